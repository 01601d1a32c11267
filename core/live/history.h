// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/sample_index.h"

#include <atomic>
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace tonada {

/** The last seconds as they were captured, mono, at the source's own rate: bit for bit.
 *
 *  One thread appends and never waits; one other may copy at the same time. What the writer overtook during a
 *  copy is left out of it.
 */
class History
{
public:
    History(double rate, double seconds); ///< rate in Hz

    void append(std::span<const float> samples) noexcept;

    [[nodiscard]] double rate() const noexcept { return m_rate; } ///< Hz
    /** How much there is, at most what was asked for when constructed. */
    [[nodiscard]] double seconds() const noexcept;
    /** Samples appended since construction. */
    [[nodiscard]] SampleIndex end() const noexcept { return m_end.load(std::memory_order_acquire); }
    /** The last `seconds`, or what there is of them. */
    [[nodiscard]] std::vector<float> last(double seconds) const;
    /** From the sample at which end() stood at `begin` on, or what there is of that. */
    [[nodiscard]] std::vector<float> since(SampleIndex begin) const;

private:
    [[nodiscard]] std::size_t slot(SampleIndex at) const noexcept
    {
        return static_cast<std::size_t>(at) % m_capacity;
    }

    double m_rate;
    SampleIndex m_limit; // samples on offer
    std::size_t m_capacity; // a little more, so that a copy has time
    std::unique_ptr<std::atomic<float>[]> m_samples;
    std::atomic<SampleIndex> m_reserved{0}; // written up to here, or being written
    std::atomic<SampleIndex> m_end{0}; // written up to here
};

} // namespace tonada
