// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/data_report.h"
#include "app/cli/output_file.h"
#include "app/cli/train_options.h"
#include "app/cli/training_printer.h"
#include "core/learn/model_card.h"
#include "core/util/error.h"
#include "core/util/file_io.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>

namespace tonada::cli {
namespace {

class TrainCommand
{
public:
    explicit TrainCommand(const TrainOptions& options)
        : m_options(options)
        , m_config(options.experiment())
    { }

    void run()
    {
        requireWritable(m_options.out);
        ModelDescription description;
        description.date = today();
        if (!m_options.card.empty())
            description.introduction = readFile(m_options.card);
        read();
        if (m_options.audit)
            audit();
        if (m_options.folds > 0 || m_options.leaveOneSpeakerOut)
            trainFolds();

        const auto kept = checkpointPath(m_options.out);
        Checkpoint checkpoint(m_data, testData(), m_config, description, kept);
        const auto saved = train(m_config, &checkpoint);
        if (saved.history.keptEpoch == 0)
            throw Error(ErrorCode::Cancelled);
        saved.learner->save(m_options.out, describeModel(m_data, saved, nullptr, description));
        std::error_code ignored; // it is of no more use, and does no harm
        std::filesystem::remove(kept, ignored);
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

    void audit() const
    {
        const auto audit = auditSound(m_data);
        if (m_options.json)
            std::cout << nlohmann::json{{"sound_audit", audit}}.dump() << std::endl;
        else
            printAudit(std::cout, audit, m_data.labels);
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
        auto training = m_config.training;
        training.foldsBySpeaker = split.by == SplitBy::Speaker;
        const auto result = crossValidate(m_data, folds, training, printer, m_interrupt.token());
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
            auto run = train(config, nullptr);
            if (run.history.keptEpoch > 0)
                return run;
        } catch (const Error& e) {
            if (m_options.bothSplits || e.code() != ErrorCode::DataUnusable)
                throw;
            std::cerr << "not measured: " << e.what() << '\n';
        }
        return {};
    }

    [[nodiscard]] const Dataset* testData() const { return m_testData ? &*m_testData : nullptr; }

    Experiment train(const ExperimentConfig& config, Checkpoint* checkpoint)
    {
        std::cerr << "training " << toString(config.training.system) << ", split by "
                  << toString(config.split.by) << '\n';
        TrainingPrinter printer(m_interrupt, config.split.by, config.training.epochs, m_options.json);
        if (checkpoint != nullptr)
            printer.setCheckpoint(*checkpoint);
        auto run = runExperiment(m_data, testData(), config, printer, m_interrupt.token());
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

    const TrainOptions& m_options;
    ExperimentConfig m_config;
    InterruptRequest m_interrupt;
    Dataset m_data;
    std::optional<Dataset> m_testData;
};

} // namespace

void addTrain(CLI::App& app)
{
    auto* const command = app.add_subcommand("train", "Trains a model on labelled recordings");
    const auto options = std::make_shared<TrainOptions>();
    addTrainOptions(*command, *options);
    command->callback([options] { TrainCommand(*options).run(); });
}

} // namespace tonada::cli
