// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/file_io.h"
#include "tests/ui/recordings_page_fixture.h"
#include "ui/notice_bar.h"
#include "ui/recordings/recording_session.h"
#include "ui/recordings/session_views.h"

#include <QSignalSpy>

namespace tonada::ui {
namespace {

class RecordingSessionTest : public RecordingsPageFixture
{
protected:
    void SetUp() override { openDemo(); }

    [[nodiscard]] RecordingSession& session() { return m_controller.session(); }
    void write(const std::string& text)
    {
        plots().scene().notes->add(0, {1, 2, text});
        emit plots().notesChanged();
    }
    /** The page anew, as after another start. */
    struct Restarted
    {
        Restarted()
            : controller(page, {})
        {
            page.resize(1366, 700);
            page.show();
        }
        [[nodiscard]] bool shows(const std::string& name)
        {
            return QTest::qWaitFor(
                [&] {
                    const auto& tracks = page.plots().scene().tracks;
                    return tracks && tracks->path.filename() == name;
                },
                kLongMs);
        }
        RecordingsPage page;
        RecordingsController controller;
    };

    std::filesystem::path m_file = m_folder / "work.tonada";
};

} // namespace

TEST_F(RecordingSessionTest, OpensWithItsRecordingsViewSettingsAndNotes)
{
    write("llaves");
    emit m_page.recordingSelected(1);
    ASSERT_TRUE(QTest::qWaitFor([this] { return plots().scene().tracks != nullptr; }, kLongMs));
    plots().showStretch(2, 3.5);
    RecordingViewSettings views = plots().scene().views;
    views.spectrogram.rangeDb = 55;
    views.spectrogram.scale = FrequencyScale::Log;
    views.intensity = true;
    plots().setViews(views);
    RecordingRows rows = plots().scene().rows;
    rows.shown[2] = false;
    plots().setRows(rows);
    session().save(m_file);

    Restarted restarted;
    restarted.controller.open({m_file});
    ASSERT_TRUE(restarted.shows(plots().scene().tracks->path.filename()));
    EXPECT_TRUE(QTest::qWaitFor([&] { return restarted.page.plots().view().span() < 2; }, kLongMs));
    EXPECT_NEAR(restarted.page.plots().view().begin(), 2, 1e-9);
    EXPECT_NEAR(restarted.page.plots().view().end(), 3.5, 1e-9);
    EXPECT_EQ(restarted.page.plots().scene().views, views);
    EXPECT_EQ(restarted.page.plots().scene().rows, plots().scene().rows);
    EXPECT_EQ(restarted.page.list().count(), 2);
    emit restarted.page.recordingSelected(0);
    EXPECT_EQ(restarted.page.plots().scene().notes->tiers(),
              (std::vector<IntervalTier>{{"Notes", {{1, 2, "llaves"}}}}));
}

TEST_F(RecordingSessionTest, NamesARecordingThatIsGoneAndOpensTheRestWithoutLosingItsNotes)
{
    std::filesystem::copy_file(test::sourceDir() / "resources/demo/argentinian-1.ogg", m_folder / "gone.ogg");
    m_controller.open({m_folder / "gone.ogg"});
    ASSERT_TRUE(QTest::qWaitFor([this] { return read(2) && plots().scene().tracks; }, kLongMs));
    write("llaves");
    session().save(m_file);
    std::filesystem::remove(m_folder / "gone.ogg");

    Restarted restarted;
    restarted.controller.open({m_file});
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return restarted.page.notices().text().contains(QStringLiteral("gone.ogg")); }, kLongMs));
    ASSERT_TRUE(QTest::qWaitFor([&] { return restarted.page.list().count() == 3; }, kLongMs));
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return restarted.page.list().item(0).state == RecordingItem::State::Read; }, kLongMs));
    restarted.controller.session().save(m_file);
    EXPECT_EQ(readSession(m_file).recordings.at(2).tiers.at(0).intervals.at(0).text, "llaves");
}

TEST_F(RecordingSessionTest, SaysWhatIsWrongWithItsFileAndKeepsWhatIsOpen)
{
    write("llaves");
    writeFile(m_file, "{");
    m_controller.open({m_file});
    EXPECT_TRUE(m_page.notices().text().contains(QStringLiteral("work.tonada cannot be used: it is damaged")))
        << qPrintable(m_page.notices().text());
    EXPECT_EQ(m_page.list().count(), 2);
    EXPECT_FALSE(plots().scene().notes->empty());
}

TEST_F(RecordingSessionTest, AsksBeforeNotesAreLostUnlessTheyAreSaved)
{
    EXPECT_TRUE(m_page.closeQuestion().isEmpty());
    write("llaves");
    EXPECT_FALSE(m_page.closeQuestion().isEmpty());
    session().save(m_file);
    EXPECT_TRUE(m_page.closeQuestion().isEmpty());
}

TEST_F(RecordingSessionTest, SavesItselfAndSaysSoAndLeavesNothingWhenTheProgramEnds)
{
    const auto folder = m_folder / "sessions";
    {
        Restarted restarted;
        QSignalSpy saved(&restarted.controller.session(), &RecordingSession::savedTextChanged);
        restarted.controller.session().keepIn(folder, 10);
        restarted.controller.open({test::sourceDir() / "resources/demo/argentinian-1.ogg"});
        ASSERT_TRUE(QTest::qWaitFor([&] { return !saved.isEmpty(); }, kLongMs));
        EXPECT_EQ(saved.front().front().toString(), QStringLiteral("Session saved"));
        EXPECT_FALSE(std::filesystem::is_empty(folder));
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder));
}

TEST_F(RecordingSessionTest, PutsAsideWhatACrashLeftWhenItIsDeclined)
{
    const auto left = m_folder / "left.tonada";
    session().save(left);
    Restarted restarted;
    restarted.controller.session().keepIn(m_folder.path());
    EXPECT_TRUE(restarted.page.notices().text().contains(QStringLiteral("recordings: 2, notes: 0")));
    QTest::mouseClick(restarted.page.findChild<QAbstractButton*>(QStringLiteral("noticeClose")),
                      Qt::LeftButton);
    EXPECT_FALSE(std::filesystem::exists(left));
    EXPECT_TRUE(std::filesystem::exists(m_folder / "left.tonada.declined"));
}

TEST(SessionViews, ReadWhatMeansNothingAsInANewWindow)
{
    using nlohmann::ordered_json;
    EXPECT_EQ(session_views::toViews(ordered_json::object()), RecordingViewSettings());
    EXPECT_EQ(session_views::toViews({{"scale", 3}, {"rangeDb", "wide"}, {"colours", "pink"}}),
              RecordingViewSettings());
    EXPECT_EQ(session_views::toRows({{"mfcc", 1}, {"waveform", {{"shown", "no"}}}}), RecordingRows());
    EXPECT_EQ(session_views::toViews({{"rangeDb", 1e9}}).spectrogram.rangeDb,
              SpectrogramSettings::kLargestRange);
}

} // namespace tonada::ui
