// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/metrics.h"
#include "core/learn/speaker_bootstrap.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "models/demo_voices/judged_passage.h"

namespace tonada::corpus {

/** Decisions to be scored: one entry each. */
struct Decisions
{
    std::vector<int> labels;
    std::vector<double> probabilities;
    std::vector<int> families; ///< numbered from 0, for the intervals
};

using PassageFilter = std::function<bool(const JudgedPassage&)>;
using ClipFilter = std::function<bool(const JudgedClip&)>;

/** Clips of the passages that pass both filters. */
[[nodiscard]] Decisions clipDecisions(std::span<const JudgedPassage> passages, const PassageFilter& passage,
                                      const ClipFilter& clip);
/** One decision a passage. */
[[nodiscard]] Decisions passageDecisions(std::span<const JudgedPassage> passages,
                                         const PassageFilter& passage);

/** A share of right decisions with its 95 % interval by resampling families. */
struct Figure
{
    double accuracy = 0;
    ScoreInterval interval;
    std::size_t decisions = 0;
};

[[nodiscard]] Figure figureOf(const Decisions& decisions);

/** "0.912 (0.890–0.934), n 1200", without the interval for a single family; "none" without decisions. */
[[nodiscard]] std::string toText(const Figure& figure);

} // namespace tonada::corpus
