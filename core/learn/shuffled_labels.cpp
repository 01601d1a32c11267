// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/shuffled_labels.h"

#include "core/learn/split.h"
#include "core/util/random_state.h"

namespace tonada {
namespace {

constexpr unsigned kFirstClass = 1;
constexpr unsigned kBothClasses = 3;

} // namespace

Dataset withShuffledLabels(const Dataset& data, std::uint32_t seed)
{
    const auto classes = groupsOf(data, SplitBy::Speaker).classes;
    RandomState random(seed);
    std::vector<int> labels; // of the speakers that have one
    for (const auto speaker : classes)
        if (speaker != 0 && speaker != kBothClasses)
            labels.push_back(speaker == kFirstClass ? 0 : 1);
    random.shuffle(labels);

    // [speaker][old label]
    std::vector<std::array<int, 2>> newLabels;
    for (const auto speaker : classes) {
        if (speaker == kBothClasses) {
            const bool exchanged = random.interval(1) == 1;
            newLabels.push_back(exchanged ? std::array{1, 0} : std::array{0, 1});
        } else if (speaker != 0) {
            newLabels.push_back({labels.back(), labels.back()});
            labels.pop_back();
        } else {
            newLabels.push_back({0, 1});
        }
    }
    Dataset shuffled = data;
    for (auto& clip : shuffled.clips)
        clip.label = newLabels[static_cast<std::size_t>(clip.speaker)][static_cast<std::size_t>(clip.label)];
    return shuffled;
}

} // namespace tonada
