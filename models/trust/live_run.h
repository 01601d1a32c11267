// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/classifier.h"
#include "core/learn/verdict_settings.h"
#include "core/live/feature_column.h"

#include <memory>
#include <span>
#include <vector>

namespace tonada::trust {

/** What the live page would have shown of a hop. */
struct LiveMoment
{
    double seconds = 0; ///< heard so far
    WindowState window = WindowState::Gathering;
    VerdictState verdict = VerdictState::Gathering;
};

/** Mono samples at 16 kHz through the whole live path. */
[[nodiscard]] std::vector<LiveMoment> runLive(std::span<const float> samples,
                                              const std::shared_ptr<const Classifier>& model,
                                              const VerdictSettings& settings = {});

} // namespace tonada::trust
