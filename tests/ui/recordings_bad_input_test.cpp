// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "tests/support/another_user.h"
#include "tests/support/signals.h"
#include "tests/support/wav_bytes.h"
#include "tests/ui/recordings_page_fixture.h"
#include "ui/notice_bar.h"
#include "ui/recordings/playing_tools.h"

#include <cmath>
#include <fstream>
#include <limits>

namespace tonada::ui {
namespace {

namespace fs = std::filesystem;

constexpr int kRate = 16000;

/** Whatever is opened beside a good recording: what is wrong is said, and the good one stays of use. */
class RecordingsBadInputTest : public RecordingsPageFixture
{
protected:
    RecordingsBadInputTest()
    {
        fs::permissions(m_folder.path(), test::kSeenByAll);
        write("good.wav", 1, kRate);
    }

    void write(const std::string& name, int channels, int rate)
    {
        AudioFileWriter file(m_folder.path() / name, rate, channels);
        for (const float sample : test::voiceLike(3, rate))
            file.write(std::vector<float>(static_cast<std::size_t>(channels), sample));
        file.close();
    }
    void openGood()
    {
        m_controller.open({m_folder / "good.wav"});
        ASSERT_TRUE(QTest::qWaitFor([this] { return shownIs("good.wav"); }, kLongMs));
    }
    [[nodiscard]] bool shownIs(const char* name)
    {
        const auto& tracks = plots().scene().tracks;
        return tracks && tracks->complete && tracks->path.filename() == name;
    }
    void expectRefused(const fs::path& bad, const QString& cause)
    {
        openGood();
        m_controller.open({bad});
        ASSERT_TRUE(QTest::qWaitFor(
            [this] {
                return m_page.list().count() == 2
                    && m_page.list().item(1).state == RecordingItem::State::Failed;
            },
            kLongMs));
        const QString name = QString::fromStdString(bad.filename().string());
        for (const QString& said : {m_page.notices().text(), plots().scene().note}) {
            EXPECT_TRUE(said.contains(name)) << qPrintable(said);
            EXPECT_TRUE(said.contains(cause)) << qPrintable(said);
        }
        EXPECT_TRUE(read(0));
        emit m_page.recordingSelected(0);
        EXPECT_TRUE(QTest::qWaitFor([this] { return shownIs("good.wav"); }, kLongMs));
    }
    void expectShown(const std::string& name)
    {
        m_controller.open({m_folder.path() / name});
        ASSERT_TRUE(QTest::qWaitFor([&] { return shownIs(name.c_str()); }, kLongMs));
        EXPECT_TRUE(plots().scene().tracks->verdict);
        EXPECT_TRUE(m_page.notices().text().isEmpty()) << qPrintable(m_page.notices().text());
    }
    void zoomToSamples()
    {
        for (int i = 0; i < 24; ++i)
            press(Qt::Key_Plus);
    }
};

} // namespace

TEST_F(RecordingsBadInputTest, AnEmptyFile)
{
    std::ofstream(m_folder / "empty.wav").flush();
    expectRefused(m_folder / "empty.wav", QStringLiteral("expected"));
}

TEST_F(RecordingsBadInputTest, AHeaderWithoutSamples)
{
    test::writeWavBytes(m_folder / "header.wav", {}, std::vector<std::int16_t>{});
    expectRefused(m_folder / "header.wav", QStringLiteral("holds no samples; a recording is expected"));
}

TEST_F(RecordingsBadInputTest, ATruncatedFile)
{
    test::WavHeader header;
    header.declaredBytes = 640000;
    test::writeWavBytes(m_folder / "cut.wav", header, std::vector<std::int16_t>(160000, 500));
    expectRefused(m_folder / "cut.wav", QStringLiteral("cut short"));
}

TEST_F(RecordingsBadInputTest, TextNamedAsARecording)
{
    std::ofstream(m_folder / "text.wav") << "Dear diary, there is no sound in here at all.";
    expectRefused(m_folder / "text.wav", QStringLiteral("WAV, FLAC, OGG, Opus, MP3 or AIFF is expected"));
}

TEST_F(RecordingsBadInputTest, SamplesThatAreNoNumbers)
{
    test::WavHeader header;
    header.isFloat = true;
    std::vector<float> samples(32000, 0.1F);
    samples[16000] = std::numeric_limits<float>::quiet_NaN();
    test::writeWavBytes(m_folder / "nan.wav", header, samples);
    expectRefused(m_folder / "nan.wav", QStringLiteral("a sample at 1.000 s is NaN"));
}

TEST_F(RecordingsBadInputTest, SamplesWithoutLimit)
{
    test::WavHeader header;
    header.isFloat = true;
    std::vector<float> samples(32000, 0.1F);
    samples[8000] = std::numeric_limits<float>::infinity();
    test::writeWavBytes(m_folder / "inf.wav", header, samples);
    expectRefused(m_folder / "inf.wav", QStringLiteral("a sample at 0.500 s is infinity"));
}

TEST_F(RecordingsBadInputTest, AFileThisUserMayNotRead)
{
    write("secret.wav", 1, kRate);
    fs::permissions(m_folder / "secret.wav", fs::perms::none);
    fs::permissions(m_folder / "good.wav", test::kSeenByAll);
    const test::AnotherUser user;
    expectRefused(m_folder / "secret.wav", QStringLiteral("cannot be read"));
}

TEST_F(RecordingsBadInputTest, AFileThatIsNotThere)
{
    expectRefused(m_folder / "vanished.wav", QStringLiteral("no such file"));
}

TEST_F(RecordingsBadInputTest, AFolderWithoutRecordings)
{
    openGood();
    fs::create_directory(m_folder / "papers");
    std::ofstream(m_folder / "papers" / "notes.txt") << "nothing to hear";
    m_controller.open({m_folder / "papers"});
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_page.notices().text().isEmpty(); }, kLongMs));
    EXPECT_TRUE(m_page.notices().text().contains(QStringLiteral("papers")));
    EXPECT_TRUE(m_page.notices().text().contains(QStringLiteral("expected")));
    EXPECT_EQ(m_page.list().count(), 1);
    EXPECT_TRUE(shownIs("good.wav"));
}

TEST_F(RecordingsBadInputTest, AFileThatVanishesWhileItIsOpen)
{
    openGood();
    fs::remove(m_folder / "good.wav");
    zoomToSamples();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_page.notices().text().isEmpty(); }, kLongMs));
    EXPECT_TRUE(m_page.notices().text().contains(QStringLiteral("good.wav")));
    EXPECT_TRUE(shownIs("good.wav")) << "the pictures that were made stay";
}

TEST_F(RecordingsBadInputTest, AFileThatIsReplacedWhileItIsOpen)
{
    openGood();
    std::ofstream(m_folder / "good.wav", std::ios::trunc) << "text now";
    zoomToSamples();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_page.notices().text().isEmpty(); }, kLongMs));
    EXPECT_TRUE(m_page.notices().text().contains(QStringLiteral("good.wav")));
    EXPECT_TRUE(shownIs("good.wav"));
    press(Qt::Key_Space);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_playback == nullptr; }, kLongMs));
}

TEST_F(RecordingsBadInputTest, NamesBeyondAscii)
{
    const std::string name = "conversación ñandú 日本語.wav";
    write(name, 1, kRate);
    expectShown(name);
    EXPECT_EQ(m_page.list().item(0).name, QString::fromStdString(name));
}

TEST_F(RecordingsBadInputTest, AHighSampleRate)
{
    write("192k.wav", 2, 192000);
    expectShown("192k.wav");
    EXPECT_EQ(plots().scene().tracks->sampleRate, 192000);
}

TEST_F(RecordingsBadInputTest, EightChannels)
{
    write("eight.wav", 8, kRate);
    expectShown("eight.wav");
    for (const int channel : {8, 1, 0}) {
        emit m_page.playing().channelChosen(channel);
        ASSERT_TRUE(QTest::qWaitFor(
            [&] {
                const auto& tracks = plots().scene().tracks;
                return tracks && tracks->complete && tracks->channel == channel;
            },
            kLongMs));
        EXPECT_EQ(plots().scene().tracks->channels, 8);
    }
}

} // namespace tonada::ui
