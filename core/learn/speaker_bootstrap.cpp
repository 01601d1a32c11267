// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/speaker_bootstrap.h"

#include "core/learn/metrics.h"
#include "core/util/random_state.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <vector>

namespace tonada {
namespace {

constexpr double kTail = 0.025;
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/** numpy.percentile's linear interpolation. */
double quantile(const std::vector<double>& sorted, double share)
{
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const auto above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (at - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

ScoreInterval interval(std::vector<double> scores)
{
    scores.erase(std::remove_if(scores.begin(), scores.end(), [](double s) { return std::isnan(s); }),
                 scores.end());
    if (scores.empty())
        return {kNone, kNone};
    std::sort(scores.begin(), scores.end());
    return {quantile(scores, kTail), quantile(scores, 1 - kTail)};
}

/** The speakers that have clips here, renumbered from 0. */
std::vector<int> renumbered(std::span<const int> speakers, int& count)
{
    std::vector<int> numbers;
    std::vector<int> out;
    count = 0;
    for (const int speaker : speakers) {
        const auto at = static_cast<std::size_t>(speaker);
        if (numbers.size() <= at)
            numbers.resize(at + 1, -1);
        if (numbers[at] < 0)
            numbers[at] = count++;
        out.push_back(numbers[at]);
    }
    return out;
}

} // namespace

ScoreIntervals bootstrapBySpeaker(std::span<const int> labels, std::span<const double> probabilities,
                                  std::span<const int> speakers, int resamples, std::uint32_t seed)
{
    int count = 0;
    const auto speakerOf = renumbered(speakers, count);
    if (count < 2)
        return {{kNone, kNone}, {kNone, kNone}, {kNone, kNone}, {kNone, kNone}, 0};

    const Ranking ranking(labels, probabilities);
    RandomState random(seed);
    std::vector<double> accuracies;
    std::vector<double> balanced;
    std::vector<double> aucs;
    std::vector<double> precisions;
    std::vector<int> weights(labels.size());
    for (int i = 0; i < resamples; ++i) {
        std::vector<int> draws(static_cast<std::size_t>(count));
        for (int draw = 0; draw < count; ++draw)
            ++draws[random.interval(static_cast<std::uint32_t>(count - 1))];
        ConfusionMatrix confusion{};
        for (std::size_t clip = 0; clip < labels.size(); ++clip) {
            weights[clip] = draws[static_cast<std::size_t>(speakerOf[clip])];
            const auto decided = static_cast<std::size_t>(decidedLabel(probabilities[clip]));
            confusion[static_cast<std::size_t>(labels[clip])][decided] += weights[clip];
        }
        accuracies.push_back(accuracy(confusion));
        balanced.push_back(balancedAccuracy(confusion));
        aucs.push_back(ranking.rocAuc(weights));
        precisions.push_back(ranking.averagePrecision(weights));
    }
    return {interval(std::move(accuracies)), interval(std::move(balanced)), interval(std::move(aucs)),
            interval(std::move(precisions)), resamples};
}

void to_json(nlohmann::json& json, const ScoreInterval& interval)
{
    json = nullptr;
    if (!std::isnan(interval.low))
        json = {interval.low, interval.high};
}

void to_json(nlohmann::json& json, const ScoreIntervals& intervals)
{
    json = {{"accuracy", intervals.accuracy},  {"balanced_accuracy", intervals.balancedAccuracy},
            {"auc", intervals.rocAuc},         {"average_precision", intervals.averagePrecision},
            {"level", 1 - 2 * kTail},          {"resampled", "speakers"},
            {"resamples", intervals.resamples}};
}

void from_json(const nlohmann::json& json, ScoreInterval& interval)
{
    interval = {kNone, kNone};
    if (!json.is_null())
        interval = {json.at(0).get<double>(), json.at(1).get<double>()};
}

void from_json(const nlohmann::json& json, ScoreIntervals& intervals)
{
    json.at("accuracy").get_to(intervals.accuracy);
    json.at("balanced_accuracy").get_to(intervals.balancedAccuracy);
    json.at("auc").get_to(intervals.rocAuc);
    json.at("average_precision").get_to(intervals.averagePrecision);
    json.at("resamples").get_to(intervals.resamples);
}

} // namespace tonada
