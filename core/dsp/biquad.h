// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace tonada {

/** A filter of second order; the formulas are Bristow-Johnson's Audio EQ Cookbook. Frequencies and rates in
 *  Hz, the frequency below half the rate. */
class Biquad
{
public:
    /** Butterworth, 12 dB per octave. */
    [[nodiscard]] static Biquad lowPass(double frequency, double sampleRate);
    [[nodiscard]] static Biquad highPass(double frequency, double sampleRate);
    /** Raises or lowers the surroundings of a frequency, about an octave and a half wide (Q = 1). */
    [[nodiscard]] static Biquad peaking(double frequency, double gainDb, double sampleRate);

    /** In place, from silence. */
    void filter(std::span<float> samples) const noexcept;

private:
    Biquad(double b0, double b1, double b2, double a0, double a1, double a2);

    double m_b0;
    double m_b1;
    double m_b2;
    double m_a1;
    double m_a2;
};

} // namespace tonada
