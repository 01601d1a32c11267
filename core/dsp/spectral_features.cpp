// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/spectral_features.h"

#include "core/dsp/centred_frames.h"
#include "core/dsp/real_fft.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <limits>
#include <vector>

namespace tonada {
namespace {

constexpr double kRollPercent = 0.85; // librosa.feature.spectral_rolloff
constexpr float kZeroThreshold = 1e-10F; // librosa.zero_crossings

Eigen::Index row(Scalar scalar) noexcept
{
    return static_cast<Eigen::Index>(scalar);
}

float rms(std::span<const float> frame) noexcept
{
    double energy = 0;
    for (const float x : frame)
        energy += static_cast<double>(x) * static_cast<double>(x);
    return static_cast<float>(std::sqrt(energy / static_cast<double>(frame.size())));
}

bool isNegative(float x) noexcept
{
    return x < -kZeroThreshold;
}

// Padding repeats the edge values, so it has no crossings.
float zeroCrossingRate(std::span<const float> audio, std::ptrdiff_t begin, std::ptrdiff_t size) noexcept
{
    const auto from = std::max<std::ptrdiff_t>(begin + 1, 1);
    const auto to = std::min(begin + size, std::ssize(audio));
    int crossings = 0;
    for (auto n = from; n < to; ++n) {
        const auto at = static_cast<std::size_t>(n);
        crossings += isNegative(audio[at]) != isNegative(audio[at - 1]) ? 1 : 0;
    }
    return static_cast<float>(crossings) / static_cast<float>(size);
}

} // namespace

const char* scalarName(Scalar scalar) noexcept
{
    static constexpr std::array kNames{"rms", "zero_crossing_rate", "spectral_centroid", "spectral_bandwidth",
                                       "spectral_rolloff"};
    return kNames[static_cast<std::size_t>(scalar)];
}

ScalarMeans meansOf(const Eigen::MatrixXf& frames) noexcept
{
    std::array<double, kScalars> sums{};
    for (Eigen::Index frame = 0; frame < frames.cols(); ++frame)
        for (std::size_t i = 0; i < kScalars; ++i)
            sums[i] += static_cast<double>(frames(static_cast<Eigen::Index>(i), frame));
    ScalarMeans means{};
    for (std::size_t i = 0; i < kScalars; ++i)
        means[i] = static_cast<float>(sums[i] / static_cast<double>(frames.cols()));
    return means;
}

struct SpectralFeatures::Impl
{
    explicit Impl(const MfccConfig& c)
        : config(c)
        , fft(config.nFft)
        , frames(config.nFft, config.hopLength, 1)
        , window(hannWindow(config.nFft))
        , windowed(static_cast<std::size_t>(config.nFft))
        , spectrum(windowed.size() / 2 + 1)
        , magnitude(spectrum.size())
    { }

    void transform(const float* frame) noexcept;
    void describeSpectrum(Eigen::MatrixXf::ColXpr out) noexcept;

    MfccConfig config;
    RealFft fft;
    CentredFrames frames;
    std::vector<double> window;
    std::vector<double> windowed;
    std::vector<std::complex<double>> spectrum;
    std::vector<double> magnitude;
    Eigen::MatrixXf scratch;
};

// The bandwidth weighs faint bins far from the centroid: rounding to float32 would show in it.
void SpectralFeatures::Impl::transform(const float* frame) noexcept
{
    for (std::size_t n = 0; n < windowed.size(); ++n)
        windowed[n] = static_cast<double>(frame[n]) * window[n];
    fft.transform(windowed, spectrum);
    for (std::size_t bin = 0; bin < magnitude.size(); ++bin)
        magnitude[bin] = std::sqrt(std::norm(spectrum[bin]));
}

void SpectralFeatures::Impl::describeSpectrum(Eigen::MatrixXf::ColXpr out) noexcept
{
    const double hzPerBin = static_cast<double>(config.sampleRate) / config.nFft;
    double sum = 0;
    double moment = 0;
    for (std::size_t bin = 0; bin < magnitude.size(); ++bin) {
        sum += magnitude[bin];
        moment += magnitude[bin] * static_cast<double>(bin);
    }
    // A sum this small is not divided by (librosa.util.normalize); only silence has it.
    const double scale = sum < static_cast<double>(std::numeric_limits<float>::min()) ? 1.0 : 1.0 / sum;
    const double centroid = moment * scale;
    double spread = 0;
    double cumulated = 0;
    std::size_t rolloff = 0;
    for (std::size_t bin = 0; bin < magnitude.size(); ++bin) {
        const double deviation = static_cast<double>(bin) - centroid;
        spread += magnitude[bin] * deviation * deviation;
        cumulated += magnitude[bin];
        rolloff += cumulated < kRollPercent * sum ? 1 : 0;
    }
    out[row(Scalar::SpectralCentroid)] = static_cast<float>(centroid * hzPerBin);
    out[row(Scalar::SpectralBandwidth)] = static_cast<float>(std::sqrt(spread * scale) * hzPerBin);
    out[row(Scalar::SpectralRolloff)] = static_cast<float>(static_cast<double>(rolloff) * hzPerBin);
}

SpectralFeatures::SpectralFeatures(const MfccConfig& config)
{
    config.validate();
    m = std::make_unique<Impl>(config);
}

SpectralFeatures::~SpectralFeatures() = default;
SpectralFeatures::SpectralFeatures(SpectralFeatures&&) noexcept = default;
SpectralFeatures& SpectralFeatures::operator=(SpectralFeatures&&) noexcept = default;

void SpectralFeatures::compute(std::span<const float> audio, Eigen::MatrixXf& out)
{
    const auto frames = 1 + static_cast<Eigen::Index>(audio.size()) / m->config.hopLength;
    out.resize(kScalars, frames);
    for (Eigen::Index i = 0; i < frames; ++i)
        computeFrame(audio, i, out.col(i));
}

void SpectralFeatures::computeFrame(std::span<const float> audio, Eigen::Index frame,
                                    Eigen::MatrixXf::ColXpr out) noexcept
{
    const auto& config = m->config;
    const float* samples = m->frames.samples(audio, frame, 0);
    const auto begin = frame * config.hopLength - config.nFft / 2;
    out[row(Scalar::Rms)] = rms({samples, static_cast<std::size_t>(config.nFft)});
    out[row(Scalar::ZeroCrossingRate)] = zeroCrossingRate(audio, begin, config.nFft);
    m->transform(samples);
    m->describeSpectrum(out);
}

ScalarMeans SpectralFeatures::means(std::span<const float> audio)
{
    compute(audio, m->scratch);
    return meansOf(m->scratch);
}

} // namespace tonada
