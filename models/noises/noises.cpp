// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/noises/noises.h"

#include <array>
#include <cmath>
#include <numbers>

#include "models/noises/draws.h"

namespace tonada::noises {
namespace {
using std::numbers::pi;

std::size_t sampleCount(double seconds)
{
    return static_cast<std::size_t>(seconds * kSampleRate);
}

double gain(double db)
{
    return std::pow(10.0, db / 20);
}
} // namespace

Samples silence(double seconds)
{
    return Samples(sampleCount(seconds));
}

Samples white(double seconds, unsigned seed)
{
    std::mt19937 random(seed);
    Samples samples(sampleCount(seconds));
    for (auto& sample : samples)
        sample = static_cast<float>(uniform(random, -1, 1));
    return samples;
}

Samples pink(double seconds, unsigned seed)
{
    struct Pole
    {
        double decay;
        double gain;
    };
    constexpr std::array<Pole, 6> kPoles{{{0.99886, 0.0555179},
                                          {0.99332, 0.0750759},
                                          {0.96900, 0.1538520},
                                          {0.86650, 0.3104856},
                                          {0.55000, 0.5329522},
                                          {-0.7616, -0.0168980}}};
    std::array<double, kPoles.size()> state{};
    double delayed = 0;
    auto samples = white(seconds, seed);
    for (auto& sample : samples) {
        const double in = static_cast<double>(sample);
        double sum = delayed + 0.5362 * in;
        for (std::size_t i = 0; i < kPoles.size(); ++i) {
            state[i] = kPoles[i].decay * state[i] + kPoles[i].gain * in;
            sum += state[i];
        }
        delayed = 0.115926 * in;
        sample = static_cast<float>(0.11 * sum);
    }
    return samples;
}

Samples hum(double mainsHz, double seconds, unsigned seed)
{
    constexpr int kHarmonics = 10;
    std::mt19937 random(seed);
    std::array<double, kHarmonics> amplitudes{};
    std::array<double, kHarmonics> phases{};
    for (std::size_t i = 0; i < kHarmonics; ++i) {
        amplitudes[i] = uniform(random, 0.2, 1) / std::sqrt(static_cast<double>(i + 1));
        phases[i] = uniform(random, 0, 2 * pi);
    }
    Samples samples(sampleCount(seconds));
    for (std::size_t n = 0; n < samples.size(); ++n) {
        double sum = uniform(random, -0.01, 0.01);
        const double turns = mainsHz * static_cast<double>(n) / kSampleRate;
        for (std::size_t i = 0; i < kHarmonics; ++i)
            sum += amplitudes[i] * std::sin(2 * pi * turns * static_cast<double>(i + 1) + phases[i]);
        samples[n] = static_cast<float>(0.2 * sum);
    }
    return samples;
}

Samples clicks(double seconds, unsigned seed)
{
    std::mt19937 random(seed);
    auto samples = white(seconds, seed + 1);
    for (auto& sample : samples)
        sample *= 0.0005F;
    for (double at = 0.3; at < seconds; at += uniform(random, 0.25, 1)) {
        const auto start = sampleCount(at);
        const auto length = sampleCount(uniform(random, 0.001, 0.03));
        const double ringHz = uniform(random, 500, 4000);
        const double noiseShare = uniform(random, 0.2, 1);
        const double peak = uniform(random, 0.1, 0.8);
        for (std::size_t i = 0; i < length && start + i < samples.size(); ++i) {
            const double fall = std::exp(-4.0 * static_cast<double>(i) / static_cast<double>(length));
            const double ring = std::sin(2 * pi * ringHz * static_cast<double>(i) / kSampleRate);
            const double noise = uniform(random, -1, 1);
            samples[start + i]
                += static_cast<float>(peak * fall * (noiseShare * noise + (1 - noiseShare) * ring));
        }
    }
    return samples;
}

double levelDb(std::span<const float> samples)
{
    double sum = 0;
    for (const double sample : samples)
        sum += sample * sample;
    return 10 * std::log10(sum / static_cast<double>(samples.size()) + 1e-20);
}

Samples atLevel(Samples samples, double dbfs)
{
    const auto factor = static_cast<float>(gain(dbfs - levelDb(samples)));
    for (auto& sample : samples)
        sample *= factor;
    return samples;
}

Samples mixed(std::span<const float> sound, std::span<const float> noise, double noiseGainDb)
{
    const auto factor = static_cast<float>(gain(noiseGainDb));
    Samples sum(sound.begin(), sound.end());
    for (std::size_t i = 0; i < sum.size(); ++i)
        sum[i] += factor * noise[i % noise.size()];
    return sum;
}

} // namespace tonada::noises
