// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/model_info.h"

#include <cstdint>
#include <optional>

namespace tonada {

/** How much the speech of a verdict counts. */
enum class VerdictSmoothing : std::uint8_t
{
    Even, ///< all of it alike
    Recent, ///< the newer the more: half as much each quarter of the span back
};

/** What the user may choose about verdicts. */
struct VerdictSettings
{
    static constexpr float kMinSpanSeconds = 5.0F;
    static constexpr float kMaxSpanSeconds = 30.0F;
    static constexpr double kMinPrior = 0.01;
    static constexpr double kMaxPrior = 0.99;

    float spanSeconds = 10.0F; ///< live: the verdict is about so much speech
    VerdictSmoothing smoothing = VerdictSmoothing::Even; ///< live
    /** Share of labels[1] (Argentinians) expected among those who speak; none: as many as the model was
     *  trained on. A model says how well the sounds fit; how likely an Argentinian is at all it cannot hear. */
    std::optional<double> prior = std::nullopt;

    /** Within their ranges, or as near to what was asked for as these allow. */
    [[nodiscard]] VerdictSettings inRange() const noexcept;
    /** The model's calibration for the expected share: Bayes' rule in log-odds (Saerens et al. 2002). */
    [[nodiscard]] Calibration applyPrior(const Calibration& calibration) const noexcept;

    bool operator==(const VerdictSettings&) const = default;
};

} // namespace tonada
