// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tonada {
namespace {

constexpr double kEpsilon = 1e-7; // keras.config.epsilon
constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

double ratio(double numerator, double denominator)
{
    return denominator > 0 ? numerator / denominator : 0.0;
}

std::size_t at(int label)
{
    return static_cast<std::size_t>(label);
}

int support(const ConfusionMatrix& confusion, std::size_t label)
{
    return confusion[label][0] + confusion[label][1];
}

ReportRow classRow(const ConfusionMatrix& confusion, std::size_t label, const std::string& name)
{
    const double hits = confusion[label][label];
    const double precision = ratio(hits, confusion[0][label] + confusion[1][label]);
    const double recall = ratio(hits, support(confusion, label));
    return {name, precision, recall, ratio(2 * precision * recall, precision + recall),
            support(confusion, label)};
}

ReportRow average(const char* name, const ReportRow& a, double weightOfA, const ReportRow& b)
{
    const auto mean = [=](double x, double y) {
        return weightOfA * x + (1 - weightOfA) * y;
    };
    return {name, mean(a.precision, b.precision), mean(a.recall, b.recall), mean(a.f1, b.f1),
            a.support + b.support};
}

} // namespace

ConfusionMatrix confusionMatrix(std::span<const int> labels, std::span<const double> probabilities)
{
    ConfusionMatrix confusion{};
    for (std::size_t i = 0; i < labels.size(); ++i)
        ++confusion[at(labels[i])][at(decidedLabel(probabilities[i]))];
    return confusion;
}

double accuracy(const ConfusionMatrix& confusion)
{
    const int clips = support(confusion, 0) + support(confusion, 1);
    return clips > 0 ? static_cast<double>(confusion[0][0] + confusion[1][1]) / clips : kUndefined;
}

double majorityAccuracy(const ConfusionMatrix& confusion)
{
    const int first = support(confusion, 0);
    const int second = support(confusion, 1);
    return first + second > 0 ? static_cast<double>(std::max(first, second)) / (first + second) : kUndefined;
}

double balancedAccuracy(const ConfusionMatrix& confusion)
{
    double recalls = 0;
    int classes = 0;
    for (std::size_t label = 0; label < 2; ++label) {
        recalls += ratio(confusion[label][label], support(confusion, label));
        classes += support(confusion, label) > 0 ? 1 : 0;
    }
    return classes > 0 ? recalls / classes : kUndefined;
}

std::vector<ReportRow> classificationReport(const ConfusionMatrix& confusion,
                                            const std::array<std::string, 2>& labels)
{
    const auto first = classRow(confusion, 0, labels[0]);
    const auto second = classRow(confusion, 1, labels[1]);
    const int clips = first.support + second.support;
    const double all = accuracy(confusion);
    return {first, second, ReportRow{"accuracy", all, all, all, clips},
            average("macro avg", first, 0.5, second),
            average("weighted avg", first, ratio(first.support, clips), second)};
}

double logLoss(std::span<const int> labels, std::span<const double> probabilities)
{
    double sum = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const double p = std::clamp(probabilities[i], kEpsilon, 1 - kEpsilon);
        sum -= std::log(labels[i] == 1 ? p : 1 - p);
    }
    return labels.empty() ? kUndefined : sum / static_cast<double>(labels.size());
}

double binaryCrossEntropy(std::span<const int> labels, std::span<const std::array<float, 2>> outputs)
{
    double sum = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        for (std::size_t k = 0; k < 2; ++k) {
            const double p = std::clamp(static_cast<double>(outputs[i][k]), kEpsilon, 1 - kEpsilon);
            sum -= std::log(at(labels[i]) == k ? p : 1 - p);
        }
    }
    return labels.empty() ? kUndefined : sum / (2.0 * static_cast<double>(labels.size()));
}

std::vector<ReliabilityBin> reliabilityBins(std::span<const int> labels,
                                            std::span<const double> probabilities, int bins)
{
    std::vector<ReliabilityBin> out(static_cast<std::size_t>(bins));
    for (std::size_t b = 0; b < out.size(); ++b) {
        out[b].low = static_cast<double>(b) / bins;
        out[b].high = static_cast<double>(b + 1) / bins;
    }
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const int bin = std::clamp(static_cast<int>(probabilities[i] * bins), 0, bins - 1);
        auto& chosen = out[static_cast<std::size_t>(bin)];
        ++chosen.clips;
        chosen.meanProbability += probabilities[i];
        chosen.positives += labels[i];
    }
    for (auto& bin : out) {
        bin.meanProbability = ratio(bin.meanProbability, bin.clips);
        bin.positives = ratio(bin.positives, bin.clips);
    }
    return out;
}

double expectedCalibrationError(const std::vector<ReliabilityBin>& bins)
{
    double sum = 0;
    int clips = 0;
    for (const auto& bin : bins) {
        sum += bin.clips * std::abs(bin.positives - bin.meanProbability);
        clips += bin.clips;
    }
    return clips > 0 ? sum / clips : kUndefined;
}

Ranking::Ranking(std::span<const int> labels, std::span<const double> scores)
{
    m_entries.reserve(labels.size());
    for (std::size_t i = 0; i < labels.size(); ++i)
        m_entries.push_back({scores[i], labels[i], i});
    std::sort(m_entries.begin(), m_entries.end(),
              [](const Entry& a, const Entry& b) { return a.score > b.score; });
}

template <typename Visit>
void Ranking::forEachScore(std::span<const int> weights, Visit&& visit) const
{
    for (std::size_t i = 0; i < m_entries.size();) {
        std::array<double, 2> group{};
        const double score = m_entries[i].score;
        for (; i < m_entries.size() && m_entries[i].score == score; ++i)
            group[at(m_entries[i].label)] += weights.empty() ? 1 : weights[m_entries[i].index];
        visit(group[0], group[1]);
    }
}

double Ranking::rocAuc(std::span<const int> weights) const
{
    double positives = 0;
    double negatives = 0;
    double area = 0;
    forEachScore(weights, [&](double groupNegatives, double groupPositives) {
        area += groupNegatives * (positives + groupPositives / 2);
        positives += groupPositives;
        negatives += groupNegatives;
    });
    return positives > 0 && negatives > 0 ? area / (positives * negatives) : kUndefined;
}

double Ranking::averagePrecision(std::span<const int> weights) const
{
    double positives = 0;
    double above = 0;
    double sum = 0;
    forEachScore(weights, [&](double groupNegatives, double groupPositives) {
        positives += groupPositives;
        above += groupPositives + groupNegatives;
        sum += above > 0 ? groupPositives * positives / above : 0.0;
    });
    return positives > 0 && positives < above ? sum / positives : kUndefined;
}

} // namespace tonada
