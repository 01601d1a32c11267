// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/model_info.h"

#include <algorithm>
#include <cmath>

namespace tonada {
namespace {
constexpr double kSmallestScore = 1e-7; // keras.config.epsilon: a sigmoid in float32 can reach 0
}

double Calibration::logOdds(const std::array<float, 2>& p) const noexcept
{
    const auto score = [](float value) {
        return std::max(static_cast<double>(value), kSmallestScore);
    };
    return std::log(score(p[1]) / score(p[0])) / temperature + priorShift;
}

double Calibration::probability(const std::array<float, 2>& p) const noexcept
{
    return 1.0 / (1.0 + std::exp(-logOdds(p)));
}

void to_json(nlohmann::json& json, const Calibration& calibration)
{
    json = {{"temperature", calibration.temperature},
            {"priorShift", calibration.priorShift},
            {"undecidedLow", calibration.undecidedLow},
            {"undecidedHigh", calibration.undecidedHigh},
            {"prior", calibration.prior}};
}

void from_json(const nlohmann::json& json, Calibration& calibration)
{
    json.at("temperature").get_to(calibration.temperature);
    json.at("priorShift").get_to(calibration.priorShift);
    json.at("undecidedLow").get_to(calibration.undecidedLow);
    json.at("undecidedHigh").get_to(calibration.undecidedHigh);
    calibration.prior = json.value("prior", Calibration{}.prior); // files before it came have none
}

} // namespace tonada
