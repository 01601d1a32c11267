// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/experiment_json.h"
#include "core/learn/model_file.h"
#include "tests/ui/training_page.h"
#include "ui/notice_bar.h"
#include "ui/train/data_card.h"
#include "ui/train/run_store.h"
#include "ui/train/settings_of_training_dialog.h"
#include "ui/train/system_card.h"
#include "ui/train/train_controller.h"
#include "ui/train/train_page.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace tonada::ui {
namespace {

QStringList textsOf(const QWidget& widget)
{
    QStringList texts;
    for (const QLabel* label : widget.findChildren<QLabel*>())
        texts << label->text();
    return texts;
}

TEST_F(TrainingPage, SaysWhatToDoFirst)
{
    EXPECT_EQ(heading(), QStringLiteral("Nothing to train on yet"));
    EXPECT_FALSE(button("trainAction").isEnabled());
    EXPECT_FALSE(button("useLive").isVisibleTo(&m_page));
}

TEST_F(TrainingPage, ReadsTrainsScoresAndHandsTheModelOver)
{
    readVoices();
    setEpochs(4);
    QSignalSpy used(&m_controller, &TrainController::useLiveRequested);
    click("trainAction");
    EXPECT_TRUE(m_controller.training());
    EXPECT_EQ(button("trainAction").text(), QStringLiteral("Cancel"));
    ASSERT_TRUE(waitForHeading(QStringLiteral("Finished: 4 epochs")));
    EXPECT_EQ(test::shown(m_page, "progressCount"), QStringLiteral("4 of 4"));
    click("useLive");
    ASSERT_EQ(used.count(), 1);
    const auto model = loadModel(used.front().front().toString().toStdString());
    EXPECT_EQ(model->info().training.at("system"), "compact");
    const RunStore runs(m_folder.path() / "runs");
    ASSERT_EQ(runs.runs().size(), 1U);
    EXPECT_TRUE(runs.runs().front().shuffled.has_value());
    EXPECT_TRUE(runs.runs().front().newSpeakers.has_value());
}

TEST_F(TrainingPage, SaysWhyAFolderCannotBeUsed)
{
    std::filesystem::create_directories(m_folder.path() / "empty");
    m_controller.readData(m_folder.path() / "empty");
    ASSERT_TRUE(waitForHeading(QStringLiteral("Nothing to train on yet")));
    const auto labels = m_page.data().findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text().contains(QLatin1String("empty"));
    }));
}

TEST_F(TrainingPage, WarnsOfFewSpeakers)
{
    readVoices(4);
    const auto labels = m_page.data().findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text() == QStringLiteral("4 and 4 voices: expect wide intervals.");
    }));
}

TEST_F(TrainingPage, SaysThatTheSoundGivesTheClassAway)
{
    test::writeSweepFolders(m_folder.path() / "data", 6, 6);
    for (int voice = 0; voice < 6; ++voice) {
        auto quieter = test::sweeps(6, false, static_cast<std::uint32_t>(voice));
        for (float& sample : quieter)
            sample *= 0.25F;
        test::writeWav(m_folder.path() / "data" / "Other" / ("w" + std::to_string(voice) + ".wav"), quieter);
    }
    m_controller.readData(m_folder.path() / "data" / "");
    ASSERT_TRUE(waitForHeading(QStringLiteral("Ready to train")));
    const auto texts = textsOf(m_page.data());
    EXPECT_TRUE(texts.contains(QStringLiteral("The sound gives the class away")));
    EXPECT_TRUE(texts.contains(QStringLiteral(
        "Loudness, bandwidth, noise and pauses alone tell the classes apart in 100 % of clips.")));
    EXPECT_TRUE(texts.contains(QStringLiteral("data / 36 clips of 2 s"))) << "the folder ends in a slash";

    click("soundDetails");
    auto* dialog = m_page.findChild<QDialog*>(QStringLiteral("soundAudit"));
    ASSERT_NE(dialog, nullptr);
    const auto details = textsOf(*dialog);
    EXPECT_TRUE(details.contains(QStringLiteral("Loudness of the speech, dBFS")));
    EXPECT_TRUE(details.contains(QStringLiteral("Bandwidth, Hz (at most 8000)")));
    EXPECT_TRUE(std::any_of(details.begin(), details.end(), [](const QString& text) {
        return text.startsWith(QStringLiteral("100 % of clips ("));
    }));
}

TEST_F(TrainingPage, FindsNothingInTheSoundOfClassesRecordedAlike)
{
    readVoices();
    EXPECT_FALSE(textsOf(m_page.data()).contains(QStringLiteral("The sound gives the class away")));
    EXPECT_TRUE(button("soundDetails").isVisibleTo(&m_page));
}

TEST_F(TrainingPage, LetsAugmentationsBeChosenAndReset)
{
    click("cnn-augmented");
    click("advanced");
    auto* settings = m_page.findChild<SettingsOfTrainingDialog*>();
    ASSERT_NE(settings, nullptr);
    EXPECT_EQ(namesOf(settings->config().training.augmentations), "noise,pitch");
    button("noise").click();
    button("band").click();
    settings->findChild<QSpinBox*>(QStringLiteral("epochs"))->setValue(3);
    settings->findChild<QSpinBox*>(QStringLiteral("seed"))->setValue(3);
    EXPECT_EQ(namesOf(settings->config().training.augmentations), "pitch,band");
    button("usual").click();
    EXPECT_EQ(nlohmann::json(settings->config()), nlohmann::json(defaultExperiment(System::CnnAugmented)));
    EXPECT_EQ(m_page.findChild<QAbstractButton*>(QStringLiteral("hear-spec")), nullptr)
        << "what changes the picture cannot be heard";
}

TEST_F(TrainingPage, LetsAnAugmentationBeHeard)
{
    click("advanced");
    button("hear-noise").click();
    EXPECT_EQ(test::shown(m_page, "exampleNote"),
              QStringLiteral("Choose a folder of recordings first: an example is one of its clips."));
    readVoices(2, 4);
    button("hear-noise").click();
    EXPECT_EQ(test::shown(m_page, "exampleNote"),
              QStringLiteral("There is no loudspeaker or headphone to hear it with."));
    RecentAudio heard;
    m_controller.setClipOutput({[] { return true; },
                                [&heard](RecentAudio audio) {
                                    heard = std::move(audio);
                                }});
    button("hear-noise").click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return heard.rate > 0; }, kLongMs));
    EXPECT_EQ(heard.samples.size(), 72000U) << "the clip, half a second, the changed clip";
    EXPECT_NE(heard.samples[100], heard.samples[40100]);
    EXPECT_EQ(test::shown(m_page, "exampleNote"), QStringLiteral("First as recorded, then changed."));
}

TEST_F(TrainingPage, TestsOnAnotherFolder)
{
    readVoices();
    for (std::uint32_t voice = 30; voice < 34; ++voice) {
        const auto name = "n" + std::to_string(voice);
        test::writeWav(m_folder.path() / "test" / "Argentinian" / (name + "a.wav"),
                       test::sweeps(4, true, voice));
        test::writeWav(m_folder.path() / "test" / "Other" / (name + "o.wav"), test::sweeps(4, false, voice));
    }
    test::writeWav(m_folder.path() / "test" / "Other" / "w0.wav", test::sweeps(4, false, 40));
    m_controller.readTestData(m_folder.path() / "test" / "");
    ASSERT_TRUE(waitForHeading(QStringLiteral("Ready to train")));
    EXPECT_EQ(test::shown(m_page, "testLine"), QStringLiteral("Tested on: test, 18 clips, 9 speakers"));
    setEpochs(2);
    click("trainAction");
    ASSERT_TRUE(waitForHeading(QStringLiteral("Finished: 2 epochs")));
    const auto record = m_controller.runs().store().record(1);
    EXPECT_EQ(record.bySpeaker->clips, 18);
    EXPECT_LT(record.byClip->clips, 18) << "clips shuffled are those of the data";
    EXPECT_EQ(record.testData, "test");
    EXPECT_EQ(record.leftOut, 3) << "the clips of w0, a speaker of both";
    EXPECT_TRUE(test::shown(m_page, "words")
                    .startsWith(QStringLiteral("New speakers are those of the folder test. Clips not trained "
                                               "on, as that folder has them or their speakers: 3.")))
        << test::shown(m_page, "words").toStdString();
    click("testFolder");
    EXPECT_EQ(button("testFolder").text(), QStringLiteral("Test folder…"));
    EXPECT_TRUE(test::shown(m_page, "testLine").isEmpty());
}

TEST_F(TrainingPage, KeepsItsDataWhenATestFolderCannotBeUsed)
{
    readVoices(2, 4);
    m_controller.readTestData(m_folder.path() / "none");
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_page.notices().isHidden(); }, kLongMs));
    EXPECT_EQ(heading(), QStringLiteral("Ready to train"));
    EXPECT_TRUE(test::shown(m_page, "testLine").isEmpty());
}

} // namespace
} // namespace tonada::ui
