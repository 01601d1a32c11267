// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/annotation_reader.h"
#include "core/util/file_io.h"
#include "tests/ui/recordings_page_fixture.h"
#include "ui/notice_bar.h"
#include "ui/recordings/notes_strip.h"
#include "ui/support/inline_edit.h"

#include <QContextMenuEvent>
#include <QMenu>

namespace tonada::ui {
namespace {

class RecordingNotesTest : public RecordingsPageFixture
{
protected:
    void SetUp() override { openDemo(); }

    [[nodiscard]] NotesStrip& strip() { return plots().notesStrip(); }
    [[nodiscard]] const std::vector<IntervalTier>& tiers() { return plots().scene().notes->tiers(); }
    [[nodiscard]] const std::vector<Interval>& notes(std::size_t tier = 0)
    {
        return tiers().at(tier).intervals;
    }
    [[nodiscard]] QLineEdit* field() { return strip().findChild<QLineEdit*>(QStringLiteral("inlineEdit")); }

    void type(const QString& text, Qt::Key end = Qt::Key_Return)
    {
        ASSERT_TRUE(QTest::qWaitFor([this] { return field()->isVisible(); }));
        for (const QChar c : text) {
            if (c.unicode() < 128)
                QTest::keyClick(field(), c.toLatin1());
            else
                field()->insert(c); // as from an input method
        }
        QTest::keyClick(field(), end);
        EXPECT_FALSE(field()->isVisible());
    }
    void write(double begin, double end, const QString& text)
    {
        plots().setSelection(Selection{begin, end});
        press(Qt::Key_Return);
        type(text);
    }
    [[nodiscard]] QPoint at(double seconds, int tier = 0)
    {
        const QRect row = plots().scene().layout.noteTier(tier).translated(-strip().pos());
        return {static_cast<int>(std::lround(plots().scene().xOf(seconds))), row.center().y()};
    }
    void drag(double from, double to, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::mousePress(&strip(), Qt::LeftButton, modifiers, at(from));
        QTest::mouseMove(&strip(), at((from + to) / 2));
        QTest::mouseMove(&strip(), at(to));
        QTest::mouseRelease(&strip(), Qt::LeftButton, modifiers, at(to));
    }
    [[nodiscard]] double pixel() { return plots().view().span() / plots().scene().layout.overview.width(); }
    QAction* menuEntry(const QString& name)
    {
        for (QAction* action : strip().editor().menu()->actions())
            if (action->text() == name)
                return action;
        return nullptr;
    }
};

} // namespace

TEST_F(RecordingNotesTest, AreWrittenOnTheSelectionWithReturn)
{
    write(2, 3, QStringLiteral("estación: [h]"));
    EXPECT_EQ(notes(), (std::vector<Interval>{{2, 3, "estación: [h]"}}));
    EXPECT_EQ(tiers()[0].name, "Notes");
    EXPECT_EQ(strip().accessibleDescription(),
              QStringLiteral("estación: [h], from 2.00 s to 3.00 s, in tier Notes"));
}

TEST_F(RecordingNotesTest, NeedASelection)
{
    EXPECT_FALSE(m_page.handleKey(QKeyEvent(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier)));
    EXPECT_FALSE(m_page.handleKey(QKeyEvent(QEvent::KeyPress, Qt::Key_Delete, Qt::NoModifier)));
    EXPECT_FALSE(m_page.handleKey(QKeyEvent(QEvent::KeyPress, Qt::Key_Z, Qt::ControlModifier)));
}

TEST_F(RecordingNotesTest, AreNotWrittenWhenEscapeIsPressedOrNothingTyped)
{
    plots().setSelection(Selection{2, 3});
    press(Qt::Key_Return);
    type(QStringLiteral("x"), Qt::Key_Escape);
    press(Qt::Key_Return);
    type({});
    EXPECT_TRUE(notes().empty());
    EXPECT_FALSE(plots().scene().notes->canUndo());
}

TEST_F(RecordingNotesTest, AreChosenByAClickWithTheirStretch)
{
    write(2, 3, QStringLiteral("a"));
    write(4, 5, QStringLiteral("b"));
    QTest::mouseClick(&strip(), Qt::LeftButton, Qt::NoModifier, at(2.5));
    EXPECT_EQ(plots().selection(), (Selection{2, 3}));
    EXPECT_EQ(strip().editor().state().chosen, (NotePlace{0, 0}));
    QTest::mouseClick(&strip(), Qt::LeftButton, Qt::NoModifier, at(3.5));
    EXPECT_FALSE(plots().selection());
    EXPECT_FALSE(strip().editor().state().chosen);
    EXPECT_NEAR(plots().cursor(), 3.5, pixel());
}

TEST_F(RecordingNotesTest, AreWrittenAnewByReturnOrADoubleClick)
{
    write(2, 3, QStringLiteral("a"));
    QTest::mouseClick(&strip(), Qt::LeftButton, Qt::NoModifier, at(2.5));
    press(Qt::Key_Return);
    type(QStringLiteral("b"));
    EXPECT_EQ(notes()[0].text, "b");
    QTest::mouseDClick(&strip(), Qt::LeftButton, Qt::NoModifier, at(2.5));
    type(QStringLiteral("c"));
    EXPECT_EQ(notes(), (std::vector<Interval>{{2, 3, "c"}}));
}

TEST_F(RecordingNotesTest, TakeTheNoteThatTheSelectionMeets)
{
    write(2, 3, QStringLiteral("a"));
    plots().setSelection(Selection{2.5, 4});
    press(Qt::Key_Return);
    type(QStringLiteral("b"));
    EXPECT_EQ(notes(), (std::vector<Interval>{{2, 3, "b"}}));
}

TEST_F(RecordingNotesTest, AreDeletedUndoneAndRedoneByKeys)
{
    write(2, 3, QStringLiteral("a"));
    QTest::mouseClick(&strip(), Qt::LeftButton, Qt::NoModifier, at(2.5));
    press(Qt::Key_Delete);
    EXPECT_TRUE(notes().empty());
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(notes().size(), 1U);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(notes().empty());
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(notes(), (std::vector<Interval>{{2, 3, "a"}}));
}

TEST_F(RecordingNotesTest, ChangeWhereTheirEdgesAreDraggedUpToTheirNeighbours)
{
    write(2, 3, QStringLiteral("a"));
    write(5, 6, QStringLiteral("b"));
    QTest::mouseMove(&strip(), at(3));
    EXPECT_EQ(strip().cursor().shape(), Qt::SizeHorCursor);
    drag(3, 4);
    EXPECT_NEAR(notes()[0].end, 4, pixel());
    EXPECT_EQ(notes()[0].begin, 2);
    EXPECT_EQ(plots().selection(), (Selection{notes()[0].begin, notes()[0].end}));
    drag(notes()[0].end, 7);
    EXPECT_EQ(notes()[0].end, 5);
    drag(6, 5.5);
    EXPECT_NEAR(notes()[1].end, 5.5, pixel());
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(notes()[1].end, 6);
}

TEST_F(RecordingNotesTest, LeaveDraggingBesideThemToSelect)
{
    write(2, 3, QStringLiteral("a"));
    drag(4, 6);
    ASSERT_TRUE(plots().selection());
    EXPECT_NEAR(plots().selection()->begin, 4, pixel());
    EXPECT_NEAR(plots().selection()->end, 6, pixel());
}

TEST_F(RecordingNotesTest, StayWithTheirRecording)
{
    write(2, 3, QStringLiteral("a"));
    emit m_page.recordingSelected(1);
    EXPECT_TRUE(notes().empty());
    emit m_page.recordingSelected(0);
    EXPECT_EQ(notes(), (std::vector<Interval>{{2, 3, "a"}}));
}

TEST_F(RecordingNotesTest, StandInTiersThatAreAddedRenamedAndRemovedByTheMenu)
{
    const int before = plots().scene().layout.notes.height();
    write(2, 3, QStringLiteral("a"));
    EXPECT_FALSE(menuEntry(QStringLiteral("Remove tier"))->isEnabled());
    menuEntry(QStringLiteral("Add tier"))->trigger();
    type(QStringLiteral("tones"));
    ASSERT_EQ(tiers().size(), 2U);
    EXPECT_EQ(tiers()[1].name, "tones");
    EXPECT_GT(plots().scene().layout.notes.height(), before);
    write(2, 3, QStringLiteral("H*"));
    EXPECT_EQ(notes(1), (std::vector<Interval>{{2, 3, "H*"}}));
    QTest::mouseDClick(&strip(), Qt::LeftButton, Qt::NoModifier, {10, at(0, 0).y()});
    type(QStringLiteral("words"));
    EXPECT_EQ(tiers()[0].name, "words");
    menuEntry(QStringLiteral("Remove tier"))->trigger();
    EXPECT_EQ(tiers().size(), 1U);
    EXPECT_EQ(tiers()[0].name, "tones");
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(tiers().size(), 2U);
}

TEST_F(RecordingNotesTest, AreReachedByKeysAloneTheMenuToo)
{
    write(2, 3, QStringLiteral("a"));
    write(4, 5, QStringLiteral("b"));
    strip().setFocus(Qt::TabFocusReason);
    QTest::keyClick(&strip(), Qt::Key_Left);
    EXPECT_EQ(plots().selection(), (Selection{2, 3}));
    QTest::keyClick(&strip(), Qt::Key_Right);
    EXPECT_EQ(plots().selection(), (Selection{4, 5}));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(&strip(), &event);
    auto* menu = strip().findChild<QMenu*>(QStringLiteral("notesMenu"));
    ASSERT_NE(menu, nullptr);
    EXPECT_TRUE(menu->isVisible());
    menu->close();
}

TEST_F(RecordingNotesTest, ComeFromATextGridOrAudacityLabelsInOneStep)
{
    writeFile(
        m_folder / "a.TextGrid",
        praatTextGrid(5, std::vector<IntervalTier>{{"words", {{1, 2, "yo"}}}, {"tones", {{1, 1, "H*"}}}}));
    m_controller.notes().import(m_folder / "a.TextGrid");
    EXPECT_EQ(tiers(), (std::vector<IntervalTier>{{"words", {{1, 2, "yo"}}}, {"tones", {{1, 1, "H*"}}}}));
    writeFile(m_folder / "b.txt", "1.5\t2.5\tche\n");
    m_controller.notes().import(m_folder / "b.txt");
    EXPECT_EQ(tiers().back(), (IntervalTier{"b", {{1.5, 2.5, "che"}}}));
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(tiers(), (std::vector<IntervalTier>{{"Notes", {}}}));
}

TEST_F(RecordingNotesTest, AreSavedInATextGridBesideTheVerdictAndAloneAsLabelsAndCsv)
{
    write(2, 3, QStringLiteral("a"));
    m_controller.exportTo(RecordingExport::Kind::TextGrid, m_folder / "all.TextGrid");
    const auto grid = readTextGrid(m_folder / "all.TextGrid");
    ASSERT_EQ(grid.tiers.size(), 3U);
    EXPECT_EQ(grid.tiers[0].name, "verdict");
    EXPECT_EQ(grid.tiers[2], (IntervalTier{"Notes", {{2, 3, "a"}}}));
    EXPECT_NEAR(grid.seconds, plots().view().seconds(), 1e-6);
    m_controller.exportTo(RecordingExport::Kind::NotesLabels, m_folder / "notes.txt");
    EXPECT_EQ(readAudacityLabels(m_folder / "notes.txt"),
              (std::vector<IntervalTier>{{"notes", {{2, 3, "a"}}}}));
    m_controller.exportTo(RecordingExport::Kind::NotesCsv, m_folder / "notes.csv");
    EXPECT_EQ(readFile(m_folder / "notes.csv"),
              "file,tier,start,end,text\n" + plots().scene().tracks->path.string() + ",Notes,2,3,a\n");
    m_controller.exportTo(RecordingExport::Kind::Json, m_folder / "all.json");
    const auto json = nlohmann::json::parse(readFile(m_folder / "all.json"));
    EXPECT_EQ(json["windows"].size(), expected().windows.size());
    EXPECT_EQ(json["tiers"][0]["intervals"][0]["text"], "a");
}

TEST_F(RecordingNotesTest, SayWhatIsWrongWithAFileAndLoseNothing)
{
    write(2, 3, QStringLiteral("a"));
    writeFile(m_folder / "bad.TextGrid", "hello");
    m_controller.notes().import(m_folder / "bad.TextGrid");
    EXPECT_TRUE(
        m_page.notices().text().contains(QStringLiteral("bad.TextGrid cannot be used: it is no TextGrid")))
        << qPrintable(m_page.notices().text());
    writeFile(m_folder / "other.txt", "1000\t1001\tx\n");
    m_controller.notes().import(m_folder / "other.txt");
    EXPECT_TRUE(m_page.notices().text().contains(QStringLiteral("other.txt")))
        << qPrintable(m_page.notices().text());
    EXPECT_EQ(tiers(), (std::vector<IntervalTier>{{"Notes", {{2, 3, "a"}}}}));
}

} // namespace tonada::ui
