// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/augmentation.h"
#include "core/learn/dataset.h"

#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace tonada {

struct AugmentOptions
{
    std::uint32_t seed = 42;
    int threads = 1; ///< changes the time taken, never a bit of the copies
    std::stop_token stop;
    /** Called on the caller's thread with the recordings done so far and their number. */
    std::function<void(std::size_t, std::size_t)> onProgress;
};

/** A copy of each of these clips (indices into Dataset::clips, to be trained on) for each augmentation: all
 *  copies of the first, in the order of the clips, then all of the second, … A copy is labelled as its
 *  original, names the same recording and number, and has the MFCC only.
 *
 *  The recordings of these clips, and no others, are read again, one per thread at a time. Error:
 *  DataUnusable when a recording has changed since, Cancelled, and those of loadMono(). */
[[nodiscard]] std::vector<Clip> augmentedCopies(const Dataset& data, std::span<const int> clips,
                                                const std::vector<Augmentation>& augmentations,
                                                const AugmentOptions& options = {});

/** A clip (index into Dataset::clips) as it was recorded, half a second of silence, and the clip as
 *  `augmentation` changes its samples: to be heard. Errors as augmentedCopies(). */
[[nodiscard]] std::vector<float> augmentationExample(const Dataset& data, int clip, Augmentation augmentation,
                                                     std::uint32_t seed = 42);

} // namespace tonada
