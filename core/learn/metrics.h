// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

namespace tonada {

// The scores of a two-class system over clips, defined as in scikit-learn 1.2. Labels are 0 or 1 (1 is the
// positive class), probabilities are those of class 1 and decide for it above 0.5. Spans given together have
// equal lengths. What is undefined because a class is missing is NaN.

/** Clips by [true class][decided class]. */
using ConfusionMatrix = std::array<std::array<int, 2>, 2>;

/** The class that is decided for; as argmax, one half goes to class 0. */
[[nodiscard]] constexpr int decidedLabel(double probability) noexcept
{
    return probability > 0.5 ? 1 : 0;
}

[[nodiscard]] ConfusionMatrix confusionMatrix(std::span<const int> labels,
                                              std::span<const double> probabilities);
[[nodiscard]] double accuracy(const ConfusionMatrix& confusion);
/** What always deciding for the class with more clips would score: the baseline of every accuracy. */
[[nodiscard]] double majorityAccuracy(const ConfusionMatrix& confusion);
/** The mean recall of the classes that are present. */
[[nodiscard]] double balancedAccuracy(const ConfusionMatrix& confusion);

/** A line of scikit-learn's classification_report; 0 where a ratio has no denominator. */
struct ReportRow
{
    std::string label;
    double precision = 0;
    double recall = 0;
    double f1 = 0;
    int support = 0; ///< clips

    bool operator==(const ReportRow&) const = default;
};

/** The two classes, then "accuracy" (all three ratios are the accuracy), "macro avg", "weighted avg". */
[[nodiscard]] std::vector<ReportRow> classificationReport(const ConfusionMatrix& confusion,
                                                          const std::array<std::string, 2>& labels);

/** Negative log-likelihood of the labels, per clip; probabilities are kept 1e-7 away from 0 and 1. */
[[nodiscard]] double logLoss(std::span<const int> labels, std::span<const double> probabilities);

/** Keras's binary_crossentropy of two sigmoid outputs against the one-hot label: the mean over clips and
 *  outputs, that is the loss the networks are trained on. */
[[nodiscard]] double binaryCrossEntropy(std::span<const int> labels,
                                        std::span<const std::array<float, 2>> outputs);

/** One bin of the reliability diagram. */
struct ReliabilityBin
{
    double low = 0; ///< probabilities from here …
    double high = 0; ///< … to below here (the last bin includes 1)
    int clips = 0;
    double meanProbability = 0;
    double positives = 0; ///< the share of clips that are of class 1

    bool operator==(const ReliabilityBin&) const = default;
};

/** Bins of equal width over P(class 1). */
[[nodiscard]] std::vector<ReliabilityBin>
reliabilityBins(std::span<const int> labels, std::span<const double> probabilities, int bins = 10);
/** Σ clips/all · |positives − meanProbability| (Naeini et al. 2015, over P(class 1)). */
[[nodiscard]] double expectedCalibrationError(const std::vector<ReliabilityBin>& bins);

/** The clips ordered by score once, for scores that depend on the order only. Weights (one a clip, in the
 *  order of construction) count a clip several times or not at all; an empty span counts each once. */
class Ranking
{
public:
    Ranking(std::span<const int> labels, std::span<const double> scores);

    /** Area under the ROC curve; equal scores count one half. */
    [[nodiscard]] double rocAuc(std::span<const int> weights = {}) const;
    /** Σ (Rₙ − Rₙ₋₁) Pₙ over the distinct scores, without interpolation. */
    [[nodiscard]] double averagePrecision(std::span<const int> weights = {}) const;

private:
    struct Entry
    {
        double score = 0;
        int label = 0;
        std::size_t index = 0;
    };

    /** Calls visit(negatives, positives) for each group of equal scores, highest first. */
    template <typename Visit>
    void forEachScore(std::span<const int> weights, Visit&& visit) const;

    std::vector<Entry> m_entries; // highest score first
};

} // namespace tonada
