// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/data_options.h"
#include "app/cli/interrupt.h"
#include "core/learn/dataset.h"
#include "core/learn/evaluation.h"
#include "core/learn/sound_audit.h"

#include <filesystem>
#include <ostream>
#include <string>

namespace tonada::cli {

/** Reads a data set with a progress bar and says on stderr what is in it and what was left out. */
[[nodiscard]] Dataset readData(const std::filesystem::path& data, const DataOptions& source,
                               ReadOptions options, InterruptRequest& interrupt);

/** Scores with their intervals, the confusion matrix and the classification report as text. */
void printEvaluation(std::ostream& out, const Evaluation& evaluation);

/** A line for each speaker. */
void printSpeakers(std::ostream& out, const Evaluation& evaluation);

/** The accuracies of one system by the two splits and what lies between them. */
void printGap(std::ostream& out, const Evaluation& bySpeaker, const Evaluation& byClip);

/** "0.71 (0.62–0.80)". */
[[nodiscard]] std::string withInterval(double score, const ScoreInterval& interval);

/** What gives the classes away, if anything does, as text. */
void printAudit(std::ostream& out, const SoundAudit& audit, const std::array<std::string, 2>& labels);

/** How many threads a command uses unless told otherwise. */
[[nodiscard]] int allProcessors();

} // namespace tonada::cli
