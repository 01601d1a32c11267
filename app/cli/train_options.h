// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/data_options.h"
#include "app/cli/data_report.h"
#include "core/learn/experiment.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace tonada::cli {

/** The options of `train`. */
struct TrainOptions
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
    bool audit = false;
    bool notebook = false;
    bool json = false;

    /** What they ask for. Error: InvalidArgument. */
    [[nodiscard]] ExperimentConfig experiment() const;
};

/** Adds them to the command; `options` must outlive the parsing. */
void addTrainOptions(CLI::App& command, TrainOptions& options);

} // namespace tonada::cli
