// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/dataset.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace tonada {

/** What stays together when clips are divided. */
enum class SplitBy
{
    Speaker, ///< all clips of a voice on one side: what to expect of a new voice
    Clip, ///< at random, the same voice on both sides: what is usually reported, and measures voices
};

[[nodiscard]] std::string_view toString(SplitBy by) noexcept;

/** The clips that no split takes apart. */
struct SplitGroups
{
    std::vector<int> ofClip; ///< each clip's group, numbered as the speakers, or as the clips
    std::vector<unsigned> classes; ///< of each group's clips: bit 0 labels[0], bit 1 labels[1]; 0: no clip
};

/** Clips in `leaveOut` (ascending) do not count for the classes of their group. */
[[nodiscard]] SplitGroups groupsOf(const Dataset& data, SplitBy by, std::span<const int> leaveOut = {});

struct SplitConfig
{
    SplitBy by = SplitBy::Speaker;
    double testShare = 0.25; ///< of the speakers, or of the clips; 0: the test clips come from elsewhere
    double validationShare = 0.2; ///< of the rest
    bool balance = true; ///< leave out clips of the larger class at random, in each part
    std::uint32_t seed = 42;
};

/** Indices into Dataset::clips. No clip is in two parts; split by speaker, no speaker is. */
struct Split
{
    std::vector<int> train;
    std::vector<int> validation; ///< early stopping and calibration
    std::vector<int> test;
};

/** Divides the clips (ascending in each part), each class (and, by speaker, the voices that speak for both)
 *  for itself, so that the parts are alike. A data set that divides its speakers itself keeps its parts when
 *  split by speaker. `leaveOut` (ascending) come into no part. Same data, config and seed: same split.
 *  Error: DataUnusable when a part would lack a class, or the data's own parts share a speaker. */
[[nodiscard]] Split splitClips(const Dataset& data, const SplitConfig& config,
                               std::span<const int> leaveOut = {});

/** The published notebook's: imbalanced-learn's RandomUnderSampler, then scikit-learn's train_test_split with
 *  25 % test, both with this seed, in the order of their draws. Split by clip, and the test part is validated
 *  on as well: only to repeat the published numbers. Its augmented CNN was trained without undersampling. */
[[nodiscard]] Split notebookSplit(const Dataset& data, std::uint32_t seed, bool balance = true);

/** imbalanced-learn's RandomUnderSampler: as many of each class as the smaller one has, chosen by seed;
 *  ascending. */
[[nodiscard]] std::vector<int> undersample(const Dataset& data, std::span<const int> clips,
                                           std::uint32_t seed);

} // namespace tonada
