// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/cross_validation.h"

#include "core/util/error.h"
#include "core/util/random_state.h"

#include <algorithm>
#include <string>

namespace tonada {
namespace {

/** One split for each list of test clips. */
std::vector<Split> splitsAround(const Dataset& data, SplitConfig config, std::vector<std::vector<int>> tests)
{
    config.testShare = 0;
    std::vector<Split> splits;
    for (auto& test : tests) {
        splits.push_back(splitClips(data, config, test));
        splits.back().test = std::move(test);
    }
    return splits;
}

/** Each group's fold. Classes are dealt one after the other, each going on where the last one ended, so that
 *  folds differ by one group at most. */
std::vector<std::size_t> dealFolds(const SplitGroups& groups, std::size_t folds, std::uint32_t seed)
{
    std::vector<std::size_t> foldOf(groups.classes.size());
    RandomState random(seed);
    std::size_t dealt = 0;
    for (const unsigned classes : {1U, 2U, 3U}) {
        std::vector<std::size_t> members;
        for (std::size_t group = 0; group < groups.classes.size(); ++group)
            if (groups.classes[group] == classes)
                members.push_back(group);
        random.shuffle(members);
        for (const auto group : members)
            foldOf[group] = dealt++ % folds;
    }
    return foldOf;
}

/** None when stopped. */
std::optional<TrainedSystem> trainOn(const Dataset& data, const Split& fold, const TrainingConfig& config,
                                     FoldObserver& observer, const std::stop_token& stop)
{
    try {
        auto trained = trainAndPredict(config, {data, fold.train}, {data, fold.validation}, {data, fold.test},
                                       observer, stop);
        if (!trained.history.cancelled)
            return trained;
    } catch (const Error& e) {
        if (e.code() != ErrorCode::Cancelled)
            throw;
    }
    return {};
}

} // namespace

std::vector<Split> splitFolds(const Dataset& data, const SplitConfig& config, int folds)
{
    const auto groups = groupsOf(data, config.by);
    const auto most = groups.classes.size()
        - static_cast<std::size_t>(std::count(groups.classes.begin(), groups.classes.end(), 0U));
    if (folds < 2 || static_cast<std::size_t>(folds) > most)
        throw Error(
            ErrorCode::InvalidArgument,
            {"folds", std::to_string(folds),
             "2 to " + std::to_string(most) + ", the number of " + std::string(toString(config.by)) + "s"});
    const auto foldOf = dealFolds(groups, static_cast<std::size_t>(folds), config.seed);
    std::vector<std::vector<int>> tests(static_cast<std::size_t>(folds));
    for (std::size_t clip = 0; clip < data.clips.size(); ++clip)
        tests[foldOf[static_cast<std::size_t>(groups.ofClip[clip])]].push_back(static_cast<int>(clip));
    return splitsAround(data, config, std::move(tests));
}

std::vector<Split> leaveOneSpeakerOut(const Dataset& data, const SplitConfig& config)
{
    std::vector<std::vector<int>> tests(data.speakers.size());
    for (std::size_t clip = 0; clip < data.clips.size(); ++clip)
        tests[static_cast<std::size_t>(data.clips[clip].speaker)].push_back(static_cast<int>(clip));
    tests.erase(std::remove_if(tests.begin(), tests.end(), [](const auto& test) { return test.empty(); }),
                tests.end());
    auto bySpeaker = config;
    bySpeaker.by = SplitBy::Speaker;
    return splitsAround(data, bySpeaker, std::move(tests));
}

CrossValidation crossValidate(const Dataset& data, const std::vector<Split>& folds,
                              const TrainingConfig& config, FoldObserver& observer,
                              const std::stop_token& stop)
{
    CrossValidation result;
    std::vector<int> clips;
    std::vector<std::array<float, 2>> outputs;
    std::vector<double> probabilities;
    for (const auto& fold : folds) {
        if (stop.stop_requested())
            break;
        observer.onFold(result.folds + 1, static_cast<int>(folds.size()));
        const auto trained = trainOn(data, fold, config, observer, stop);
        if (!trained)
            break;
        ++result.folds;
        const auto calibration = trained->calibration.value_or(Calibration{});
        clips.insert(clips.end(), fold.test.begin(), fold.test.end());
        for (const auto& output : trained->outputs) {
            outputs.push_back(output);
            probabilities.push_back(calibration.probability(output));
        }
    }
    if (result.folds > 0)
        result.test = evaluate({data, clips}, outputs, probabilities);
    return result;
}

} // namespace tonada
