// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <complex>
#include <memory>
#include <span>
#include <vector>

namespace tonada {

/** Forward Fourier transform of real samples, unscaled, in double: KissFFT. One instance per thread.
 *  Sizes: even, factors 2, 3 and 5 only (others would allocate in a transform).
 */
class RealFft
{
public:
    /** Throws Error (InvalidArgument). */
    explicit RealFft(int size);
    ~RealFft();
    RealFft(RealFft&&) noexcept;
    RealFft& operator=(RealFft&&) noexcept;

    [[nodiscard]] int size() const noexcept;
    /** `in`: size() samples; `out`: size()/2 + 1 bins, from 0 Hz to half the sample rate. */
    void transform(std::span<const double> in, std::span<std::complex<double>> out) noexcept;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

/** Periodic Hann window (scipy.signal.get_window("hann", size), as librosa uses it). */
[[nodiscard]] std::vector<double> hannWindow(int size);

} // namespace tonada
