// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "models/demo_voices/passage.h"

namespace tonada::trust {

enum class Truth : unsigned char
{
    Speech,
    Pause,
    Border, ///< not counted
};

/** What is said in each whole 100 ms of a passage: Speech when all of it lies in sounds, Pause when none of
 *  it does and no sound ended in the 200 ms before it, the time in which the gate stays open on purpose;
 *  Border otherwise. Gaps between sounds of less than 200 ms count as sound. */
[[nodiscard]] std::vector<Truth> truthOf(const corpus::Passage& passage);

/** Whether the speech gate, fresh at the first sample, is open in each whole 100 ms: in the hop that
 *  contains its middle. */
[[nodiscard]] std::vector<bool> gateDecisions(std::span<const float> samples);

/** How often a decision is wrong. */
struct DecisionCounts
{
    std::size_t speech = 0; ///< 100 ms with speech
    std::size_t missed = 0; ///< of those
    std::size_t pause = 0;
    std::size_t falseAlarms = 0; ///< of those

    void add(const std::vector<Truth>& truth, const std::vector<bool>& decisions);
    [[nodiscard]] double missRate() const;
    [[nodiscard]] double falseAlarmRate() const;
};

/** The mean square of the samples in sounds, in dBFS. */
[[nodiscard]] double speechLevelDb(const corpus::Passage& passage);

} // namespace tonada::trust
