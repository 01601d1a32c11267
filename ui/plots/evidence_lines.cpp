// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/evidence_lines.h"

#include "core/dsp/mfcc_config.h"
#include "ui/plots/contour_lines.h"
#include "ui/plots/mel_axis.h"
#include "ui/support/number_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <vector>

namespace tonada::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::EvidenceLines)
};

constexpr int kFramesAround = 3;
constexpr int kBandsAround = 6;
constexpr std::array kLineWidths{1.0, 1.6, 2.4}; // by level
constexpr double kCasing = 2.2; // wider than the line
constexpr double kCasingOpacity = 0.8;
constexpr double kSampleLength = 20;
constexpr double kSampleGap = 6;
constexpr double kEntryGap = 14;

/** Binomial weights, from -around to around. */
std::vector<float> weights(int around)
{
    std::vector<float> row{1.0F};
    for (int i = 0; i < 2 * around; ++i) {
        row.push_back(0.0F);
        for (std::size_t k = row.size() - 1; k > 0; --k)
            row[k] = (row[k] + row[k - 1]) / 2;
        row[0] /= 2;
    }
    return row;
}

Eigen::MatrixXf smoothedOverColumns(const Eigen::MatrixXf& values, int around)
{
    Eigen::MatrixXf smoothed = Eigen::MatrixXf::Zero(values.rows(), values.cols());
    const auto kernel = weights(around);
    for (Eigen::Index column = 0; column < values.cols(); ++column)
        for (Eigen::Index k = -around; k <= around; ++k)
            if (column + k >= 0 && column + k < values.cols())
                smoothed.col(column) += kernel[static_cast<std::size_t>(k + around)] * values.col(column + k);
    return smoothed;
}

Eigen::MatrixXf smoothed(const Eigen::MatrixXf& relevance)
{
    const Eigen::MatrixXf alongTime = smoothedOverColumns(relevance, kFramesAround);
    return smoothedOverColumns(alongTime.transpose(), kBandsAround).transpose();
}

QPainterPath pathOf(const std::vector<QPolygonF>& lines, const EvidenceLines::Place& place)
{
    QPainterPath path;
    for (QPolygonF line : lines) {
        for (QPointF& point : line)
            point = place(point.x(), point.y());
        path.addPolygon(line);
    }
    return path;
}

QPen penOf(const QColor& colour, double width, bool dashed)
{
    QPen pen(colour, width, Qt::SolidLine, dashed ? Qt::FlatCap : Qt::RoundCap, Qt::RoundJoin);
    if (dashed)
        pen.setDashPattern({4 / width, 2.5 / width});
    return pen;
}

QColor casingColour(const Theme& theme)
{
    QColor colour = theme.surface;
    colour.setAlphaF(static_cast<float>(kCasingOpacity));
    return colour;
}

/** Advances `at` past the sample and its word; false: no room, and nothing was painted. */
bool paintEntry(QPainter& painter, QPointF& at, double right, const QString& word, const Theme& theme,
                bool dashed)
{
    const QFontMetricsF metrics(painter.font());
    const double end = at.x() + kSampleLength + kSampleGap + metrics.horizontalAdvance(word);
    if (end > right)
        return false;
    const double y = at.y() - metrics.xHeight() / 2;
    painter.setPen(penOf(theme.series1, kLineWidths[1], dashed));
    painter.drawLine(QPointF(at.x(), y), QPointF(at.x() + kSampleLength, y));
    painter.setPen(theme.mutedText);
    painter.drawText(QPointF(at.x() + kSampleLength + kSampleGap, at.y()), word);
    at.setX(end + kEntryGap);
    return true;
}

} // namespace

EvidenceLines::EvidenceLines(const Explanation& explanation)
    : m_frames(static_cast<int>(explanation.relevance.cols()))
    , m_bands(static_cast<int>(explanation.relevance.rows()))
    , m_argentinian(explanation.logOdds > 0)
{
    const Eigen::MatrixXf relevance = smoothed(explanation.relevance);
    const float most = relevance.cwiseAbs().maxCoeff();
    if (!(most > 0)) {
        *this = {};
        return;
    }
    for (std::size_t level = 0; level < kLevels.size(); ++level) {
        m_for[level] = contourLines(relevance, kLevels[level] * most);
        m_against[level] = contourLines(-relevance, kLevels[level] * most);
    }
    Eigen::Index band = 0;
    Eigen::Index frame = 0;
    (m_argentinian ? relevance : Eigen::MatrixXf(-relevance)).maxCoeff(&band, &frame);
    m_topBand = static_cast<int>(band);
    m_topFrame = static_cast<int>(frame);
}

void EvidenceLines::paint(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    const double width = area.width() / m_frames;
    const double height = area.height() / m_bands;
    paint(
        painter,
        [&](double frame, double band) {
            return QPointF(area.left() + (frame + 0.5) * width, area.bottom() - (band + 0.5) * height);
        },
        theme);
}

void EvidenceLines::paint(QPainter& painter, const Place& place, const Theme& theme) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (std::size_t level = 0; level < kLevels.size(); ++level) {
        for (const bool dashed : {true, false}) {
            const QPainterPath line = pathOf((dashed ? m_against : m_for)[level], place);
            painter.strokePath(line, penOf(casingColour(theme), kLineWidths[level] + kCasing, false));
            painter.strokePath(line, penOf(theme.series1, kLineWidths[level], dashed));
        }
    }
    painter.restore();
}

QString EvidenceLines::summary(double end) const
{
    if (empty())
        return {};
    const MfccConfig features;
    const double hop = static_cast<double>(features.hopLength) / features.sampleRate;
    const QString kilohertz = numberText(mel_axis::bandCentreHz(m_topBand) / 1000, 1);
    const QString seconds = numberText(end - (m_frames - 1 - m_topFrame) * hop, 1);
    return m_argentinian ? Text::tr("Most evidence for Argentinian at %1 kHz, %2 s.").arg(kilohertz, seconds)
                         : Text::tr("Most evidence for Other at %1 kHz, %2 s.").arg(kilohertz, seconds);
}

void paintEvidenceLegend(QPainter& painter, QPointF baseline, double width, const Theme& theme)
{
    painter.save();
    painter.setFont(theme.font(TextRole::Caption));
    const double right = baseline.x() + width;
    if (paintEntry(painter, baseline, right, Text::tr("evidence for Argentinian"), theme, false)
        && paintEntry(painter, baseline, right, Text::tr("against"), theme, true)) {
        const QString levels = Text::tr("lines at 25, 50 and 75 % of the most");
        painter.setPen(theme.mutedText);
        if (baseline.x() + QFontMetricsF(painter.font()).horizontalAdvance(levels) <= right)
            painter.drawText(baseline, levels);
    }
    painter.restore();
}

} // namespace tonada::ui
