// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/classifier.h"
#include "core/util/csv.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace tonada::corpus {

/** Two seconds of a passage and what a model says of them. */
struct JudgedClip
{
    double logOdds = 0; ///< calibrated
    int changedSounds = 0; ///< sounds the accents say differently whose middle lies in the clip
    float novelty = -1; ///< Classifier::novelty()
};

/** A passage of the corpus, its clips in order. */
struct JudgedPassage
{
    int label = 0; ///< 1: Argentinian
    std::string family;
    std::string material; ///< as in the manifest
    std::string conditions; ///< as in the manifest
    double playbackSpeed = 1;
    double signalToNoiseDb = 0;
    double bandHz = 0;
    std::vector<JudgedClip> clips;

    /** The verdict over all its clips: the mean of their log-odds. */
    [[nodiscard]] double logOdds() const;
};

/** Reads and judges the passages of `part` that a manifest of the corpus lists. Throws Error: DataUnusable
 *  for a manifest without the corpus's columns, and as loadMono(). */
[[nodiscard]] std::vector<JudgedPassage> judgePassages(const std::filesystem::path& manifest,
                                                       const std::string& part, const Classifier& classifier,
                                                       int threads);

/** Each whole 2-second clip, without its changed sounds. */
[[nodiscard]] std::vector<JudgedClip> judgeClips(const std::filesystem::path& audio,
                                                 const Classifier& classifier);

} // namespace tonada::corpus
