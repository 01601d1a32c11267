// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/voice_curves.h"

#include "core/audio/audio_stretch.h"
#include "core/audio/resampler.h"
#include "core/dsp/intensity.h"
#include "core/dsp/pitch_track.h"
#include "core/util/error.h"

#include <algorithm>
#include <cmath>

namespace tonada {
namespace {

constexpr int kRate = 16000; // Hz: enough for any voice
constexpr double kBefore = 0.2; // s that the first frames hear besides

template <typename T>
std::vector<T> part(const std::vector<T>& values, std::size_t begin, std::size_t count)
{
    const auto from = std::min(begin, values.size());
    const auto to = std::min(from + count, values.size());
    return {values.begin() + static_cast<std::ptrdiff_t>(from),
            values.begin() + static_cast<std::ptrdiff_t>(to)};
}

} // namespace

VoiceCurves readVoiceCurves(const std::filesystem::path& path, double begin, double end,
                            const PitchRange& range, const std::stop_token& stop, int channel)
{
    const auto firstFrame = static_cast<std::int64_t>(std::max(0.0, begin) / VoiceCurves::kHop);
    const double from = std::max(0.0, static_cast<double>(firstFrame) * VoiceCurves::kHop - kBefore);
    const AudioStretch stretch = readStretch(path, from, end + kBefore, 1, stop, channel);
    const std::vector<float> audio = resample(stretch.samples, stretch.sampleRate, kRate);
    if (stop.stop_requested())
        throw Error(ErrorCode::Cancelled);
    VoiceCurves curves;
    curves.begin = static_cast<double>(firstFrame) * VoiceCurves::kHop;
    curves.range = range;
    const auto skipped = static_cast<std::size_t>(std::lround((curves.begin - from) / VoiceCurves::kHop));
    const auto count
        = static_cast<std::size_t>(std::max(0.0, std::ceil((end - curves.begin) / VoiceCurves::kHop))) + 1;
    const PitchConfig pitch{kRate, range.low, range.high, VoiceCurves::kHop};
    curves.pitch = part(pitchTrack(audio, pitch), skipped, count);
    if (stop.stop_requested())
        throw Error(ErrorCode::Cancelled);
    const IntensityConfig intensity{kRate, range.low, VoiceCurves::kHop};
    curves.intensity = part(intensityTrack(audio, intensity), skipped, count);
    return curves;
}

} // namespace tonada
