// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signals.h"

#include <cmath>
#include <complex>
#include <numbers>
#include <random>

namespace tonada::test {

std::vector<float> voiceLike(double seconds, double rate, unsigned seed)
{
    constexpr int kHarmonics = 12;
    constexpr double kSyllables = 4.0; // a second
    std::mt19937 random(seed);
    std::vector<float> samples(static_cast<std::size_t>(seconds * rate));
    double phase = 0;
    const double smoothing = 1.0 - std::exp(-2.0 * std::numbers::pi * 1000.0 / rate);
    double murmur = 0; // noise below 1000 Hz; the hiss is the same about 5000 Hz
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double time = static_cast<double>(i) / rate;
        const double pitch = 120.0 + 10.0 * seed + 30.0 * std::sin(2.0 * std::numbers::pi * 0.7 * time);
        const double formant = 700.0 + 400.0 * std::sin(2.0 * std::numbers::pi * 1.3 * time);
        phase += 2.0 * std::numbers::pi * pitch / rate;
        double voice = 0;
        for (int k = 1; k <= kHarmonics; ++k)
            voice += std::sin(k * phase) / k
                * (0.5 + 2.0 * std::exp(-std::pow((k * pitch - formant) / 200.0, 2)));
        const double beat = std::sin(2.0 * std::numbers::pi * kSyllables * time);
        const double noise = static_cast<double>(random()) / static_cast<double>(std::mt19937::max()) - 0.5;
        murmur += smoothing * (noise - murmur);
        const double hiss = murmur / std::sqrt(smoothing) * std::cos(2.0 * std::numbers::pi * 5000.0 * time);
        samples[i] = static_cast<float>(0.15 * std::max(0.0, beat) * voice
                                        + 0.15 * std::max(0.0, -beat - 0.6) * hiss + 0.002 * noise);
    }
    return samples;
}

std::vector<float> tone(double hertz, double seconds, double rate)
{
    std::vector<float> samples(static_cast<std::size_t>(seconds * rate));
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<float>(
            0.3 * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i) / rate));
    return samples;
}

double amplitudeAt(const std::vector<float>& samples, double rate, double hertz)
{
    std::complex<double> sum;
    const auto quarter = samples.size() / 4;
    for (std::size_t i = quarter; i < 3 * quarter; ++i)
        sum += static_cast<double>(samples[i])
            * std::polar(1.0, -2 * std::numbers::pi * hertz * static_cast<double>(i) / rate);
    return 2 * std::abs(sum) / static_cast<double>(2 * quarter);
}

std::vector<float> asStereo(const std::vector<float>& mono)
{
    std::vector<float> stereo;
    stereo.reserve(2 * mono.size());
    for (const float sample : mono)
        stereo.insert(stereo.end(), 2, sample);
    return stereo;
}

} // namespace tonada::test
