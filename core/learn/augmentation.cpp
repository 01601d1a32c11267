// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/augmentation.h"

#include "core/audio/pitch_shift.h"
#include "core/dsp/biquad.h"
#include "core/util/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace tonada {
namespace {

struct NamedAugmentation
{
    Augmentation augmentation;
    std::string_view name;
};
constexpr std::array<NamedAugmentation, 7> kAugmentations{{{Augmentation::Noise, "noise"},
                                                           {Augmentation::Pitch, "pitch"},
                                                           {Augmentation::TimeMask, "time-mask"},
                                                           {Augmentation::FrequencyMask, "frequency-mask"},
                                                           {Augmentation::Gain, "gain"},
                                                           {Augmentation::Band, "band"},
                                                           {Augmentation::Spec, "spec"}}};

// The published notebook's
constexpr double kNoiseDeviation = 0.005;
constexpr double kSemitones = 4;
constexpr std::size_t kTimeMaskSamples = 1000;
constexpr Eigen::Index kFrequencyMaskBands = 2;

// SpecAugment's policy "LD", its time mask shortened to the same share of a clip
constexpr int kSpecMasks = 2;
constexpr std::uint64_t kSpecMostBands = 27;
constexpr std::uint64_t kSpecMostFrames = 12;

Augmentation augmentationFromName(std::string_view name)
{
    std::string names;
    for (const auto& entry : kAugmentations) {
        if (entry.name == name)
            return entry.augmentation;
        names += (names.empty() ? "" : ", ") + std::string(entry.name);
    }
    throw Error(ErrorCode::InvalidArgument, {"augment", std::string(name), "one or more of " + names});
}

/** Box and Muller 1958. */
double normal(Random& random)
{
    const auto positive = 1.0 - static_cast<double>(random.uniform(0.0F, 1.0F));
    const auto angle = 2 * std::numbers::pi * static_cast<double>(random.uniform(0.0F, 1.0F));
    return std::sqrt(-2 * std::log(positive)) * std::cos(angle);
}

void addNoise(std::vector<float>& samples, Random& random)
{
    for (float& sample : samples)
        sample += static_cast<float>(kNoiseDeviation * normal(random));
}

void maskTime(std::vector<float>& samples, Random& random)
{
    const auto length = std::min(samples.size(), kTimeMaskSamples);
    const auto start = static_cast<std::ptrdiff_t>(random.below(samples.size() - length + 1));
    std::fill_n(samples.begin() + start, length, 0.0F);
}

void changeGain(std::vector<float>& samples, Random& random)
{
    const float gain = std::pow(10.0F, random.uniform(-6.0F, 6.0F) / 20.0F);
    for (float& sample : samples)
        sample *= gain;
}

void limitBand(std::vector<float>& samples, int sampleRate, Random& random)
{
    const auto hertz = [&](float low, float high) {
        return std::min(static_cast<double>(random.uniform(low, high)), 0.49 * sampleRate);
    };
    const auto highPass = Biquad::highPass(hertz(50, 400), sampleRate);
    const auto lowPass = Biquad::lowPass(hertz(3000, 7500), sampleRate);
    const auto peakHertz = hertz(300, 4000);
    const auto peak
        = Biquad::peaking(peakHertz, static_cast<double>(random.uniform(-6.0F, 6.0F)), sampleRate);
    for (const auto& filter : {highPass, lowPass, peak})
        filter.filter(samples);
}

void maskBands(Eigen::MatrixXf& logMel, Random& random)
{
    const auto bands = std::min(logMel.rows(), kFrequencyMaskBands);
    const auto first
        = static_cast<Eigen::Index>(random.below(static_cast<std::uint64_t>(logMel.rows() - bands + 1)));
    logMel.middleRows(first, bands).setConstant(logMel.minCoeff());
}

/** A random stretch of up to `most` of `size`: its begin and length. */
std::array<Eigen::Index, 2> drawStretch(Eigen::Index size, std::uint64_t most, Random& random)
{
    const auto length = std::min(size, static_cast<Eigen::Index>(random.below(most + 1)));
    return {static_cast<Eigen::Index>(random.below(static_cast<std::uint64_t>(size - length + 1))), length};
}

void maskSpectrogram(Eigen::MatrixXf& logMel, Random& random)
{
    const float mean = logMel.mean();
    for (int i = 0; i < kSpecMasks; ++i) {
        const auto [band, bands] = drawStretch(logMel.rows(), kSpecMostBands, random);
        logMel.middleRows(band, bands).setConstant(mean);
        const auto [frame, frames] = drawStretch(logMel.cols(), kSpecMostFrames, random);
        logMel.middleCols(frame, frames).setConstant(mean);
    }
}

} // namespace

std::string_view toString(Augmentation augmentation) noexcept
{
    for (const auto& entry : kAugmentations)
        if (entry.augmentation == augmentation)
            return entry.name;
    return "?";
}

std::vector<Augmentation> augmentationsFromNames(std::string_view names)
{
    std::vector<Augmentation> augmentations;
    while (!names.empty()) {
        const auto end = std::min(names.find(','), names.size());
        augmentations.push_back(augmentationFromName(names.substr(0, end)));
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return augmentations;
}

std::string namesOf(const std::vector<Augmentation>& augmentations)
{
    std::string names;
    for (const auto augmentation : augmentations)
        names += (names.empty() ? "" : ",") + std::string(toString(augmentation));
    return names;
}

void changeSamples(Augmentation augmentation, std::vector<float>& samples, int sampleRate, Random& random)
{
    switch (augmentation) {
    case Augmentation::Noise:
        return addNoise(samples, random);
    case Augmentation::Pitch:
        samples = pitchShift(samples, sampleRate, kSemitones);
        return;
    case Augmentation::TimeMask:
        return maskTime(samples, random);
    case Augmentation::Gain:
        return changeGain(samples, random);
    case Augmentation::Band:
        return limitBand(samples, sampleRate, random);
    case Augmentation::FrequencyMask:
    case Augmentation::Spec:
        return;
    }
}

void changeLogMel(Augmentation augmentation, Eigen::MatrixXf& logMel, Random& random)
{
    if (augmentation == Augmentation::FrequencyMask)
        maskBands(logMel, random);
    else if (augmentation == Augmentation::Spec)
        maskSpectrogram(logMel, random);
}

} // namespace tonada
