// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/librosa_mfcc.h"

#include "core/dsp/centred_frames.h"
#include "core/dsp/dct.h"
#include "core/dsp/mel_filterbank.h"
#include "core/dsp/real_fft.h"

#include <cmath>

namespace tonada::bench {
namespace {

// |librosa.stft|²
Eigen::MatrixXf powerSpectrogram(std::span<const float> audio, const MfccConfig& config)
{
    const auto window = hannWindow(config.nFft);
    RealFft fft(config.nFft);
    CentredFrames frames(config.nFft, config.hopLength, 1);
    std::vector<double> windowed(window.size());
    std::vector<std::complex<double>> spectrum(window.size() / 2 + 1);
    Eigen::MatrixXf power(static_cast<Eigen::Index>(spectrum.size()),
                          1 + static_cast<Eigen::Index>(audio.size()) / config.hopLength);
    for (Eigen::Index i = 0; i < power.cols(); ++i) {
        const float* samples = frames.samples(audio, i, 0);
        for (std::size_t n = 0; n < windowed.size(); ++n)
            windowed[n] = static_cast<double>(samples[n] * static_cast<float>(window[n]));
        fft.transform(windowed, spectrum);
        for (std::size_t k = 0; k < spectrum.size(); ++k) {
            const float magnitude = std::abs(std::complex<float>(spectrum[k]));
            power(static_cast<Eigen::Index>(k), i) = magnitude * magnitude;
        }
    }
    return power;
}

// librosa.filters.mel
Eigen::MatrixXf melBasis(const MfccConfig& config)
{
    const Eigen::Index bins = config.nFft / 2 + 1;
    const auto hz = melFrequencies(config.nMels + 2, config.fMin, config.fMax);
    const Eigen::ArrayXd edges = Eigen::Map<const Eigen::ArrayXd>(hz.data(), std::ssize(hz));
    const Eigen::ArrayXd binHz = Eigen::ArrayXd::LinSpaced(bins, 0.0, config.sampleRate / 2.0);
    const Eigen::ArrayXd widths = edges.tail(edges.size() - 1) - edges.head(edges.size() - 1);
    Eigen::ArrayXXd ramps(bins, edges.size());
    for (Eigen::Index i = 0; i < edges.size(); ++i)
        ramps.col(i) = edges[i] - binHz;
    Eigen::MatrixXf basis(bins, config.nMels);
    for (Eigen::Index i = 0; i < config.nMels; ++i) {
        const Eigen::ArrayXd lower = -ramps.col(i) / widths[i];
        const Eigen::ArrayXd upper = ramps.col(i + 2) / widths[i + 1];
        basis.col(i) = lower.min(upper).max(0.0).cast<float>();
    }
    for (Eigen::Index i = 0; i < config.nMels; ++i)
        basis.col(i) *= static_cast<float>(2.0 / (edges[i + 2] - edges[i]));
    return basis;
}

} // namespace

void librosaMfcc(std::span<const float> audio, Eigen::MatrixXf& out)
{
    const MfccConfig config;
    const auto power = powerSpectrogram(audio, config);
    const Eigen::MatrixXf mel = melBasis(config).transpose() * power;
    const Eigen::ArrayXXf db = (10.0F / std::log(10.0F)) * mel.array().max(1e-10F).log();
    const Eigen::MatrixXf floored = db.max(db.maxCoeff() - static_cast<float>(config.topDb));
    out = dctMatrix(config.nMfcc, config.nMels).cast<float>() * floored;
}

} // namespace tonada::bench
