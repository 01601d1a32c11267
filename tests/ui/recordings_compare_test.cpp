// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/model_file.h"
#include "tests/support/paths.h"
#include "tests/support/temp_dir.h"
#include "ui/notice_bar.h"
#include "ui/recordings/compare_view.h"
#include "ui/recordings/recording_plots.h"
#include "ui/recordings/recordings_controller.h"
#include "ui/recordings/recordings_page.h"
#include "ui/support/open_model.h"

#include <QAbstractButton>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

namespace tonada::ui {
namespace {

constexpr int kLongMs = 60000;

class RecordingsCompareTest : public testing::Test
{
protected:
    RecordingsCompareTest()
        : m_controller(m_page, {})
    {
        const auto model = loadModel(test::sourceDir() / "models/starter.onnx");
        m_page.resize(1366, 700);
        m_page.show();
        m_controller.setModel(model, viewOf(model->info()));
    }

    [[nodiscard]] FigureCanvas& canvas() { return m_page.compareView().canvas(); }
    void press(Qt::Key key)
    {
        const QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        EXPECT_TRUE(m_page.handleKey(event));
    }
    void compareDemo()
    {
        QTest::mouseClick(m_page.findChild<QAbstractButton*>(QStringLiteral("compareRecordings")),
                          Qt::LeftButton);
        ASSERT_TRUE(QTest::qWaitFor([this] { return canvas().figure() != nullptr; }, kLongMs));
    }
    [[nodiscard]] QString text(const char* label)
    {
        return m_page.findChild<QLabel*>(QString::fromLatin1(label))->text();
    }
    void paintNow() { canvas().grab(); }
    [[nodiscard]] QImage shot() { return canvas().grab().toImage(); }
    void pointAt(QPoint place)
    {
        QMouseEvent event(QEvent::MouseMove, place, canvas().mapToGlobal(place), Qt::NoButton, Qt::NoButton,
                          Qt::NoModifier);
        QApplication::sendEvent(&canvas(), &event);
    }

    test::TempDir m_folder;
    RecordingsPage m_page;
    RecordingsController m_controller;
};

TEST_F(RecordingsCompareTest, StartsWithTheTwoDemoRecordingsAndTheirVerdicts)
{
    compareDemo();
    EXPECT_TRUE(m_page.compareView().isVisible());
    EXPECT_FALSE(m_page.plots().isVisible());
    EXPECT_EQ(canvas().figure()->columns().size(), 2U);
    ASSERT_TRUE(QTest::qWaitFor(
        [this] {
            return text("comparedVerdict0").startsWith(QStringLiteral("Argentinian"))
                && text("comparedVerdict1").startsWith(QStringLiteral("Other"));
        },
        kLongMs));
}

TEST_F(RecordingsCompareTest, CandEscapeLeadBackToTheOneRecording)
{
    compareDemo();
    press(Qt::Key_Escape);
    EXPECT_TRUE(m_page.plots().isVisible());
    EXPECT_FALSE(m_page.compareView().isVisible());
    press(Qt::Key_C);
    EXPECT_TRUE(m_page.compareView().isVisible());
    press(Qt::Key_C);
    EXPECT_FALSE(m_page.compareView().isVisible());
}

TEST_F(RecordingsCompareTest, TheColumnsAreEquallyWideAndZoomTogether)
{
    compareDemo();
    paintNow();
    const auto columns = canvas().figure()->columns();
    EXPECT_EQ(columns[0].width(), columns[1].width());
    EXPECT_EQ(columns[0].top(), columns[1].top());
    const QPoint place = columns[1].center();
    const auto before = canvas().figure()->secondsAt(place);
    QWheelEvent event(place, canvas().mapToGlobal(place), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&canvas(), &event);
    paintNow();
    EXPECT_LT(canvas().view().span(), canvas().view().seconds() / 1.5);
    EXPECT_NEAR(*canvas().figure()->secondsAt(place), *before, 0.05) << "the moment under the pointer stays";
    EXPECT_NEAR(*canvas().figure()->secondsAt(columns[0].center()), *before, 0.05);
    press(Qt::Key_0);
    EXPECT_EQ(canvas().view().span(), canvas().view().seconds());
}

TEST_F(RecordingsCompareTest, TheCrossHairReadsBothPicturesAndTheWaveform)
{
    compareDemo();
    paintNow();
    const QRect column = canvas().figure()->columns()[0];
    pointAt(column.center());
    EXPECT_TRUE(text("compareReading").contains(QStringLiteral("Hz")))
        << text("compareReading").toStdString();
    EXPECT_TRUE(text("compareReading").contains(QStringLiteral("dB")));
    pointAt({column.center().x(), column.bottom() - 5});
    EXPECT_TRUE(text("compareReading").contains(QStringLiteral("c ")))
        << text("compareReading").toStdString();
    const QImage with = shot();
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&canvas(), &leave);
    EXPECT_EQ(text("compareReading"), QString());
    const QImage without = shot();
    const int other = canvas().figure()->columns()[1].center().x();
    EXPECT_NE(with.pixel(other, column.top() + 3), without.pixel(other, column.top() + 3))
        << "the line stands in the other column too";
}

TEST_F(RecordingsCompareTest, NothingIsWrittenBeyondALowWindow)
{
    m_page.resize(1024, 500);
    compareDemo();
    const QImage low = shot();
    const QRect column = canvas().figure()->columns()[0];
    const auto inked = [&](int y) {
        for (int x = 0; x < column.left() - 60; ++x)
            if (low.pixel(x, y) != low.pixel(0, 0))
                return true;
        return false;
    };
    EXPECT_FALSE(inked(2));
    int free = 0; // between one axis's name and the next
    for (int y = column.top(); y < column.bottom(); ++y)
        free += inked(y) ? 0 : 1;
    EXPECT_GT(free, 10) << "the names of the axes run into each other";
}

TEST_F(RecordingsCompareTest, AnotherRecordingIsChosenFromTheMenu)
{
    compareDemo();
    const auto menus = m_page.compareView().findChildren<QMenu*>();
    ASSERT_EQ(menus.size(), 2);
    menus[1]->actions().front()->trigger();
    ASSERT_TRUE(QTest::qWaitFor([this] { return canvas().figure() != nullptr; }, kLongMs));
    auto* left = m_page.findChild<QAbstractButton*>(QStringLiteral("compared0"));
    auto* right = m_page.findChild<QAbstractButton*>(QStringLiteral("compared1"));
    EXPECT_EQ(left->text(), right->text());
}

TEST_F(RecordingsCompareTest, TheFigureIsSavedInOneStep)
{
    compareDemo();
    const auto target = m_folder.path() / "figure.png";
    m_controller.exportTo(RecordingExport::Kind::Figure, target);
    const QImage picture(QString::fromStdString(target.string()));
    EXPECT_EQ(picture.size(), QSize(2000, 1600));
    m_controller.exportTo(RecordingExport::Kind::Figure, m_folder.path() / "none" / "figure.png");
    EXPECT_TRUE(m_page.notices().isVisible());
    EXPECT_NE(canvas().figure(), nullptr) << "what could not be saved is still there";
}

} // namespace
} // namespace tonada::ui
