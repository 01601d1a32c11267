// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace tonada {

/** Changes the sample rate of a mono stream that arrives in pieces of any size: libsoxr's HQ recipe, as in
 *  librosa. Output sample i stands for the time of input sample i·inRate/outRate: the filter's delay holds
 *  output back but does not shift it. Equal rates pass through bit for bit, without delay.
 *
 *  A warm resampler allocates in construction and reset() only. One thread at a time. The constructor throws
 *  Error (InvalidArgument).
 */
class Resampler
{
public:
    enum class Start
    {
        Warm, ///< as if silence came before: process() allocates nothing from the first sample on
        Cold, ///< as librosa: soxr's own start differs in the first few samples; its buffers grow as it runs
    };

    Resampler(double inRate, double outRate, Start start = Start::Warm); ///< Hz
    ~Resampler();
    Resampler(Resampler&&) noexcept;
    Resampler& operator=(Resampler&&) noexcept;

    struct Progress
    {
        std::size_t consumed = 0; ///< of the input
        std::size_t produced = 0; ///< of the output
    };

    /** Takes what it can and fills what it can. It stops when the input is used up or the output is full. */
    [[nodiscard]] Progress process(std::span<const float> in, std::span<float> out) noexcept;
    /** A size of output that lets process() use up `inputSamples` at once. */
    [[nodiscard]] std::size_t maxOutput(std::size_t inputSamples) const noexcept;

    /** After the last input: gives the rest, as much as fits; 0 when all is out. Then reset(). */
    [[nodiscard]] std::size_t flush(std::span<float> out) noexcept;
    /** Forgets all audio, as after a gap. */
    void reset();

    /** By how much the output is behind the input now. */
    [[nodiscard]] double delaySeconds() const noexcept;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

/** All of `in` at once; ceil(size·outRate/inRate) samples, as librosa.resample. */
[[nodiscard]] std::vector<float> resample(std::span<const float> in, double inRate, double outRate);

} // namespace tonada
