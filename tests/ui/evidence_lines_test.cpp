// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/contour_lines.h"
#include "ui/plots/evidence_lines.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

namespace tonada::ui {
namespace {

TEST(ContourLines, OneValueIsSurroundedHalfWayToItsNeighbours)
{
    Eigen::MatrixXf values = Eigen::MatrixXf::Zero(5, 7);
    values(2, 3) = 2;
    const auto lines = contourLines(values, 1);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0].size(), 5); // closed
    EXPECT_EQ(lines[0].first(), lines[0].last());
    EXPECT_EQ(lines[0].boundingRect(), QRectF(2.5, 1.5, 1, 1));
}

TEST(ContourLines, CloseAtTheEdges)
{
    const auto lines = contourLines(Eigen::MatrixXf::Constant(3, 4, 2), 1);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0].boundingRect(), QRectF(-0.5, -0.5, 4, 3));
}

TEST(ContourLines, FollowARingOnBothSides)
{
    Eigen::MatrixXf values = Eigen::MatrixXf::Constant(5, 5, 2);
    values(2, 2) = 0;
    EXPECT_EQ(contourLines(values, 1).size(), 2U);
}

TEST(ContourLines, ASaddleIsDecidedByItsMiddle)
{
    const Eigen::MatrixXf joined{{3, 0}, {0, 3}};
    EXPECT_EQ(contourLines(joined, 1).size(), 1U);
    const Eigen::MatrixXf apart{{1.5, 0}, {0, 1.5}};
    EXPECT_EQ(contourLines(apart, 1).size(), 2U);
}

TEST(ContourLines, AreNoneWhereNothingIsAsHigh)
{
    EXPECT_TRUE(contourLines(Eigen::MatrixXf::Constant(4, 4, 0.5F), 1).empty());
}

Explanation blobs(double logOdds)
{
    Explanation explanation;
    explanation.relevance = Eigen::MatrixXf::Zero(128, 63);
    explanation.relevance.block(20, 10, 20, 8).setConstant(1); // for, low and early
    explanation.relevance.block(90, 45, 20, 8).setConstant(-1); // against, high and late
    explanation.relevance(29, 13) = 2;
    explanation.relevance(99, 48) = -2;
    explanation.logOdds = logOdds;
    return explanation;
}

class EvidenceLinesTest : public testing::Test
{
protected:
    QImage painted(const EvidenceLines& lines) const
    {
        QImage image(630, 256, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        lines.paint(painter, QRectF(image.rect()), m_theme);
        return image;
    }

    int inkIn(const QImage& image, const QRect& area) const
    {
        int ink = 0;
        for (int y = area.top(); y <= area.bottom(); ++y)
            for (int x = area.left(); x <= area.right(); ++x)
                ink += image.pixelColor(x, y) == m_theme.series1 ? 1 : 0;
        return ink;
    }

    const Theme& m_theme = theme(ThemeKind::Light);
};

TEST_F(EvidenceLinesTest, LieAroundWhatSpokeForAndAgainst)
{
    const QImage image = painted(EvidenceLines(blobs(1)));
    const QRect early(80, 160, 120, 80); // low bands are at the bottom
    const QRect late(430, 20, 120, 80);
    const int solid = inkIn(image, early);
    const int dashed = inkIn(image, late);
    EXPECT_GT(solid, 200);
    EXPECT_GT(dashed, 60);
    EXPECT_LT(dashed, solid * 3 / 4); // the same shape, with gaps
    EXPECT_EQ(inkIn(image, image.rect()), solid + dashed);
}

TEST_F(EvidenceLinesTest, AreNoneWithoutAnyRelevance)
{
    Explanation nothing;
    nothing.relevance = Eigen::MatrixXf::Zero(128, 63);
    const EvidenceLines lines(nothing);
    EXPECT_TRUE(lines.empty());
    EXPECT_EQ(inkIn(painted(lines), QRect(0, 0, 630, 256)), 0);
    EXPECT_TRUE(lines.summary().isEmpty());
}

TEST_F(EvidenceLinesTest, SaysInWordsWhereTheMostEvidenceLies)
{
    EXPECT_EQ(EvidenceLines(blobs(1)).summary(),
              QStringLiteral("Most evidence for Argentinian at 0.7 kHz, −1.6 s."));
    EXPECT_EQ(EvidenceLines(blobs(-1)).summary(),
              QStringLiteral("Most evidence for Other at 4.0 kHz, −0.4 s."));
}

} // namespace
} // namespace tonada::ui
