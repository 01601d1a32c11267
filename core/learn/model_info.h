// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/mfcc_config.h"
#include "core/learn/novelty.h"

#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace tonada {

/** From two sigmoid outputs to the probability shown: σ(ℓ/temperature + priorShift), ℓ = log(p₁/p₀).
 *  The temperature is fitted on held-out speakers (Guo et al. 2017); a probability between undecidedLow and
 *  undecidedHigh is called "unsure". */
struct Calibration
{
    double temperature = 1.0;
    double priorShift = 0.0; ///< log-odds added for another share of Argentinians than in training
    double undecidedLow = 0.4;
    double undecidedHigh = 0.6;
    double prior = 0.5; ///< share of labels[1] that these probabilities stand for: that of the training clips

    /** Calibrated log-odds of labels[1]. */
    [[nodiscard]] double logOdds(const std::array<float, 2>& p) const noexcept;
    [[nodiscard]] double probability(const std::array<float, 2>& p) const noexcept;

    bool operator==(const Calibration&) const = default;
};

void to_json(nlohmann::json& json, const Calibration& calibration);
/** Missing or mistyped members throw nlohmann::json::exception; without a prior it is a half. */
void from_json(const nlohmann::json& json, Calibration& calibration);

/** Everything a model file says besides its weights: ONNX `metadata_props` tonada.* (format 1). */
struct ModelInfo
{
    std::string name; ///< shown in the window: the file's stem, or the card's title
    MfccConfig features; ///< tonada.features
    std::array<std::string, 2> labels{"Other", "Argentinian"}; ///< tonada.labels
    std::optional<Calibration> calibration; ///< tonada.calibration; none: shown as uncalibrated
    std::optional<Novelty> novelty; ///< tonada.novelty; none: not checked
    nlohmann::json training; ///< tonada.training: system, data, split, seed, metrics, version, date
    std::string card; ///< tonada.card: Markdown
    bool demoVoicesOnly = false; ///< training.synthetic: the window says so, always

    /** The file's calibration, or none at all (temperature 1) when the model has not got one. */
    [[nodiscard]] Calibration calibrationOrNeutral() const { return calibration.value_or(Calibration{}); }
};

} // namespace tonada
