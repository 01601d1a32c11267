// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/pitch_track.h"

#include "core/util/error.h"

#include <algorithm>
#include <array>
#include <aubio/aubio.h>
#include <bit>
#include <cmath>
#include <limits>
#include <memory>
#include <string>

namespace tonada {
namespace {

constexpr int kLowestRate = 4000;
constexpr double kWindowLength = 0.042; // s; three periods of the lowest voices
constexpr float kTolerance = 0.1F; // of YIN's first dip; at aubio's 0.15 one frame in thirty jumps an octave
constexpr float kSureness = 0.6F;
constexpr float kSilence = -60; // dB
constexpr double kUsualPeriod = 1 / 160.0; // s
constexpr std::size_t kMedian = 5; // frames
constexpr std::size_t kShortest = 3; // frames

struct Delete
{
    void operator()(aubio_pitch_t* pitch) const { del_aubio_pitch(pitch); }
    void operator()(fvec_t* values) const { del_fvec(values); }
};

template <typename T>
using Owned = std::unique_ptr<T, Delete>;

void check(const PitchConfig& config)
{
    if (config.sampleRate < kLowestRate)
        throw Error(
            ErrorCode::InvalidArgument,
            {"sample rate", std::to_string(config.sampleRate), std::to_string(kLowestRate) + " Hz or more"});
    if (!(config.fMin > 0) || !(config.fMax > config.fMin))
        throw Error(ErrorCode::InvalidArgument,
                    {"fMin and fMax", std::to_string(config.fMin) + " and " + std::to_string(config.fMax),
                     "0 < fMin < fMax"});
}

/** Of the voiced neighbours; a frame without voice stays one. */
std::vector<float> smoothed(const std::vector<float>& track)
{
    std::vector<float> out = track;
    std::array<float, kMedian> near{};
    for (std::size_t i = 0; i < track.size(); ++i) {
        if (std::isnan(track[i]))
            continue;
        const std::size_t from = i < kMedian / 2 ? 0 : i - kMedian / 2;
        const std::size_t to = std::min(track.size(), i + kMedian / 2 + 1);
        const auto end = std::copy_if(track.begin() + static_cast<std::ptrdiff_t>(from),
                                      track.begin() + static_cast<std::ptrdiff_t>(to), near.begin(),
                                      [](float hz) { return !std::isnan(hz); });
        const auto middle = near.begin() + (end - near.begin()) / 2;
        std::nth_element(near.begin(), middle, end);
        out[i] = *middle;
    }
    return out;
}

/** A voice lasts: fewer frames than kShortest in a row are noise. */
void dropShort(std::vector<float>& track)
{
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= track.size(); ++i) {
        if (i < track.size() && !std::isnan(track[i]))
            continue;
        if (i - begin < kShortest)
            std::fill(track.begin() + static_cast<std::ptrdiff_t>(begin),
                      track.begin() + static_cast<std::ptrdiff_t>(i),
                      std::numeric_limits<float>::quiet_NaN());
        begin = i + 1;
    }
}

} // namespace

std::vector<float> pitchTrack(std::span<const float> audio, const PitchConfig& config)
{
    check(config);
    const auto hop
        = static_cast<std::ptrdiff_t>(std::max(1L, std::lround(config.hopLength * config.sampleRate)));
    const auto window = static_cast<std::ptrdiff_t>(
        std::bit_ceil(static_cast<std::size_t>(kWindowLength * config.sampleRate)));
    const Owned<aubio_pitch_t> pitch(new_aubio_pitch("yinfast", static_cast<uint_t>(window),
                                                     static_cast<uint_t>(hop),
                                                     static_cast<uint_t>(config.sampleRate)));
    if (pitch == nullptr)
        throw Error(ErrorCode::InvalidArgument,
                    {"hop length", std::to_string(config.hopLength) + " s",
                     "less than the window of " + std::to_string(kWindowLength) + " s"});
    aubio_pitch_set_unit(pitch.get(), "Hz");
    aubio_pitch_set_tolerance(pitch.get(), kTolerance);
    aubio_pitch_set_silence(pitch.get(), kSilence);
    const Owned<fvec_t> in(new_fvec(static_cast<uint_t>(hop)));
    const Owned<fvec_t> out(new_fvec(1));

    const std::ptrdiff_t frames = 1 + static_cast<std::ptrdiff_t>(audio.size()) / hop;
    // YIN compares the first half of its window with the stretch one period later: what it hears lies around
    // the middle of the two.
    const std::ptrdiff_t after = window - window / 4 - std::lround(config.sampleRate * kUsualPeriod / 2);
    const std::ptrdiff_t early = (after + hop - 1) / hop; // calls until that is at sample 0
    std::vector<float> track;
    for (std::ptrdiff_t call = 1; call < frames + early; ++call) {
        const std::ptrdiff_t begin = after + (call - early - 1) * hop;
        for (std::ptrdiff_t i = 0; i < hop; ++i) {
            const std::ptrdiff_t at = begin + i;
            const bool inside = at >= 0 && at < static_cast<std::ptrdiff_t>(audio.size());
            in->data[i] = inside ? audio[static_cast<std::size_t>(at)] : 0.0F;
        }
        aubio_pitch_do(pitch.get(), in.get(), out.get());
        if (call < early)
            continue;
        const float hz = out->data[0];
        const bool voiced = aubio_pitch_get_confidence(pitch.get()) >= kSureness
            && static_cast<double>(hz) >= config.fMin && static_cast<double>(hz) <= config.fMax;
        track.push_back(voiced ? hz : std::numeric_limits<float>::quiet_NaN());
    }
    dropShort(track);
    return smoothed(track);
}

} // namespace tonada
