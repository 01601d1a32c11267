// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/train_options.h"

#include "core/util/error.h"

#include <CLI/CLI.hpp>

namespace tonada::cli {
namespace {

void addSystemOptions(CLI::App& command, TrainOptions& options)
{
    command.add_option(
        "--system", options.system,
        "compact: our small network (default); cnn: the published one; cnn-augmented: the published one "
        "with augmentation; lstm: the published recurrent one; logistic, forest: the published logistic "
        "regression and random forest on five numbers a clip");
    command
        .add_option("--lstm-steps", options.lstmSteps,
                    "What the LSTM takes for time: coefficients, 40 steps of 63 values, as published "
                    "(default); frames, 63 steps of 40")
        ->check(CLI::IsMember({"coefficients", "frames"}));
    command.add_option("--epochs", options.epochs, "Default: compact 15, other networks 50");
    command.add_option("--batch", options.batch, "Default: compact 32, the others 16");
    command.add_option("--learning-rate", options.learningRate,
                       "Default: compact 3e-3, falling to zero along a cosine; the others 1e-5");
    command.add_option("--patience", options.patience,
                       "Stop after so many epochs without a better validation loss; 0: never");
    command.add_option("--seed", options.seed, "Same seed, same model, for any number of threads")
        ->capture_default_str();
    command.add_option("--threads", options.threads, "Default: all processors");
}

void addClipOptions(CLI::App& command, TrainOptions& options)
{
    command
        .add_option("--balance", options.balance,
                    "When a class has more clips: undersample (leave clips out, default), weights (clips of "
                    "the smaller class count for more), none (default for cnn-augmented)")
        ->check(CLI::IsMember({"undersample", "weights", "none"}));
    command.add_option(
        "--augment", options.augment,
        "Train on a copy more of each training clip for each of these, with commas between them: "
        "noise, pitch, time-mask, frequency-mask, gain, band, spec; default for cnn-augmented: "
        "noise,pitch");
}

void addTestOptions(CLI::App& command, TrainOptions& options)
{
    auto* const testData = command.add_option("--test-data", options.testData,
                                              "Test on these recordings instead of a part of --data");
    auto* const split
        = command.add_option("--split", options.split, "What stays together in the split of the saved model")
              ->check(CLI::IsMember({"speaker", "clip"}))
              ->capture_default_str();
    auto* const bothSplits = command.add_flag(
        "--both-splits", options.bothSplits,
        "Train and test with the other split too; without --json and --test-data it is done anyhow");
    command.add_flag("--one-split", options.oneSplit, "Only --split: half the time")->excludes(bothSplits);
    auto* const folds = command.add_option(
        "--folds", options.folds,
        "First test on every clip once: train N times, each time without one Nth of the speakers (or clips)");
    folds->check(CLI::PositiveNumber);
    auto* const leaveOneOut = command.add_flag("--leave-one-speaker-out", options.leaveOneSpeakerOut,
                                               "The same with as many folds as speakers");
    leaveOneOut->excludes(folds);
    auto* const notebook = command.add_flag(
        "--notebook", options.notebook,
        "The published notebook's system, data handling, split by clip and order; no best epoch, no "
        "calibration");
    for (auto* const other : {testData, split, folds, leaveOneOut, command.get_option("--patience")})
        notebook->excludes(other);
}

} // namespace

ExperimentConfig TrainOptions::experiment() const
{
    const std::string usual = notebook ? "cnn" : "compact";
    auto config = defaultExperiment(systemFromName(system.empty() ? usual : system));
    if (inputOf(config.training.system) == ClassifierInput::Scalars
        && (epochs || batch || learningRate || patience > 0))
        throw Error(ErrorCode::InvalidArgument,
                    {"system", system, "a network, with --epochs, --batch, --learning-rate or --patience"});
    config.training.epochs = epochs.value_or(config.training.epochs);
    config.training.batch = batch.value_or(config.training.batch);
    config.training.learningRate.initial = learningRate.value_or(config.training.learningRate.initial);
    config.training.patience = patience;
    config.training.seed = seed;
    config.training.threads = threads;
    config.training.keepBest = !notebook;
    if (augment)
        config.training.augmentations = augmentationsFromNames(*augment);
    if (!balance.empty())
        config.split.balance = balance == "undersample";
    config.training.weighClasses = balance == "weights";
    if (!lstmSteps.empty()) {
        if (config.training.system != System::Lstm)
            throw Error(ErrorCode::InvalidArgument, {"--lstm-steps", lstmSteps, "--system lstm with it"});
        config.training.lstmSteps = lstmSteps == "frames" ? LstmSteps::Frames : LstmSteps::Coefficients;
    }
    config.training.validate();
    config.notebook = notebook;
    config.split.by = notebook || split == "clip" ? SplitBy::Clip : SplitBy::Speaker;
    config.split.seed = seed;
    return config;
}

void addTrainOptions(CLI::App& command, TrainOptions& options)
{
    command
        .add_option(
            "--data", options.data,
            "Labelled recordings: a folder (of folders named after the labels, or of files whose names "
            "contain Argentinian or Other), a CSV with path,label,speaker or fname,label, or an unpacked "
            "corpus (OpenSLR 61 and 71 to 75, Common Voice, Speech Accent Archive)")
        ->required();
    addDataOptions(command, options.source);
    command.add_option("--out", options.out, "The model file to write (ONNX)")->required();
    addSystemOptions(command, options);
    addClipOptions(command, options);
    addTestOptions(command, options);
    command.add_option("--card", options.card,
                       "Markdown that opens the model's card; its heading names the model");
    command.add_flag("--audit", options.audit,
                     "Before training: does the sound give the class away? Loudness, bandwidth, noise and "
                     "pauses of each class");
    command.add_flag("--json", options.json, "One JSON object per line: epochs, then scores");
}

} // namespace tonada::cli
