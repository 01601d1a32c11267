// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/split.h"

#include "core/util/error.h"
#include "core/util/random_state.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace tonada {
namespace {

struct Counts
{
    int test = 0;
    int validation = 0;
};

/** Of n speakers or clips; as long as there are three, each part gets one. */
Counts shares(int n, const SplitConfig& config)
{
    const auto rounded = [](double share, int of) {
        return static_cast<int>(std::lround(share * of));
    };
    Counts counts;
    if (config.testShare > 0 && n > 1)
        counts.test = std::clamp(rounded(config.testShare, n), 1, std::max(1, n - 2));
    const int rest = n - counts.test;
    if (config.validationShare > 0 && rest > 1)
        counts.validation = std::clamp(rounded(config.validationShare, rest), 1, rest - 1);
    return counts;
}

/** Deals the members of a stratum out at random: test first, then validation, then training. */
void deal(const std::vector<int>& members, const SplitConfig& config, RandomState& random,
          std::vector<SplitPart>& partOf)
{
    const auto order = random.permutation(static_cast<int>(members.size()));
    const auto counts = shares(static_cast<int>(members.size()), config);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto rank = static_cast<int>(i);
        const auto part = rank < counts.test         ? SplitPart::Test
            : rank < counts.test + counts.validation ? SplitPart::Validation
                                                     : SplitPart::Train;
        partOf[static_cast<std::size_t>(members[static_cast<std::size_t>(order[i])])] = part;
    }
}

/** Members by the set of classes they stand for (bit 0, bit 1); `classes` holds that set for each member. */
std::vector<SplitPart> dealByClasses(const std::vector<unsigned>& classes, const SplitConfig& config)
{
    std::array<std::vector<int>, 4> strata;
    for (std::size_t i = 0; i < classes.size(); ++i)
        strata[classes[i]].push_back(static_cast<int>(i));
    RandomState random(config.seed);
    std::vector<SplitPart> partOf(classes.size(), SplitPart::Train);
    for (std::size_t stratum = 1; stratum < strata.size(); ++stratum)
        deal(strata[stratum], config, random, partOf);
    return partOf;
}

std::vector<SplitPart> partsDealt(const Dataset& data, const SplitConfig& config,
                                  std::span<const int> leaveOut)
{
    const auto groups = groupsOf(data, config.by, leaveOut);
    const auto partOfGroup = dealByClasses(groups.classes, config);
    std::vector<SplitPart> parts;
    parts.reserve(data.clips.size());
    for (const int group : groups.ofClip)
        parts.push_back(partOfGroup[static_cast<std::size_t>(group)]);
    return parts;
}

std::vector<SplitPart> partsGiven(const Dataset& data)
{
    std::vector<std::optional<SplitPart>> partOfSpeaker(data.speakers.size());
    std::vector<SplitPart> parts;
    parts.reserve(data.clips.size());
    for (const auto& clip : data.clips) {
        auto& part = partOfSpeaker[static_cast<std::size_t>(clip.speaker)];
        if (part && *part != *clip.part)
            throw Error(ErrorCode::DataUnusable,
                        {data.source.string(),
                         "the speaker " + data.speakers[static_cast<std::size_t>(clip.speaker)]
                             + " is in two of its parts"});
        part = clip.part;
        parts.push_back(*clip.part);
    }
    return parts;
}

void requireBothClasses(const Dataset& data, const std::vector<int>& clips, const char* part,
                        const SplitConfig& config)
{
    std::array<int, 2> counts{};
    for (const int clip : clips)
        ++counts[static_cast<std::size_t>(data.clips[static_cast<std::size_t>(clip)].label)];
    for (std::size_t label = 0; label < 2; ++label) {
        if (counts[label] > 0)
            continue;
        const std::string what = config.by == SplitBy::Speaker ? "speakers" : "clips";
        throw Error(ErrorCode::DataUnusable,
                    {data.source.string(),
                     "too few " + what + " of the class \"" + data.labels[label] + "\": none is left for "
                         + part + "; a split by " + std::string(toString(config.by))
                         + " needs at least three of each class"});
    }
}

/** As many of each class as the smaller one has, the given class first, the larger one in the order of its
 *  draws. */
std::vector<int> drawBalanced(const Dataset& data, std::span<const int> clips, std::uint32_t seed,
                              std::size_t firstClass)
{
    std::array<std::vector<int>, 2> ofClass;
    for (const int clip : clips)
        ofClass[static_cast<std::size_t>(data.clips[static_cast<std::size_t>(clip)].label)].push_back(clip);
    const auto size = std::min(ofClass[0].size(), ofClass[1].size());
    RandomState random(seed);
    std::vector<int> kept;
    for (const auto label : {firstClass, 1 - firstClass}) {
        const auto& members = ofClass[label];
        if (members.size() == size) {
            kept.insert(kept.end(), members.begin(), members.end());
            continue;
        }
        const auto order = random.permutation(static_cast<int>(members.size()));
        for (std::size_t i = 0; i < size; ++i)
            kept.push_back(members[static_cast<std::size_t>(order[i])]);
    }
    return kept;
}

} // namespace

std::string_view toString(SplitBy by) noexcept
{
    return by == SplitBy::Speaker ? "speaker" : "clip";
}

SplitGroups groupsOf(const Dataset& data, SplitBy by, std::span<const int> leaveOut)
{
    SplitGroups groups;
    groups.classes.resize(by == SplitBy::Speaker ? data.speakers.size() : data.clips.size());
    for (std::size_t i = 0; i < data.clips.size(); ++i) {
        const auto& clip = data.clips[i];
        const int group = by == SplitBy::Speaker ? clip.speaker : static_cast<int>(i);
        groups.ofClip.push_back(group);
        if (!std::binary_search(leaveOut.begin(), leaveOut.end(), static_cast<int>(i)))
            groups.classes[static_cast<std::size_t>(group)] |= clip.label == 0 ? 1U : 2U;
    }
    return groups;
}

std::vector<int> undersample(const Dataset& data, std::span<const int> clips, std::uint32_t seed)
{
    auto kept = drawBalanced(data, clips, seed, 0);
    std::sort(kept.begin(), kept.end());
    return kept;
}

Split notebookSplit(const Dataset& data, std::uint32_t seed, bool balance)
{
    constexpr double kTestShare = 0.25;
    std::vector<int> kept(data.clips.size());
    std::iota(kept.begin(), kept.end(), 0);
    if (balance) // numpy.unique sorts the classes by name
        kept = drawBalanced(data, kept, seed, data.labels[1] < data.labels[0] ? 1 : 0);
    const auto testSize = static_cast<std::size_t>(std::ceil(kTestShare * static_cast<double>(kept.size())));
    Split split;
    for (const int at : RandomState(seed).permutation(static_cast<int>(kept.size()))) {
        auto& part = split.test.size() < testSize ? split.test : split.train;
        part.push_back(kept[static_cast<std::size_t>(at)]);
    }
    split.validation = split.test;
    return split;
}

Split splitClips(const Dataset& data, const SplitConfig& config, std::span<const int> leaveOut)
{
    const bool given = config.by == SplitBy::Speaker && config.testShare > 0
        && std::all_of(data.clips.begin(), data.clips.end(),
                       [](const Clip& c) { return c.part.has_value(); });
    const auto parts = given ? partsGiven(data) : partsDealt(data, config, leaveOut);
    Split split;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (std::binary_search(leaveOut.begin(), leaveOut.end(), static_cast<int>(i)))
            continue;
        auto& part = parts[i] == SplitPart::Test ? split.test
            : parts[i] == SplitPart::Validation  ? split.validation
                                                 : split.train;
        part.push_back(static_cast<int>(i));
    }
    const auto finish = [&](std::vector<int>& clips, const char* name, bool wanted) {
        if (!wanted)
            return;
        requireBothClasses(data, clips, name, config);
        if (config.balance)
            clips = undersample(data, clips, config.seed);
    };
    finish(split.train, "training", true);
    finish(split.validation, "validation", config.validationShare > 0);
    finish(split.test, "the test", config.testShare > 0);
    return split;
}

} // namespace tonada
