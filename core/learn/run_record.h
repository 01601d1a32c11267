// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/scored_training.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tonada {

/** What the model said of one clip that was not trained on. */
struct ClipDecision
{
    std::filesystem::path recording;
    double start = 0; ///< seconds into the recording
    std::string speaker;
    int label = 0; ///< the true one: index into Evaluation::labels
    double probability = 0; ///< calibrated P(labels[1])
};

/** How a training ended. */
enum class RunEnd
{
    Finished,
    Cancelled, ///< on request: the best network so far was kept and tested
    Interrupted, ///< by a crash or a power cut: the network of the last checkpoint, not tested
};

/** Everything that is kept of a training besides the model itself. */
struct RunRecord
{
    int number = 0; ///< counts up, never used again
    std::string name; ///< given by the user; empty: none
    std::string date; ///< of the training, YYYY-MM-DD
    std::string data; ///< name of the folder or file of recordings
    std::filesystem::path source; ///< the folder or file itself
    std::string testData; ///< name of what the first stage was tested on; empty: a part of the data
    int leftOut = 0; ///< Experiment::leftOut of the first stage
    double seconds = 0; ///< that all of it took
    RunEnd end = RunEnd::Finished;
    ExperimentConfig config; ///< of the first stage, the model that is kept
    int trainingClips = 0; ///< of the first stage
    int validationClips = 0;
    TrainingHistory newSpeakers;
    std::optional<TrainingHistory> clipsShuffled;
    std::optional<Evaluation> bySpeaker; ///< none when interrupted
    std::optional<Evaluation> byClip;
    std::optional<Evaluation> atRandom; ///< split by clip, labels dealt out to the speakers at random
    std::vector<ClipDecision> decisions; ///< on the clips of `bySpeaker`
};

/** The test clips of `run` with what was said of them. `data` is what the test clips were taken from: the
 *  training data, or the separate test data. */
[[nodiscard]] std::vector<ClipDecision> decisionsOf(const Experiment& run, const Dataset& data,
                                                    bool separateTest);

/** What is known of one stage of a training; what has not been tested is missing. */
[[nodiscard]] RunRecord recordOf(const Dataset& data, const Dataset* testData, const Experiment& kept);
/** What `training` on `data` has shown; number, name, date and duration are left to the caller. `testData` is
 *  what the test ran on, or null where that was a part of `data`. */
[[nodiscard]] RunRecord recordOf(const Dataset& data, const Dataset* testData,
                                 const ScoredTraining& training);

/** As JSON, in one step; what is undefined is null. Error: FileNotWritable. */
void saveRunRecord(const std::filesystem::path& path, const RunRecord& record);
/** Errors: FileNotFound, FileUnreadable when it is damaged or no record of a training. */
[[nodiscard]] RunRecord loadRunRecord(const std::filesystem::path& path);

} // namespace tonada
