// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "models/demo_voices/figures.h"

namespace tonada::corpus {

/** One way of guessing the accent of cue-free clips of voices that it was not trained on. */
struct CheckResult
{
    std::string guessedFrom;
    Figure figure; ///< on the test voices
    /** Whether it does no better than chance: half of the decisions lie in the interval by families, or
     *  within 0.02. */
    bool atChance = false;
};

/** Looks for give-aways: where no sound differs between the accents, neither the compact network nor level,
 *  noise floor or long-term spectrum alone may tell them apart. Trains on the cue-free clips of a corpus that
 *  makeCorpus() filled. `onResult` is told each result as it comes. Throws Error. */
[[nodiscard]] std::vector<CheckResult> checkCueFree(const std::filesystem::path& corpus, int threads,
                                                    const std::function<void(const CheckResult&)>& onResult);

} // namespace tonada::corpus
