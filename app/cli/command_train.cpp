// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/data_report.h"
#include "app/cli/output_file.h"
#include "app/cli/training_printer.h"
#include "core/learn/experiment.h"
#include "core/learn/model_card.h"
#include "core/util/error.h"
#include "core/util/file_io.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>

namespace tonada::cli {
namespace {

struct Options
{
    std::filesystem::path data;
    DataOptions source;
    std::filesystem::path testData;
    std::filesystem::path out;
    std::filesystem::path card;
    std::string system; ///< empty: compact, or the notebook's cnn
    std::string lstmSteps;
    std::string split = "speaker";
    std::string balance; ///< empty: the system's
    std::optional<std::string> augment;
    std::optional<int> epochs;
    std::optional<int> batch;
    std::optional<float> learningRate;
    int patience = 0;
    std::uint32_t seed = 42;
    int threads = allProcessors();
    int folds = 0; ///< 0: none
    bool leaveOneSpeakerOut = false;
    bool bothSplits = false;
    bool oneSplit = false;
    bool notebook = false;
    bool json = false;
};

ExperimentConfig configFrom(const Options& options)
{
    const std::string usual = options.notebook ? "cnn" : "compact";
    auto config = defaultExperiment(systemFromName(options.system.empty() ? usual : options.system));
    if (inputOf(config.training.system) == ClassifierInput::Scalars
        && (options.epochs || options.batch || options.learningRate || options.patience > 0))
        throw Error(
            ErrorCode::InvalidArgument,
            {"system", options.system, "a network, with --epochs, --batch, --learning-rate or --patience"});
    config.training.epochs = options.epochs.value_or(config.training.epochs);
    config.training.batch = options.batch.value_or(config.training.batch);
    config.training.learningRate.initial
        = options.learningRate.value_or(config.training.learningRate.initial);
    config.training.patience = options.patience;
    config.training.seed = options.seed;
    config.training.threads = options.threads;
    config.training.keepBest = !options.notebook;
    if (options.augment)
        config.training.augmentations = augmentationsFromNames(*options.augment);
    if (!options.balance.empty())
        config.split.balance = options.balance == "undersample";
    config.training.weighClasses = options.balance == "weights";
    if (!options.lstmSteps.empty()) {
        if (config.training.system != System::Lstm)
            throw Error(ErrorCode::InvalidArgument,
                        {"--lstm-steps", options.lstmSteps, "--system lstm with it"});
        config.training.lstmSteps
            = options.lstmSteps == "frames" ? LstmSteps::Frames : LstmSteps::Coefficients;
    }
    config.training.validate();
    config.notebook = options.notebook;
    config.split.by = options.notebook || options.split == "clip" ? SplitBy::Clip : SplitBy::Speaker;
    config.split.seed = options.seed;
    return config;
}

class TrainCommand
{
public:
    explicit TrainCommand(const Options& options)
        : m_options(options)
        , m_config(configFrom(options))
    { }

    void run()
    {
        requireWritable(m_options.out);
        ModelDescription description;
        description.date = today();
        if (!m_options.card.empty())
            description.introduction = readFile(m_options.card);
        read();
        if (m_options.folds > 0 || m_options.leaveOneSpeakerOut)
            trainFolds();

        const auto saved = train(m_config);
        if (saved.history.keptEpoch == 0)
            throw Error(ErrorCode::Cancelled);
        saved.learner->save(m_options.out, describeModel(m_data, saved, nullptr, description));
        std::cerr << m_options.out.string() << ": written, weights of epoch " << saved.history.keptEpoch
                  << '\n';
        const auto other = trainOtherSplit();
        if (other)
            saved.learner->save(m_options.out, describeModel(m_data, saved, &*other, description));
        if (m_options.json)
            return;
        printEvaluation(std::cout, saved.test);
        if (other && m_config.split.by == SplitBy::Speaker)
            printGap(std::cout, saved.test, other->test);
        else if (other)
            printGap(std::cout, other->test, saved.test);
    }

private:
    void read()
    {
        ReadOptions options;
        options.threads = m_config.training.threads;
        options.scalars = inputOf(m_config.training.system) == ClassifierInput::Scalars;
        options.keepAll = m_config.notebook;
        m_data = readData(m_options.data, m_options.source, options, m_interrupt);
        if (!m_options.testData.empty())
            m_testData = readData(m_options.testData, m_options.source, options, m_interrupt);
    }

    void trainFolds()
    {
        auto split = m_config.split;
        if (m_options.leaveOneSpeakerOut)
            split.by = SplitBy::Speaker;
        const auto folds = m_options.leaveOneSpeakerOut ? leaveOneSpeakerOut(m_data, split)
                                                        : splitFolds(m_data, split, m_options.folds);
        const std::string by = "cross-validation by " + std::string(toString(split.by));
        std::cerr << by << ", " << folds.size() << " folds\n";
        FoldPrinter printer(m_interrupt, by, m_config.training.epochs);
        const auto result = crossValidate(m_data, folds, m_config.training, printer, m_interrupt.token());
        printer.finish(std::to_string(result.folds) + " of " + std::to_string(folds.size()) + " folds done");
        if (result.folds == 0)
            throw Error(ErrorCode::Cancelled);
        if (m_options.json) {
            nlohmann::json line = result.test;
            line["split"] = toString(split.by);
            line["folds"] = result.folds;
            std::cout << line.dump() << std::endl;
        } else {
            std::cout << by << ", " << result.folds << " folds\n\n";
            printEvaluation(std::cout, result.test);
            std::cout << '\n';
            printSpeakers(std::cout, result.test);
            std::cout << "\nthe model, by one split\n\n";
        }
        if (m_interrupt.poll())
            throw Error(ErrorCode::Cancelled);
    }

    /** The same system by the other split, so that the two scores stand side by side; none when it was not
     *  wanted, was interrupted, or cannot be measured and was not asked for. */
    std::optional<Experiment> trainOtherSplit()
    {
        const bool usual = !m_options.json && !m_testData && !m_options.oneSplit;
        if (!(m_options.bothSplits || usual) || m_interrupt.poll())
            return {};
        auto config = m_config;
        config.notebook = false;
        config.split.by = config.split.by == SplitBy::Speaker ? SplitBy::Clip : SplitBy::Speaker;
        try {
            auto run = train(config);
            if (run.history.keptEpoch > 0)
                return run;
        } catch (const Error& e) {
            if (m_options.bothSplits || e.code() != ErrorCode::DataUnusable)
                throw;
            std::cerr << "not measured: " << e.what() << '\n';
        }
        return {};
    }

    Experiment train(const ExperimentConfig& config)
    {
        std::cerr << "training " << toString(config.training.system) << ", split by "
                  << toString(config.split.by) << '\n';
        TrainingPrinter printer(m_interrupt, config.split.by, config.training.epochs, m_options.json);
        auto run = runExperiment(m_data, m_testData ? &*m_testData : nullptr, config, printer,
                                 m_interrupt.token());
        if (run.leftOut > 0)
            std::cerr << run.leftOut
                      << " clips were not trained on: the test data has them or their speakers\n";
        if (run.history.cancelled && run.history.keptEpoch > 0)
            std::cerr << "\nstopped; the best so far is kept: epoch " << run.history.keptEpoch << '\n';
        if (run.history.stoppedEarly)
            std::cerr << "no better validation loss for " << config.training.patience << " epochs; epoch "
                      << run.history.keptEpoch << " is kept\n";
        if (m_options.json && run.history.keptEpoch > 0) {
            nlohmann::json line = run.test;
            line["split"] = toString(config.split.by);
            std::cout << line.dump() << std::endl;
        }
        return run;
    }

    const Options& m_options;
    ExperimentConfig m_config;
    InterruptRequest m_interrupt;
    Dataset m_data;
    std::optional<Dataset> m_testData;
};

} // namespace

void addTrain(CLI::App& app)
{
    auto* const command = app.add_subcommand("train", "Trains a model on labelled recordings");
    const auto options = std::make_shared<Options>();
    command
        ->add_option(
            "--data", options->data,
            "Labelled recordings: a folder (of folders named after the labels, or of files whose names "
            "contain Argentinian or Other), a CSV with path,label,speaker or fname,label, or an unpacked "
            "corpus (OpenSLR 61 and 71 to 75, Common Voice, Speech Accent Archive)")
        ->required();
    addDataOptions(*command, options->source);
    auto* const testData = command->add_option("--test-data", options->testData,
                                               "Test on these recordings instead of a part of --data");
    command->add_option(
        "--system", options->system,
        "compact: our small network (default); cnn: the published one; cnn-augmented: the published one "
        "with augmentation; lstm: the published recurrent one; logistic, forest: the published logistic "
        "regression and random forest on five numbers a clip");
    command
        ->add_option("--lstm-steps", options->lstmSteps,
                     "What the LSTM takes for time: coefficients, 40 steps of 63 values, as published "
                     "(default); frames, 63 steps of 40")
        ->check(CLI::IsMember({"coefficients", "frames"}));
    command->add_option("--out", options->out, "The model file to write (ONNX)")->required();
    command->add_option("--epochs", options->epochs, "Default: compact 15, other networks 50");
    command
        ->add_option("--balance", options->balance,
                     "When a class has more clips: undersample (leave clips out, default), weights (clips of "
                     "the smaller class count for more), none (default for cnn-augmented)")
        ->check(CLI::IsMember({"undersample", "weights", "none"}));
    command->add_option(
        "--augment", options->augment,
        "Train on a copy more of each training clip for each of these, with commas between them: "
        "noise, pitch, time-mask, frequency-mask, gain, band, spec; default for cnn-augmented: "
        "noise,pitch");
    command->add_option("--batch", options->batch, "Default: compact 32, the others 16");
    command->add_option("--learning-rate", options->learningRate,
                        "Default: compact 3e-3, falling to zero along a cosine; the others 1e-5");
    auto* const patience
        = command->add_option("--patience", options->patience,
                              "Stop after so many epochs without a better validation loss; 0: never");
    command->add_option("--seed", options->seed, "Same seed, same model, for any number of threads")
        ->capture_default_str();
    command->add_option("--threads", options->threads, "Default: all processors");
    auto* const split
        = command
              ->add_option("--split", options->split, "What stays together in the split of the saved model")
              ->check(CLI::IsMember({"speaker", "clip"}))
              ->capture_default_str();
    auto* const bothSplits = command->add_flag(
        "--both-splits", options->bothSplits,
        "Train and test with the other split too; without --json and --test-data it is done anyhow");
    command->add_flag("--one-split", options->oneSplit, "Only --split: half the time")->excludes(bothSplits);
    auto* const notebook = command
                               ->add_flag("--notebook", options->notebook,
                                          "The published notebook's system, data handling, split by clip and "
                                          "order; no best epoch, no "
                                          "calibration")
                               ->excludes(split)
                               ->excludes(testData)
                               ->excludes(patience);
    auto* const folds
        = command
              ->add_option("--folds", options->folds,
                           "First test on every clip once: train N times, each time without one Nth of the "
                           "speakers (or clips)")
              ->check(CLI::PositiveNumber)
              ->excludes(notebook);
    command
        ->add_flag("--leave-one-speaker-out", options->leaveOneSpeakerOut,
                   "The same with as many folds as speakers")
        ->excludes(folds)
        ->excludes(notebook);
    command->add_option("--card", options->card,
                        "Markdown that opens the model's card; its heading names the model");
    command->add_flag("--json", options->json, "One JSON object per line: epochs, then scores");
    command->callback([options] { TrainCommand(*options).run(); });
}

} // namespace tonada::cli
