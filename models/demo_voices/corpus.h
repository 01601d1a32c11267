// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "models/demo_voices/passage.h"
#include "models/demo_voices/voices.h"

namespace tonada::corpus {

/** Pairs of passages that each voice speaks. */
struct PassageCounts
{
    int trainingCue = 48;
    int trainingCueFree = 8;
    int evaluationCue = 24; ///< validation and test voices; a third or more on new sentences
    int evaluationCueFree = 4;
    int outsideRange = 4; ///< test voices, for each condition outside the range
};

struct CorpusOptions
{
    std::filesystem::path folder;
    std::uint32_t seed = 1; ///< of everything that is drawn, the split by family included
    std::vector<std::string> voices; ///< names; empty: all of demoVoices()
    PassageCounts counts;
    int processes = 1;
    std::function<void(int done, int all)> progress; ///< voices
};

/** Which sentences a passage is made of. */
enum class Material
{
    TrainedSentences,
    NewSentences,
    CueFree,
};

/** "trained", "new", "cue-free": the manifest's words. */
[[nodiscard]] std::string_view materialName(Material material);

/** A pair of passages with what the manifest says about it. */
struct PlannedPair
{
    PairPlan plan;
    Material material = Material::TrainedSentences;
    ConditionSet conditions = ConditionSet::Typical;
};

/** Everything drawn for one pair of passages. */
[[nodiscard]] PlannedPair planPair(const Voice& voice, Part part, Material material, ConditionSet conditions,
                                   RandomState& random);

/** Everything drawn for one voice; depends on the voice, its part, the counts and the seed alone. */
[[nodiscard]] std::vector<PlannedPair> planVoice(const Voice& voice, Part part, const PassageCounts& counts,
                                                 std::uint32_t seed);

/** Makes the corpus: 10-second passages as 16 kHz 16-bit FLAC in folder/Argentinian and folder/Other,
 *  manifest.csv (what is trained and judged on), outside-range.csv (the same columns) and dataset.json. A
 *  voice has a process of its own, so the files are the same for any number of processes. Throws Error:
 *  InvalidArgument for a voice that espeak-ng or demoVoices() does not know, FileNotWritable, DataUnusable.
 */
void makeCorpus(const CorpusOptions& options);

} // namespace tonada::corpus
