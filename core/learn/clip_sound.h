// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/mfcc_config.h"
#include "core/dsp/voice_activity.h"

#include <Eigen/Core>

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace tonada {

/** How a clip sounds, whatever is said in it and by whom. Differences of it between classes come from
 *  microphones, rooms and files, not from accents. */
struct ClipSound
{
    static constexpr std::size_t kPauseCoefficients = 13;

    float levelDb = 0; ///< dBFS, RMS of the hops that stand out of the noise; of all when none does
    float bandwidthHz = 0; ///< centre of the highest mel band within 50 dB of the strongest one
    float signalToNoiseDb = 0; ///< power of the hops that stand out over that of the others; at most 80
    float pauseShare = 0; ///< 0…1, of hops without speech by VoiceActivity
    int pauseFrames = 0; ///< analysis frames that see pauses only
    int fileRate = 0; ///< Hz, of the recording as stored; 0: not known
    std::array<float, kPauseCoefficients> pauseMfcc{}; ///< mean of these frames; zero without
};

/** Measures clips. The speech gate hears each clip twice and judges the second time, when it knows the
 *  clip's noise floor.
 *
 *  Bandwidth: speech itself falls off by some 30 dB between its maximum and 8 kHz (Byrne et al. 1994,
 *  average spectrum of 12 languages), so that 50 dB are reached only where something cuts off. Below 200 Hz,
 *  where hum lies, no band counts as the strongest. One instance per thread.
 */
class ClipSoundMeter
{
public:
    explicit ClipSoundMeter(const MfccConfig& config);

    /** A clip's samples, and its log-mel spectrogram and MFCC as Mfcc gives them. */
    [[nodiscard]] ClipSound measure(std::span<const float> samples, const Eigen::MatrixXf& logMel,
                                    const Eigen::MatrixXf& mfcc);

private:
    struct Hop
    {
        double power = 0;
        bool standsOut = false;
        bool speech = false;
    };

    void hear(std::span<const float> samples);
    void measureLevels(ClipSound& sound) const;
    void measurePauses(const Eigen::MatrixXf& mfcc, ClipSound& sound) const;
    [[nodiscard]] bool seesPauseOnly(int frame) const;
    [[nodiscard]] float bandwidthHz(const Eigen::MatrixXf& logMel) const;

    MfccConfig m_config;
    std::vector<double> m_bandHz; // centres
    VoiceActivity m_gate;
    std::vector<Hop> m_hops;
};

} // namespace tonada
