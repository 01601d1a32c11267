// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/model_info.h"
#include "core/learn/verdict_settings.h"
#include "core/live/feature_column.h"
#include "core/live/verdict.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace tonada {

/** What one hop (32 ms) says. */
struct VerdictHop
{
    WindowState window = WindowState::Gathering;
    double logOdds = 0; ///< calibrated, of that window, if it is Judged; for the model's own prior
    bool speech = false; ///< in the hop itself
};

/** From windows to the verdict that is shown, hop by hop; time is counted in hops.
 *
 *  The probability is that of LogOddsMean over the windows at the last seconds of speech. The word needs 3 s of
 *  speech, changes at most once a second, and has hysteresis: a class begins beyond the undecided band and
 *  ends inside it. What speaks against judging (too quiet, overload …) must last 400 ms to be said and be
 *  gone 800 ms to be forgotten; silence after a verdict must last 5 s. Allocates nothing. One thread at a
 *  time.
 */
class VerdictRule
{
public:
    static constexpr float kHopSeconds = 0.032F;
    static constexpr float kMinSpeechSeconds = 3.0F;

    VerdictRule() noexcept { reset(); }

    /** Undecided band and prior are the model's. Starts afresh. */
    void setCalibration(const Calibration& calibration) noexcept;
    /** Takes effect at once, on the speech heard so far as well. */
    void setSettings(const VerdictSettings& settings) noexcept;
    /** What the prior asked for adds to the model's log-odds. */
    [[nodiscard]] double priorShift() const noexcept { return m_priorShift; }
    void update(const VerdictHop& hop) noexcept;
    [[nodiscard]] const Verdict& verdict() const noexcept { return m_verdict; }
    void reset() noexcept;

private:
    void remember(const VerdictHop& hop) noexcept;
    void preparePrior() noexcept;
    void aggregate() noexcept;
    void updateWord() noexcept;
    void updateObstacle(WindowState window) noexcept;
    [[nodiscard]] VerdictState wordFor(double probability) const noexcept;

    static constexpr std::size_t kMostHops = 938; // VerdictSettings::kMaxSpanSeconds

    /** The newest values, oldest first. */
    template <typename T>
    struct Newest
    {
        void push(T value) noexcept
        {
            if (size == kMostHops)
                std::copy(values.begin() + 1, values.end(), values.begin());
            else
                ++size;
            values[size - 1] = value;
        }
        [[nodiscard]] std::span<const T> last(std::size_t count) const noexcept
        {
            return std::span(values).first(size).last(std::min(count, size));
        }

        std::array<T, kMostHops> values{};
        std::size_t size = 0;
    };

    Calibration m_calibration;
    VerdictSettings m_settings;
    double m_priorShift = 0;
    std::int64_t m_hop = 0;
    Newest<std::int64_t> m_speech; // hops with speech
    Newest<std::int64_t> m_judged; // those of them whose window was judged
    Newest<double> m_logOdds; // of these windows
    std::array<double, kMostHops> m_weights{};
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
