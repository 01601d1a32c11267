// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <span>

namespace tonada {

/** Slows mono audio that arrives in pieces down without changing its pitch, by Rubber Band in real time. The output
 *  has no delay of its own: its first sample stands for the first one accepted, and in all there are as many as the
 *  speed asks for. One thread at a time; it
 *  allocates.
 */
class TimeStretcher
{
public:
    static constexpr double kSlowest = 0.5;

    /** `sampleRate` in Hz; `speed` from kSlowest to 1. Error: InvalidArgument. */
    TimeStretcher(double sampleRate, double speed);
    ~TimeStretcher();
    TimeStretcher(TimeStretcher&&) noexcept;
    TimeStretcher& operator=(TimeStretcher&&) noexcept;

    /** For what is accepted from now on, and for the few hundredths of a second still inside. */
    void setSpeed(double speed);
    /** A piece of any size. */
    void accept(std::span<const float> samples);
    /** After the last piece, once. */
    void finish();
    /** Fills the front of `out` with what is ready and returns how much that was. */
    [[nodiscard]] std::size_t take(std::span<float> out);

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace tonada
