// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/comparison.h"

#include "core/learn/shuffled_labels.h"
#include "core/util/json_number.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>

namespace tonada {
namespace {

constexpr int kQuickShare = 10; // of the epochs
constexpr int kFewestEpochs = 2;

struct PublishedAccuracy
{
    std::string_view system;
    double accuracy;
};
constexpr std::array<PublishedAccuracy, 5> kPublished{
    {{"logistic", 0.62}, {"forest", 0.82}, {"cnn", 0.95}, {"cnn-augmented", 0.93}, {"lstm", 0.50}}};

/** The data with one set of labels, and its folds by both splits. */
struct LabelledFolds
{
    LabelledFolds(const Dataset& labelled, const ComparisonConfig& config)
        : data(labelled)
    {
        SplitConfig split;
        split.seed = config.seed;
        split.by = SplitBy::Clip;
        byClip = splitFolds(data, split, config.folds);
        split.by = SplitBy::Speaker;
        bySpeaker = splitFolds(data, split, config.folds);
    }

    const Dataset& data;
    std::vector<Split> byClip;
    std::vector<Split> bySpeaker;
};

TrainingConfig trainingFor(System system, const ComparisonConfig& config)
{
    auto training = defaultTraining(system);
    training.seed = config.seed;
    training.threads = config.threads;
    if (config.quick)
        training.epochs = std::max(kFewestEpochs, training.epochs / kQuickShare);
    training.validate();
    return training;
}

ComparedScores scoresOf(const Evaluation& test, double seconds)
{
    return {test.clips,  test.speakers,  test.accuracy, test.majority, test.balancedAccuracy,
            test.rocAuc, test.intervals, seconds};
}

/** None when stopped before all folds were done. */
std::optional<ComparedScores> measure(const LabelledFolds& labelled, const ComparisonRow& row,
                                      const TrainingConfig& training, ComparisonObserver& observer,
                                      const std::stop_token& stop)
{
    const auto start = std::chrono::steady_clock::now();
    const auto& folds = row.split == SplitBy::Clip ? labelled.byClip : labelled.bySpeaker;
    const auto result = crossValidate(labelled.data, folds, training, observer, stop);
    if (result.folds < static_cast<int>(folds.size()))
        return {};
    return scoresOf(result.test,
                    std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
}

} // namespace

void to_json(nlohmann::json& json, const ComparedScores& scores)
{
    json = {{"clips", scores.clips},
            {"speakers", scores.speakers},
            {"accuracy", scores.accuracy},
            {"majority", scores.majority},
            {"balanced_accuracy", scores.balancedAccuracy},
            {"auc", scores.rocAuc},
            {"intervals", scores.intervals},
            {"seconds", scores.seconds}};
}

void from_json(const nlohmann::json& json, ComparedScores& scores)
{
    json.at("clips").get_to(scores.clips);
    json.at("speakers").get_to(scores.speakers);
    scores.accuracy = numberOrNan(json.at("accuracy"));
    scores.majority = numberOrNan(json.at("majority"));
    scores.balancedAccuracy = numberOrNan(json.at("balanced_accuracy"));
    scores.rocAuc = numberOrNan(json.at("auc"));
    json.at("intervals").get_to(scores.intervals);
    json.at("seconds").get_to(scores.seconds);
}

std::optional<double> publishedAccuracy(System system)
{
    for (const auto& published : kPublished)
        if (published.system == toString(system))
            return published.accuracy;
    return {};
}

std::vector<ComparisonRow> comparisonRows(const ComparisonConfig& config)
{
    std::vector<ComparisonRow> rows;
    for (const auto system : config.systems)
        for (const auto split : {SplitBy::Clip, SplitBy::Speaker})
            rows.push_back({system, split, {}, {}});
    return rows;
}

void runComparison(const Dataset& data, const ComparisonConfig& config, std::vector<ComparisonRow>& rows,
                   ComparisonObserver& observer, const std::stop_token& stop)
{
    const LabelledFolds real(data, config);
    const auto shuffledData = withShuffledLabels(data, config.seed);
    const LabelledFolds shuffled(shuffledData, config);
    for (const bool withShuffled : {false, true}) {
        for (const auto split : {SplitBy::Clip, SplitBy::Speaker}) {
            for (auto& row : rows) {
                auto& scores = withShuffled ? row.shuffled : row.scores;
                if (row.split != split || scores)
                    continue;
                auto training = trainingFor(row.system, config);
                training.foldsBySpeaker = split == SplitBy::Speaker;
                observer.onPart(row, withShuffled, training.epochs);
                scores = measure(withShuffled ? shuffled : real, row, training, observer, stop);
                if (!scores)
                    return;
                observer.onPartDone(row, withShuffled);
            }
        }
    }
}

} // namespace tonada
