// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/model_info.h"
#include "core/live/feature_column.h"
#include "core/live/verdict.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace tonada {

/** What one hop (32 ms) says. */
struct VerdictHop
{
    WindowState window = WindowState::Gathering;
    double logOdds = 0; ///< calibrated, of that window, if it is Judged
    bool speech = false; ///< in the hop itself
};

/** From windows to the verdict that is shown, hop by hop; time is counted in hops.
 *
 *  The probability is that of LogOddsMean over the windows at the last 10 s of speech. The word needs 3 s of
 *  speech, changes at most once a second, and has hysteresis: a class begins beyond the undecided band and
 *  ends inside it. What speaks against judging (too quiet, overload …) must last 400 ms to be said and be
 *  gone 800 ms to be forgotten; silence after a verdict must last 5 s. Allocates nothing. One thread at a
 *  time.
 */
class VerdictRule
{
public:
    static constexpr float kHopSeconds = 0.032F;
    static constexpr float kSpanSeconds = 10.0F; ///< of speech
    static constexpr float kMinSpeechSeconds = 3.0F;

    VerdictRule() noexcept { reset(); }

    /** The undecided band is the model's. Starts afresh. */
    void setCalibration(const Calibration& calibration) noexcept;
    void update(const VerdictHop& hop) noexcept;
    [[nodiscard]] const Verdict& verdict() const noexcept { return m_verdict; }
    void reset() noexcept;

private:
    struct Entry
    {
        double logOdds = 0;
        bool judged = false;
    };

    void remember(const VerdictHop& hop) noexcept;
    void aggregate() noexcept;
    void updateWord() noexcept;
    void updateObstacle(WindowState window) noexcept;
    [[nodiscard]] VerdictState wordFor(double probability) const noexcept;

    static constexpr std::size_t kSpanHops = 313; // kSpanSeconds

    Calibration m_calibration;
    std::array<Entry, kSpanHops> m_speech{}; // the last hops with speech
    std::size_t m_speechHops = 0;
    std::size_t m_next = 0;
    VerdictState m_word = VerdictState::Gathering;
    int m_wordHops = 0; // since the word changed
    VerdictState m_candidate = VerdictState::Gathering; // what speaks against judging; Gathering: nothing
    int m_candidateHops = 0;
    VerdictState m_obstacle = VerdictState::Gathering; // the same, as shown
    int m_obstacleGoneHops = 0;
    int m_hopsSinceJudged = 0;
    Verdict m_verdict;
};

} // namespace tonada
