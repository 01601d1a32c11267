// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <span>

namespace tonada {

/** Two ends of a 95 % interval; NaN where there is none. */
struct ScoreInterval
{
    double low = 0;
    double high = 0;
};

struct ScoreIntervals
{
    ScoreInterval accuracy;
    ScoreInterval balancedAccuracy;
    ScoreInterval rocAuc;
    ScoreInterval averagePrecision;
    int resamples = 0;
};

/** How far the scores depend on which voices happened to be tested: percentile bootstrap (Efron 1979) that
 *  draws *speakers* with replacement, all clips of a speaker together. Clips of one voice are alike, so
 *  drawing clips would give intervals far too narrow. Draws without both classes do not count for AUC and
 * average precision. With fewer than two speakers there is no interval. Spans: one entry a clip; speakers are
 *  numbered from 0. Same seed, same interval. */
[[nodiscard]] ScoreIntervals bootstrapBySpeaker(std::span<const int> labels,
                                                std::span<const double> probabilities,
                                                std::span<const int> speakers, int resamples = 1000,
                                                std::uint32_t seed = 1);

/** [low, high], or null where there is none. */
void to_json(nlohmann::json& json, const ScoreInterval& interval);
void to_json(nlohmann::json& json, const ScoreIntervals& intervals);
/** The other way. Missing or mistyped members throw nlohmann::json::exception. */
void from_json(const nlohmann::json& json, ScoreInterval& interval);
void from_json(const nlohmann::json& json, ScoreIntervals& intervals);

} // namespace tonada
