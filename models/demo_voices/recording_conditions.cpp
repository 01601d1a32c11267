// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo_voices/recording_conditions.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>
#include <unsupported/Eigen/FFT>

#include "models/demo_voices/draw.h"

namespace tonada::corpus {
namespace {
using std::numbers::pi;
using Spectrum = std::vector<std::complex<float>>;

constexpr int kSampleRate = 16000;
constexpr std::size_t kFftStep = 14'400; // 2^6·3^2·5^2
constexpr double kLongestTailSeconds = 0.8;
constexpr double kMaskRampSeconds = 0.005;
constexpr double kTiltPivotHz = 1000;

/** A second-order peaking filter: Bristow-Johnson's Audio EQ Cookbook, Q = 1. */
std::vector<float> peakingFilter(std::span<const float> in, double rate, double centreHz, double gainDb)
{
    const double a = std::sqrt(decibels(gainDb));
    const double w = 2 * pi * centreHz / rate;
    const double alpha = std::sin(w) / 2;
    const double a0 = 1 + alpha / a;
    const double b0 = (1 + alpha * a) / a0;
    const double b1 = -2 * std::cos(w) / a0;
    const double b2 = (1 - alpha * a) / a0;
    const double a2 = (1 - alpha / a) / a0;
    std::vector<float> out;
    out.reserve(in.size());
    double z1 = 0;
    double z2 = 0;
    for (const double x : in) {
        const double y = b0 * x + z1;
        z1 = b1 * (x - y) + z2;
        z2 = b2 * x - a2 * y;
        out.push_back(static_cast<float>(y));
    }
    return out;
}

using RealFft = Eigen::FFT<float>;

RealFft makeFft()
{
    return RealFft(RealFft::impl_type(), RealFft::HalfSpectrum);
}

/** A size the transform is quick at, with room for the tail of the last sound. */
std::size_t fftSize(std::size_t samples)
{
    return (samples + static_cast<std::size_t>(kLongestTailSeconds * kSampleRate) + kFftStep - 1) / kFftStep
        * kFftStep;
}

Spectrum transform(std::vector<float> samples, std::size_t size)
{
    samples.resize(size);
    Spectrum spectrum;
    makeFft().fwd(spectrum, samples);
    return spectrum;
}

/** The direct sound and an exponentially falling tail of noise. */
Spectrum roomResponse(const RecordingConditions& conditions, std::size_t size, RandomState& random)
{
    std::vector<float> tail(static_cast<std::size_t>(conditions.roomSeconds * kSampleRate));
    const double decay = std::log(1000.0) / (conditions.roomSeconds * kSampleRate); // 60 dB over RT60
    for (std::size_t i = 0; i < tail.size(); ++i)
        tail[i] = static_cast<float>(uniform(random, -1, 1) * std::exp(-decay * static_cast<double>(i)));
    const double energy = rms(tail) * std::sqrt(static_cast<double>(tail.size()));
    for (auto& sample : tail)
        sample *= static_cast<float>(decibels(conditions.roomDb) / energy);
    tail.front() += 1;
    return transform(std::move(tail), size);
}

/** Noise of random phase whose samples have the given RMS over the whole transform. */
Spectrum noise(double slope, double noiseRms, std::size_t size, RandomState& random)
{
    Spectrum spectrum(size / 2 + 1);
    double energy = 0;
    for (std::size_t k = 1; k + 1 < spectrum.size(); ++k) {
        const double magnitude = std::pow(static_cast<double>(k), -slope / 2);
        spectrum[k]
            = std::polar(static_cast<float>(magnitude), static_cast<float>(uniform(random, 0, 2 * pi)));
        energy += 2 * magnitude * magnitude;
    }
    const auto scale = static_cast<float>(noiseRms * static_cast<double>(size) / std::sqrt(energy));
    for (auto& value : spectrum)
        value *= scale;
    return spectrum;
}

/** The microphone and the line: tilt, and Butterworth slopes of 12 and 48 dB per octave. */
double response(double hz, const RecordingConditions& conditions)
{
    const double audible = std::max(hz, 20.0);
    double gain = decibels(conditions.tiltDbPerOctave * std::log2(audible / kTiltPivotHz));
    gain /= std::sqrt(1 + std::pow(conditions.highPassHz / audible, 4));
    if (conditions.lowPassHz)
        gain /= std::sqrt(1 + std::pow(hz / *conditions.lowPassHz, 16));
    return gain;
}
} // namespace

double decibels(double db)
{
    return std::pow(10.0, db / 20.0);
}

std::string_view conditionName(ConditionSet set)
{
    switch (set) {
    case ConditionSet::Typical:
        return "typical";
    case ConditionSet::Slow:
        return "slow";
    case ConditionSet::Fast:
        return "fast";
    case ConditionSet::Noisy:
        return "noisy";
    case ConditionSet::Telephone:
        return "telephone";
    case ConditionSet::Reverberant:
        return "reverberant";
    case ConditionSet::Clean:
        break;
    }
    return "clean";
}

RecordingConditions drawConditions(RandomState& random, ConditionSet set)
{
    RecordingConditions drawn;
    drawn.playbackSpeed = logUniform(random, 0.74, 1.33);
    drawn.fricatives = {uniform(random, -4, 4), logUniform(random, 2000, 7000), uniform(random, -6, 6)};
    const bool room = chance(random, 0.6);
    const double roomSeconds = uniform(random, 0.1, 0.5);
    drawn.roomSeconds = room ? roomSeconds : 0;
    drawn.roomDb = uniform(random, -15, -3);
    drawn.noiseSlope = uniform(random, 0, 1.2);
    drawn.signalToNoiseDb = uniform(random, 3, 35);
    drawn.tiltDbPerOctave = uniform(random, -3, 3);
    drawn.highPassHz = uniform(random, 40, 250);
    const bool band = chance(random, 0.5);
    const double lowPassHz = uniform(random, 3400, 7800);
    if (band)
        drawn.lowPassHz = lowPassHz;
    drawn.levelDb = uniform(random, -42, -14);
    drawn.seed = seedFrom(random);

    switch (set) {
    case ConditionSet::Typical:
        break;
    case ConditionSet::Slow:
        drawn.playbackSpeed = uniform(random, 0.66, 0.74);
        break;
    case ConditionSet::Fast:
        drawn.playbackSpeed = uniform(random, 1.33, 1.5);
        break;
    case ConditionSet::Noisy:
        drawn.signalToNoiseDb = uniform(random, -3, 3);
        break;
    case ConditionSet::Telephone:
        drawn.highPassHz = 300;
        drawn.lowPassHz = 3400;
        break;
    case ConditionSet::Reverberant:
        drawn.roomSeconds = uniform(random, 0.7, 1);
        drawn.roomDb = uniform(random, -6, 0);
        break;
    case ConditionSet::Clean:
        drawn.playbackSpeed = uniform(random, 0.9, 1.1);
        drawn.roomSeconds = 0.2;
        drawn.roomDb = -12;
        drawn.signalToNoiseDb = uniform(random, 28, 35);
        drawn.tiltDbPerOctave = 0;
        drawn.highPassHz = 60;
        drawn.lowPassHz.reset();
        drawn.levelDb = -23;
        break;
    }
    return drawn;
}

void colourFricatives(std::vector<float>& samples, int sampleRate, std::span<const TimeSpan> spans,
                      const FricativeColour& colour)
{
    const auto filtered = peakingFilter(samples, sampleRate, colour.peakHz, colour.peakDb);
    const auto gain = static_cast<float>(decibels(colour.gainDb));
    for (const auto& span : spans) {
        const auto first = static_cast<std::size_t>(std::max(0.0, span.start * sampleRate));
        const auto last = std::min(samples.size(), static_cast<std::size_t>(span.end * sampleRate));
        for (auto i = first; i < last; ++i) {
            const auto fromBorder = static_cast<double>(std::min(i - first, last - 1 - i)) / sampleRate;
            const auto share = static_cast<float>(std::min(1.0, fromBorder / kMaskRampSeconds));
            samples[i] += share * (gain * filtered[i] - samples[i]);
        }
    }
}

std::vector<float> record(std::span<const float> speech, double speechRms,
                          const RecordingConditions& conditions)
{
    RandomState random(conditions.seed);
    const auto size = fftSize(speech.size());
    auto spectrum = transform({speech.begin(), speech.end()}, size);
    if (conditions.roomSeconds > 0) {
        const auto room = roomResponse(conditions, size, random);
        std::transform(spectrum.begin(), spectrum.end(), room.begin(), spectrum.begin(), std::multiplies<>());
    }
    const auto added
        = noise(conditions.noiseSlope, speechRms * decibels(-conditions.signalToNoiseDb), size, random);
    for (std::size_t k = 0; k < spectrum.size(); ++k) {
        const double hz = static_cast<double>(k) * kSampleRate / static_cast<double>(size);
        spectrum[k] = (spectrum[k] + added[k]) * static_cast<float>(response(hz, conditions));
    }
    std::vector<float> recorded;
    makeFft().inv(recorded, spectrum, static_cast<Eigen::Index>(size));
    recorded.resize(speech.size());
    return recorded;
}

double rms(std::span<const float> samples)
{
    double sum = 0;
    for (const double sample : samples)
        sum += sample * sample;
    return std::sqrt(sum / static_cast<double>(std::max<std::size_t>(1, samples.size())));
}

} // namespace tonada::corpus
