// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/clip_sound.h"

#include "core/dsp/mel_filterbank.h"

#include <algorithm>
#include <cmath>

namespace tonada {
namespace {

constexpr double kBandwidthDb = 50;
constexpr double kHumHz = 200;
constexpr double kMostSignalToNoiseDb = 80;
constexpr double kLeastPower = 1e-12;

double powerOfDb(double db)
{
    return std::pow(10.0, db / 10);
}

double dbOfPower(double power)
{
    return 10 * std::log10(std::max(power, kLeastPower));
}

std::vector<double> bandCentres(const MfccConfig& config)
{
    const auto edges = melFrequencies(config.nMels + 2, config.fMin, config.fMax);
    return {edges.begin() + 1, edges.end() - 1};
}

} // namespace

ClipSoundMeter::ClipSoundMeter(const MfccConfig& config)
    : m_config(config)
    , m_bandHz(bandCentres(config))
{ }

ClipSound ClipSoundMeter::measure(std::span<const float> samples, const Eigen::MatrixXf& logMel,
                                  const Eigen::MatrixXf& mfcc)
{
    hear(samples);
    ClipSound sound;
    measureLevels(sound);
    measurePauses(mfcc, sound);
    sound.bandwidthHz = bandwidthHz(logMel);
    return sound;
}

void ClipSoundMeter::hear(std::span<const float> samples)
{
    const auto hop = static_cast<std::size_t>(m_config.hopLength);
    m_gate.reset();
    for (const bool judging : {false, true}) {
        m_hops.clear();
        for (std::size_t at = 0; at + hop <= samples.size(); at += hop) {
            m_gate.accept(samples.subspan(at, hop));
            if (judging)
                m_hops.push_back({powerOfDb(static_cast<double>(m_gate.levelDb())),
                                  m_gate.levelDb() > m_gate.noiseFloorDb() + VoiceActivity::kMarginDb,
                                  m_gate.speech()});
        }
    }
}

void ClipSoundMeter::measureLevels(ClipSound& sound) const
{
    double loud = 0;
    double quiet = 0;
    double loudHops = 0;
    for (const Hop& hop : m_hops) {
        (hop.standsOut ? loud : quiet) += hop.power;
        loudHops += hop.standsOut ? 1 : 0;
    }
    const auto hops = std::max(1.0, static_cast<double>(m_hops.size()));
    if (loudHops == 0) {
        sound.levelDb = static_cast<float>(dbOfPower(quiet / hops));
        return;
    }
    // Some hop is always the floor itself, so that there are quiet ones.
    const double level = dbOfPower(loud / loudHops);
    const double noise = dbOfPower(quiet / (hops - loudHops));
    sound.levelDb = static_cast<float>(level);
    sound.signalToNoiseDb = static_cast<float>(std::min(level - noise, kMostSignalToNoiseDb));
}

bool ClipSoundMeter::seesPauseOnly(int frame) const
{
    const int first = frame * m_config.hopLength - m_config.nFft / 2;
    const int last = first + m_config.nFft - 1;
    for (int hop = first / m_config.hopLength; hop <= last / m_config.hopLength; ++hop)
        if (hop >= static_cast<int>(m_hops.size()) || m_hops[static_cast<std::size_t>(hop)].speech)
            return false;
    return true;
}

void ClipSoundMeter::measurePauses(const Eigen::MatrixXf& mfcc, ClipSound& sound) const
{
    const auto pauses
        = std::count_if(m_hops.begin(), m_hops.end(), [](const Hop& hop) { return !hop.speech; });
    sound.pauseShare
        = static_cast<float>(pauses) / static_cast<float>(std::max<std::size_t>(1, m_hops.size()));
    const auto rows = std::min(mfcc.rows(), static_cast<Eigen::Index>(ClipSound::kPauseCoefficients));
    Eigen::Map<Eigen::VectorXf> mean(sound.pauseMfcc.data(), rows);
    for (int frame = 0; frame < static_cast<int>(mfcc.cols()); ++frame) {
        if (m_config.isPadded(frame) || !seesPauseOnly(frame))
            continue;
        mean += mfcc.col(frame).head(rows);
        ++sound.pauseFrames;
    }
    if (sound.pauseFrames > 0)
        mean /= static_cast<float>(sound.pauseFrames);
}

float ClipSoundMeter::bandwidthHz(const Eigen::MatrixXf& logMel) const
{
    const float toNaturalLog = std::log(10.0F) / 10;
    const Eigen::VectorXf spectrum = (logMel.array() * toNaturalLog).exp().rowwise().mean();
    const auto beyondHum = std::lower_bound(m_bandHz.begin(), m_bandHz.end(), kHumHz) - m_bandHz.begin();
    if (beyondHum == spectrum.size())
        return 0;
    const float least
        = spectrum.tail(spectrum.size() - beyondHum).maxCoeff() / static_cast<float>(powerOfDb(kBandwidthDb));
    auto band = spectrum.size() - 1;
    while (spectrum[band] < least)
        --band;
    return static_cast<float>(m_bandHz[static_cast<std::size_t>(band)]);
}

} // namespace tonada
