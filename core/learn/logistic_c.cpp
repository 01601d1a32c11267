// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/logistic_c.h"

#include "core/learn/logistic_regression.h"
#include "core/learn/metrics.h"
#include "core/util/random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>

namespace tonada {
namespace {

constexpr int kFolds = 5;
constexpr int kCandidates = 10;
constexpr double kUsual = 1.0;

/** The fold of each example: speakers (or examples) of each class in random order, dealt out in turn. */
std::vector<int> dealFolds(const ScalarExamples& examples, const LogisticCConfig& config)
{
    const auto unitOf = [&](std::size_t i) {
        return config.bySpeaker ? examples.speakers[i] : static_cast<int>(i);
    };
    std::map<int, int> labelOfUnit;
    for (std::size_t i = 0; i < examples.labels.size(); ++i)
        labelOfUnit.try_emplace(unitOf(i), examples.labels[i]);
    std::array<std::vector<int>, 2> units;
    for (const auto& [unit, label] : labelOfUnit)
        units[static_cast<std::size_t>(label)].push_back(unit);

    Random random(config.seed);
    std::map<int, int> foldOfUnit;
    int dealt = 0;
    for (auto& ofClass : units) {
        random.shuffle(std::span(ofClass));
        for (const int unit : ofClass)
            foldOfUnit[unit] = dealt++ % kFolds;
    }
    std::vector<int> folds;
    for (std::size_t i = 0; i < examples.labels.size(); ++i)
        folds.push_back(foldOfUnit[unitOf(i)]);
    return folds;
}

/** Some of the examples. */
struct Part
{
    Part(const ScalarExamples& examples, const std::vector<Eigen::Index>& rows)
        : x(examples.x(rows, Eigen::all))
    {
        for (const auto row : rows)
            labels.push_back(examples.labels[static_cast<std::size_t>(row)]);
    }

    [[nodiscard]] bool hasBothClasses() const
    {
        return std::count(labels.begin(), labels.end(), 1) % std::ssize(labels) != 0;
    }

    Eigen::MatrixXd x;
    std::vector<int> labels;
};

struct Fold
{
    Part rest;
    Part heldOut;
};

std::vector<Fold> usableFolds(const ScalarExamples& examples, const LogisticCConfig& config)
{
    const auto foldOf = dealFolds(examples, config);
    std::vector<Fold> folds;
    for (int fold = 0; fold < kFolds; ++fold) {
        std::vector<Eigen::Index> rest;
        std::vector<Eigen::Index> heldOut;
        for (std::size_t i = 0; i < foldOf.size(); ++i)
            (foldOf[i] == fold ? heldOut : rest).push_back(static_cast<Eigen::Index>(i));
        if (rest.empty() || heldOut.empty())
            continue;
        Fold made{Part(examples, rest), Part(examples, heldOut)};
        if (made.rest.hasBothClasses())
            folds.push_back(std::move(made));
    }
    return folds;
}

double heldOutLoss(const std::vector<Fold>& folds, double c)
{
    double sum = 0;
    for (const auto& fold : folds) {
        const auto p = fitLogistic(fold.rest.x, fold.rest.labels, c).probabilities(fold.heldOut.x);
        sum += static_cast<double>(p.size())
            * logLoss(fold.heldOut.labels, {p.data(), static_cast<std::size_t>(p.size())});
    }
    return sum;
}

} // namespace

double chooseLogisticC(const ScalarExamples& examples, const LogisticCConfig& config)
{
    const auto folds = usableFolds(examples, config);
    double best = kUsual;
    double least = std::numeric_limits<double>::infinity();
    for (int i = 0; i < kCandidates && !folds.empty(); ++i) {
        const double c = std::pow(10.0, -4.0 + 8.0 * i / (kCandidates - 1));
        const double loss = heldOutLoss(folds, c);
        if (loss < least) {
            least = loss;
            best = c;
        }
    }
    return best;
}

} // namespace tonada
