// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/model_file.h"
#include "core/util/csv.h"
#include "core/util/file_io.h"
#include "tests/support/command.h"
#include "tests/support/sweep_voices.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tonada {
namespace {

using test::jsonLines;
using testing::HasSubstr;

/** Two made-up accents in labelled folders, and a model to be trained on them. */
class Training : public testing::Test
{
protected:
    std::string data() const { return (m_dir / "data").string(); }
    std::string model() const { return (m_dir / "model.onnx").string(); }
    const test::TempDir& dir() const { return m_dir; }

    test::CommandResult train(std::vector<std::string> options, const std::string& interruptAt = {}) const
    {
        options.insert(options.begin(), {"train", "--data", data(), "--out", model(), "--threads", "2"});
        return test::tonadaCli(options, interruptAt);
    }

private:
    test::TempDir m_dir;
};

} // namespace

TEST_F(Training, BySpeakerGivesAModelThatIsRightAboutNewVoices)
{
    test::writeSweepFolders(data(), 12, 6.0);
    const auto result = train({"--epochs", "6", "--batch", "8", "--json"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto lines = jsonLines(result.out);
    ASSERT_EQ(lines.size(), 7U);
    EXPECT_EQ(lines[0]["epoch"], 1);
    EXPECT_TRUE(lines[5].contains("val_accuracy"));
    EXPECT_EQ(lines[6]["split"], "speaker");
    EXPECT_GT(lines[6]["accuracy"], 0.9);
    EXPECT_EQ(lines[6]["speakers"], 6);

    const auto classifier = loadModel(model());
    const auto& info = classifier->info();
    EXPECT_EQ(info.training["system"], "compact");
    EXPECT_EQ(info.training["split"], "speaker");
    EXPECT_EQ(info.training["data"]["clips"]["Argentinian"], 36);
    EXPECT_EQ(info.training["metrics"]["speaker"]["accuracy"], lines[6]["accuracy"]);
    EXPECT_TRUE(info.calibration.has_value());
    EXPECT_FALSE(info.demoVoicesOnly);
    EXPECT_THAT(info.card, HasSubstr("how well voices are recognised"));

    const auto predictions = (dir() / "predictions.csv").string();
    const auto evaluated
        = test::tonadaCli({"evaluate", model(), data(), "--json", "--predictions", predictions});
    ASSERT_EQ(evaluated.exitCode, 0) << evaluated.err;
    EXPECT_GT(jsonLines(evaluated.out).at(0)["accuracy"], 0.9);
    EXPECT_EQ(CsvTable::read(predictions).rows().size(), 72U);
}

TEST_F(Training, SystemsOfFiveScalarsGoTheSameWayAsNetworks)
{
    test::writeSweepFolders(data(), 12, 6.0);
    for (const std::string system : {"logistic", "forest"}) {
        SCOPED_TRACE(system);
        const auto result = train({"--system", system, "--json"});
        ASSERT_EQ(result.exitCode, 0) << result.err;
        const auto lines = jsonLines(result.out);
        ASSERT_EQ(lines.size(), 2U);
        EXPECT_EQ(lines[0]["epoch"], 1);
        EXPECT_EQ(lines[1]["speakers"], 6);
        const auto classifier = loadModel(model());
        EXPECT_EQ(classifier->info().training["system"], system);
        EXPECT_TRUE(classifier->info().calibration.has_value());
        EXPECT_THAT(classifier->info().card, HasSubstr(system == "forest" ? "100 trees" : "C = "));

        const auto evaluated = test::tonadaCli({"evaluate", model(), data(), "--json"});
        ASSERT_EQ(evaluated.exitCode, 0) << evaluated.err;
        EXPECT_GT(jsonLines(evaluated.out).at(0)["accuracy"], 0.5);
        const auto summary = test::tonadaCli({"summary", model()});
        EXPECT_THAT(summary.out,
                    HasSubstr(system == "forest" ? "TreeEnsembleClassifier" : "LinearClassifier"));
    }
}

TEST_F(Training, LeavesTheBestNetworkSoFarWhenItIsKilled)
{
    test::writeSweepFolders(data(), 6, 6.0);
    const auto result
        = test::tonadaCli({"train", "--data", data(), "--out", model(), "--epochs", "1000", "--threads", "2"},
                          "epoch 4 of", SIGKILL);
    EXPECT_EQ(result.exitCode, -1);
    EXPECT_FALSE(std::filesystem::exists(model()));
    const auto classifier = loadModel(dir() / "model.checkpoint.onnx");
    const auto& info = classifier->info();
    EXPECT_GE(info.training["kept_epoch"], 1);
    EXPECT_TRUE(info.training["metrics"].empty());
    EXPECT_TRUE(info.calibration.has_value());
    EXPECT_THAT(info.card, HasSubstr("has not been tested"));
}

TEST_F(Training, LeavesNoCheckpointWhenItHasFinished)
{
    test::writeSweepFolders(data(), 4, 4.0);
    ASSERT_EQ(train({"--epochs", "2", "--json"}).exitCode, 0);
    EXPECT_TRUE(std::filesystem::exists(model()));
    EXPECT_FALSE(std::filesystem::exists(dir() / "model.checkpoint.onnx"));
}

TEST_F(Training, OptionsOfNetworksAreRefusedForSystemsWithoutEpochs)
{
    const auto result = train({"--system", "forest", "--epochs", "3"});
    EXPECT_EQ(result.exitCode, 2);
    EXPECT_THAT(result.err, HasSubstr("a network, with --epochs"));
}

TEST_F(Training, BothSplitsAreReportedSideBySideFromFlatFiles)
{
    for (std::uint32_t voice = 0; voice < 5; ++voice) {
        const auto number = std::to_string(voice);
        for (int clip = 1; clip <= 2; ++clip) {
            const auto tail = number + "_0" + std::to_string(clip) + ".wav";
            test::writeWav(data() + "/Argentinian v" + tail, test::sweeps(2.0 * clip, true, voice));
            test::writeWav(data() + "/Other w" + tail, test::sweeps(2.0 * clip, false, voice));
        }
    }
    const auto result = train({"--epochs", "2", "--batch", "8", "--both-splits", "--split", "clip"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_THAT(result.out, HasSubstr("accuracy split by speaker"));
    EXPECT_THAT(result.out, HasSubstr("gap"));
    const auto info = loadModel(model())->info();
    EXPECT_EQ(info.training["split"], "clip");
    EXPECT_TRUE(info.training["metrics"].contains("speaker"));
    EXPECT_TRUE(info.training["metrics"].contains("clip"));
}

TEST_F(Training, TheTextReportNamesBothSplitsAndTheGapUnlessToldOtherwise)
{
    test::writeSweepFolders(data(), 5, 2.0);
    auto result = train({"--epochs", "1"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    for (const char* line : {"accuracy split by speaker", "accuracy split by clip", "gap", "majority class"})
        EXPECT_THAT(result.out, HasSubstr(line));
    EXPECT_TRUE(loadModel(model())->info().training["metrics"].contains("clip"));

    result = train({"--epochs", "1", "--one-split"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_THAT(result.out, testing::Not(HasSubstr("gap")));
}

TEST_F(Training, TooFewSpeakersForTheOtherSplitStillGiveAModel)
{
    test::writeSweepFolders(data(), 1, 16.0);
    const auto result = train({"--epochs", "1", "--split", "clip"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_THAT(result.err, HasSubstr("not measured: "));
    EXPECT_THAT(loadModel(model())->info().card, HasSubstr("nothing is known about new voices"));
    EXPECT_EQ(train({"--epochs", "1", "--split", "clip", "--both-splits"}).exitCode, 1);
}

TEST_F(Training, NotebookTakesItsSplitAndKeepsTheLastEpoch)
{
    test::writeSweepFolders(data(), 4, 4.0);
    const auto result = train({"--notebook", "--system", "compact", "--epochs", "2", "--json"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(jsonLines(result.out).back()["clips"], 4);
    const auto info = loadModel(model())->info();
    EXPECT_EQ(info.training["split"], "clip");
    EXPECT_EQ(info.training["kept_epoch"], 2);
    EXPECT_EQ(info.training["parts"]["train"], 12);
    EXPECT_FALSE(info.calibration.has_value());
    EXPECT_EQ(train({"--notebook", "--split", "speaker"}).exitCode, 2);
}

TEST_F(Training, TheLstmTakesCoefficientsOrFramesForSteps)
{
    test::writeSweepFolders(data(), 4, 4.0);
    for (const std::string steps : {"coefficients", "frames"}) {
        const auto result
            = train({"--system", "lstm", "--lstm-steps", steps, "--epochs", "1", "--one-split", "--json"});
        ASSERT_EQ(result.exitCode, 0) << result.err;
        const auto classifier = loadModel(model());
        EXPECT_EQ(classifier->info().training["lstm_steps"], steps);
        EXPECT_EQ(classifier->layers().front().type, steps == "frames" ? "Permute" : "LSTM");
    }
    const auto result = train({"--system", "cnn", "--lstm-steps", "frames"});
    EXPECT_EQ(result.exitCode, 2);
    EXPECT_THAT(result.err, HasSubstr("--lstm-steps: frames is not valid; expected --system lstm with it"));
}

TEST_F(Training, TestDataIsHeldAgainstWhatWasTrainedOn)
{
    test::writeSweepFolders(data(), 6, 4.0);
    const auto elsewhere = dir() / "elsewhere";
    test::writeWav(elsewhere / "Argentinian" / "v0.wav",
                   test::sweeps(4.0, true, 0)); // a speaker and audio of the data
    test::writeWav(elsewhere / "Argentinian" / "x.wav", test::sweeps(4.0, true, 30));
    test::writeWav(elsewhere / "Other" / "y.wav", test::sweeps(4.0, false, 31));
    const auto result = train({"--epochs", "2", "--batch", "8", "--json", "--test-data", elsewhere.string()});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_THAT(result.err, HasSubstr("2 clips were not trained on"));
    EXPECT_EQ(jsonLines(result.out).back()["clips"], 6);
    const auto parts = loadModel(model())->info().training["parts"];
    EXPECT_EQ(parts["train"].get<int>() + parts["validation"].get<int>(), 20); // balanced
}

TEST_F(Training, EvaluateMeasuresOnePartOfADataSetThatDividesItsSpeakers)
{
    std::string manifest = "path,label,speaker,part\n";
    for (std::uint32_t voice = 0; voice < 6; ++voice) {
        const std::string part = voice < 3 ? "train" : voice < 4 ? "validation" : "test";
        for (const bool rising : {true, false}) {
            const auto name = (rising ? "a" : "o") + std::to_string(voice) + ".wav";
            test::writeWav(std::filesystem::path(data()) / name, test::sweeps(2.0, rising, voice));
            manifest += name + (rising ? ",Argentinian,s" : ",Other,s") + std::to_string(voice) + ',' + part
                + '\n';
        }
    }
    writeFile(data() + "/manifest.csv", manifest);
    const auto trained = train({"--epochs", "2", "--json"});
    ASSERT_EQ(trained.exitCode, 0) << trained.err;
    const auto evaluated = test::tonadaCli({"evaluate", model(), data(), "--part", "test", "--json"});
    ASSERT_EQ(evaluated.exitCode, 0) << evaluated.err;
    const auto scores = jsonLines(evaluated.out).at(0);
    EXPECT_EQ(scores["clips"], 4);
    EXPECT_EQ(scores["speakers"], 2);
    EXPECT_NEAR(scores["loss"].get<double>(), jsonLines(trained.out).back()["loss"].get<double>(), 1e-5);
}

TEST_F(Training, CtrlCKeepsTheBestSoFar)
{
    test::writeSweepFolders(data(), 5, 2.0);
    const auto result = train({"--epochs", "5000", "--batch", "8"}, "epoch 2 of 5000");
    EXPECT_EQ(result.exitCode, 0) << result.err;
    EXPECT_THAT(result.err, HasSubstr("the best so far is kept"));
    EXPECT_TRUE(loadModel(model())->info().training["cancelled"]);
}

TEST_F(Training, FoldsTestEveryClipOnceBeforeTheModelIsTrained)
{
    test::writeSweepFolders(data(), 6, 4.0);
    auto result = train({"--epochs", "2", "--batch", "8", "--folds", "3", "--json"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    auto lines = jsonLines(result.out);
    ASSERT_EQ(lines.size(), 4U);
    EXPECT_EQ(lines[0]["folds"], 3);
    EXPECT_EQ(lines[0]["split"], "speaker");
    EXPECT_EQ(lines[0]["clips"], 24);
    EXPECT_EQ(lines[0]["per_speaker"].size(), 12U);
    EXPECT_FALSE(lines[0]["intervals"]["accuracy"].is_null());

    result = train({"--epochs", "1", "--leave-one-speaker-out", "--one-split"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_THAT(result.out, HasSubstr("cross-validation by speaker, 12 folds"));
    EXPECT_THAT(result.out, HasSubstr("\nw5 "));
    EXPECT_EQ(train({"--folds", "3", "--leave-one-speaker-out"}).exitCode, 2);
    EXPECT_EQ(train({"--folds", "13"}).exitCode, 2);
}

TEST_F(Training, DemoVoicesAreMarkedInTheModelFile)
{
    test::writeSweepFolders(data(), 4, 2.0);
    writeFile(dir().path() / "data" / "dataset.json", R"({"voices": "synthetic"})");
    writeFile(dir() / "card.md", "# Demo voices\n\nMade to be heard at once.\n");
    const auto result = train({"--epochs", "1", "--card", (dir() / "card.md").string()});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto info = loadModel(model())->info();
    EXPECT_TRUE(info.demoVoicesOnly);
    EXPECT_EQ(info.name, "Demo voices");
    EXPECT_THAT(info.card, HasSubstr("Synthetic voices only"));
}

TEST_F(Training, FeaturesOfAnEarlierRunAreTakenFromTheCache)
{
    test::writeSweepFolders(data(), 4, 4.0);
    const auto cache = (dir() / "cache").string();
    const auto first = train({"--epochs", "1", "--cache-dir", cache, "--json", "--seed", "7"});
    ASSERT_EQ(first.exitCode, 0) << first.err;
    const auto second = train({"--epochs", "1", "--cache-dir", cache, "--json", "--seed", "7"});
    EXPECT_THAT(second.err, HasSubstr("features of 8 recordings from the cache"));
    EXPECT_EQ(jsonLines(first.out).back(), jsonLines(second.out).back());
    const auto third = train({"--epochs", "1", "--no-cache"});
    EXPECT_THAT(third.err, testing::Not(HasSubstr("cache")));
}

TEST_F(Training, OfTheAugmentedCnnSaysWhatItWasTrainedOn)
{
    test::writeSweepFolders(data(), 4, 2.0);
    const auto result = train({"--system", "cnn-augmented", "--epochs", "1", "--balance", "weights"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto info = loadModel(model())->info();
    EXPECT_EQ(info.training["augmentations"], "noise,pitch");
    EXPECT_EQ(info.training["balance"], "weights");
    EXPECT_THAT(info.card, HasSubstr("A further copy of each training clip"));
}

TEST_F(Training, SaysWhatIsWrongWithDataOfOneKind)
{
    const std::filesystem::path folder(data());
    std::filesystem::create_directories(folder);
    EXPECT_THAT(train({}).err, HasSubstr("data: no data; expected recordings labelled"));
    writeFile(folder / "notes.txt", "no audio");
    EXPECT_THAT(train({}).err, HasSubstr("no data"));
    for (int voice = 0; voice < 3; ++voice)
        test::writeWav(folder / "Other" / (std::to_string(voice) + ".wav"),
                       test::sweeps(2.0, false, static_cast<std::uint32_t>(voice)));
    EXPECT_THAT(train({}).err, HasSubstr("only the class \"Other\""));
    test::writeWav(folder / "Argentinian" / "ana" / "1.wav", test::sweeps(20.0, true, 9));
    EXPECT_THAT(train({}).err, HasSubstr("too few speakers of the class \"Argentinian\""));
    for (const char* label : {"Argentinian", "Other"}) {
        std::filesystem::remove_all(folder / label);
        test::writeWav(folder / label / "ana" / "1.wav", test::sweeps(20.0, label[0] == 'A', 9));
    }
    EXPECT_THAT(train({}).err, HasSubstr("too few speakers")); // one speaker speaks for both classes
    EXPECT_FALSE(std::filesystem::exists(model()));
}

TEST_F(Training, SaysWhatIsWrongAndLeavesTheOldModel)
{
    writeFile(model(), "old");
    auto result = train({});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_THAT(result.err, HasSubstr("data: no such file or folder"));
    test::writeSweepFolders(data(), 2, 2.0);
    result = train({});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_THAT(result.err, HasSubstr("a split by speaker needs at least three of each class"));
    result = train({"--system", "svm"});
    EXPECT_EQ(result.exitCode, 2);
    EXPECT_THAT(result.err, HasSubstr("svm is not valid; expected one of cnn, cnn-augmented, compact"));
    EXPECT_EQ(readFile(model()), "old");
}

} // namespace tonada
