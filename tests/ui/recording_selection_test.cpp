// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/live_frames.h"
#include "tests/ui/recordings_page_fixture.h"
#include "ui/recordings/recording_readout.h"

#include <QWidget>

namespace tonada::ui {
namespace {

class RecordingSelection : public RecordingsPageFixture
{
protected:
    void SetUp() override { openDemo(); }

    void drag(double from, double to, Qt::KeyboardModifiers modifiers)
    {
        QTest::mousePress(&plots(), Qt::LeftButton, modifiers, inWaveform(from));
        QTest::mouseMove(&plots(), inWaveform((from + to) / 2));
        QTest::mouseMove(&plots(), inWaveform(to));
        QTest::mouseRelease(&plots(), Qt::LeftButton, modifiers, inWaveform(to));
    }
    void expectSelection(double beginShare, double endShare)
    {
        ASSERT_TRUE(plots().selection());
        EXPECT_NEAR(plots().selection()->begin, plots().scene().secondsAt(inWaveform(beginShare).x()), 1e-9);
        EXPECT_NEAR(plots().selection()->end, plots().scene().secondsAt(inWaveform(endShare).x()), 1e-9);
    }
    [[nodiscard]] QString line() { return test::shown(m_page, "selectionValue"); }
};

} // namespace

TEST_F(RecordingSelection, IsMadeByDraggingWithShiftInEitherDirection)
{
    const TimeView before = plots().view();
    drag(0.2, 0.4, Qt::ShiftModifier);
    expectSelection(0.2, 0.4);
    drag(0.8, 0.6, Qt::ShiftModifier);
    expectSelection(0.6, 0.8);
    EXPECT_EQ(plots().view(), before);
}

TEST_F(RecordingSelection, SaysItsLengthAndWhatThatIsAsAFrequency)
{
    plots().setSelection(Selection{5.58, 6.42});
    EXPECT_EQ(line(), QStringLiteral("0.84 s · 1/t 1.19 Hz"));
    const QWidget* named = m_page.findChild<QWidget*>(QStringLiteral("selectionValue"))->parentWidget();
    EXPECT_EQ(named->accessibleDescription(),
              QStringLiteral("Selection from 5.580 s to 6.420 s, 0.84 s long"));
    plots().setSelection(Selection{1, 1.005});
    EXPECT_EQ(line(), QStringLiteral("0.0050 s · 1/t 200.0 Hz"));
    press(Qt::Key_Escape);
    EXPECT_EQ(line(), QStringLiteral("drag with Shift"));
}

TEST_F(RecordingSelection, IsChangedByDraggingItsEdges)
{
    drag(0.2, 0.4, Qt::ShiftModifier);
    QTest::mouseMove(&plots(), inWaveform(0.4));
    EXPECT_EQ(plots().QWidget::cursor().shape(), Qt::SizeHorCursor);
    drag(0.4, 0.5, Qt::NoModifier);
    expectSelection(0.2, 0.5);
    drag(0.2, 0.7, Qt::NoModifier);
    expectSelection(0.5, 0.7);
    QTest::mouseMove(&plots(), inWaveform(0.3));
    EXPECT_EQ(plots().QWidget::cursor().shape(), Qt::ArrowCursor);
}

TEST_F(RecordingSelection, LeavesPlainDraggingToPan)
{
    press(Qt::Key_Plus);
    const TimeView before = plots().view();
    drag(0.5, 0.4, Qt::NoModifier);
    EXPECT_FALSE(plots().selection());
    EXPECT_GT(plots().view().begin(), before.begin());
}

TEST_F(RecordingSelection, GoesFromTheCursorToAClickWithShift)
{
    QTest::mouseClick(&plots(), Qt::LeftButton, Qt::NoModifier, inWaveform(0.3));
    QTest::mouseClick(&plots(), Qt::LeftButton, Qt::ShiftModifier, inWaveform(0.6));
    expectSelection(0.3, 0.6);
}

TEST_F(RecordingSelection, GrowsAndShrinksByKeysFromTheCursor)
{
    QTest::mouseClick(&plots(), Qt::LeftButton, Qt::NoModifier, inWaveform(0.5));
    const double cursor = plots().cursor();
    const double step = 0.02 * plots().view().span();
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_NEAR(plots().selection()->begin, cursor, 1e-9);
    EXPECT_NEAR(plots().selection()->end, cursor + 2 * step, 1e-9);
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_NEAR(plots().selection()->begin, cursor - step, 1e-9);
    EXPECT_NEAR(plots().selection()->end, cursor, 1e-9);
}

TEST_F(RecordingSelection, StaysInsideTheRecording)
{
    drag(0.9, 1.2, Qt::ShiftModifier);
    EXPECT_EQ(plots().selection()->end, plots().view().seconds());
    for (int i = 0; i < 100; ++i)
        press(Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_EQ(plots().selection()->begin, 0);
}

TEST_F(RecordingSelection, IsClearedByAClickOrEscapeOrAnotherRecording)
{
    const auto select = [this] {
        plots().setSelection(Selection{1, 2});
    };
    select();
    QTest::mouseClick(&plots(), Qt::LeftButton, Qt::NoModifier, inWaveform(0.8));
    EXPECT_FALSE(plots().selection());
    select();
    press(Qt::Key_Escape);
    EXPECT_FALSE(plots().selection());
    EXPECT_FALSE(m_page.handleKey(QKeyEvent(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier)));
    select();
    emit m_page.recordingSelected(1);
    EXPECT_FALSE(plots().selection());
    EXPECT_EQ(line(), QStringLiteral("drag with Shift"));
}

TEST_F(RecordingSelection, FillsTheViewWithZ)
{
    EXPECT_FALSE(m_page.handleKey(QKeyEvent(QEvent::KeyPress, Qt::Key_Z, Qt::NoModifier)));
    drag(0.2, 0.4, Qt::ShiftModifier);
    const Selection selection = *plots().selection();
    press(Qt::Key_Z);
    EXPECT_NEAR(plots().view().begin(), selection.begin, 1e-9);
    EXPECT_NEAR(plots().view().end(), selection.end, 1e-9);
    EXPECT_EQ(plots().selection(), selection);
}

TEST_F(RecordingSelection, IsPaintedAsAVeilThroughAllPlots)
{
    const QImage before = plots().grab().toImage();
    plots().setSelection(Selection{plots().view().seconds() * 0.2, plots().view().seconds() * 0.4});
    const QImage after = plots().grab().toImage();
    for (const RecordingPlot p : kRecordingPlots) {
        const QRect r = plots().scene().layout.plotOf(p);
        const QPoint inside(r.left() + r.width() * 3 / 10, r.top() + 3);
        const QPoint outside(r.left() + r.width() * 6 / 10, r.top() + 3);
        EXPECT_LT(qGray(after.pixel(inside)), qGray(before.pixel(inside))) << static_cast<int>(p);
        EXPECT_EQ(after.pixel(outside), before.pixel(outside)) << static_cast<int>(p);
    }
}

} // namespace tonada::ui
