// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/checkpoint.h"
#include "ui/train/run_store.h"

#include <chrono>

namespace tonada::ui {

/** The checkpoint of a run: after each epoch of the stage that is kept, its record and the best network so far,
 *  so that the next start can make a run of them. For the training thread; errors: FileNotWritable. */
class RunCheckpoint
{
public:
    /** Data and test data outlive it. Errors as runExperiment(). */
    RunCheckpoint(const Dataset& data, const Dataset* testData, const ExperimentConfig& config,
                  const RunFiles& files);

    void onEpoch(const EpochReport& report);
    void onKept(const Learner& learner, std::span<const std::array<float, 2>> validationOutputs);

private:
    void writeRecord() const;

    const Dataset& m_data;
    const Dataset* m_testData;
    RunFiles m_files;
    Checkpoint m_checkpoint;
    bool m_kept = false; ///< there is a network; systems without epochs never have one before they end
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
};

} // namespace tonada::ui
