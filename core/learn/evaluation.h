// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/learner.h"
#include "core/learn/metrics.h"
#include "core/learn/speaker_bootstrap.h"

#include <array>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tonada {

/** How one voice fared; a voice that speaks for both classes has a line for each. */
struct SpeakerScore
{
    std::string speaker;
    int label = 0;
    int clips = 0;
    double accuracy = 0;
    double probability = 0; ///< mean calibrated P(Argentinian)
};

/** Everything that is said about a model on a set of clips. Probabilities are calibrated. */
struct Evaluation
{
    std::array<std::string, 2> labels;
    int clips = 0;
    int speakers = 0;
    double loss = 0; ///< binary cross-entropy of the two outputs, as in training
    double logLoss = 0; ///< of the probabilities
    double accuracy = 0;
    double majority = 0; ///< accuracy of always deciding for the class that has more of these clips
    double balancedAccuracy = 0;
    double rocAuc = 0;
    double averagePrecision = 0;
    double ece = 0; ///< expected calibration error
    std::optional<int> unlike; ///< clips unlike the training data; none where the model does not tell
    ConfusionMatrix confusion{};
    std::vector<ReportRow> report;
    std::vector<ReliabilityBin> reliability;
    std::vector<SpeakerScore> perSpeaker; ///< by name
    ScoreIntervals intervals;
};

/** `outputs`: the two sigmoid outputs for each example. */
[[nodiscard]] Evaluation evaluate(const Examples& examples, std::span<const std::array<float, 2>> outputs,
                                  const Calibration& calibration);
/** The same where not all clips have one calibration: with the probability of each. */
[[nodiscard]] Evaluation evaluate(const Examples& examples, std::span<const std::array<float, 2>> outputs,
                                  std::span<const double> probabilities);

/** The object that `tonada-cli evaluate --json` prints; what is undefined is null. */
void to_json(nlohmann::json& json, const Evaluation& evaluation);
/** The other way. Missing or mistyped members throw nlohmann::json::exception. */
void from_json(const nlohmann::json& json, Evaluation& evaluation);

} // namespace tonada
