// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/pitch_shift.h"

#include "core/audio/resampler.h"
#include "core/util/error.h"

#include <cmath>
#include <rubberband/RubberBandStretcher.h>
#include <string>

namespace tonada {
namespace {

using RubberBand::RubberBandStretcher;

constexpr double kMostSemitones = 24;

// Without "smooth", time is stretched unevenly around what is taken for transients, and a steady tone comes out
// up to ten cents off.
std::vector<float> stretch(const std::vector<float>& samples, int sampleRate, double ratio)
{
    RubberBandStretcher stretcher(static_cast<std::size_t>(sampleRate), 1,
                                  RubberBandStretcher::OptionProcessOffline
                                      | RubberBandStretcher::OptionTransientsSmooth
                                      | RubberBandStretcher::OptionThreadingNever,
                                  ratio);
    stretcher.setExpectedInputDuration(samples.size());
    stretcher.setMaxProcessSize(samples.size());
    const float* const in = samples.data();
    stretcher.study(&in, samples.size(), true);
    stretcher.process(&in, samples.size(), true);
    std::vector<float> stretched;
    for (int available = stretcher.available(); available > 0; available = stretcher.available()) {
        const auto size = stretched.size();
        stretched.resize(size + static_cast<std::size_t>(available));
        float* const out = stretched.data() + size;
        stretcher.retrieve(&out, static_cast<std::size_t>(available));
    }
    return stretched;
}

} // namespace

std::vector<float> pitchShift(std::span<const float> samples, int sampleRate, double semitones)
{
    if (!(std::fabs(semitones) <= kMostSemitones))
        throw Error(ErrorCode::InvalidArgument, {"semitones", std::to_string(semitones), "-24 to 24"});
    if (semitones == 0 || samples.empty())
        return {samples.begin(), samples.end()};
    // Rubber Band's own resampler builds a long filter for a ratio like this one, ten times the work of the
    // rest; and stretching after resampling upwards in pitch has less to stretch.
    const double ratio = std::exp2(semitones / 12);
    auto shifted = stretch(resample(samples, sampleRate * ratio, sampleRate), sampleRate, ratio);
    shifted.resize(samples.size());
    return shifted;
}

} // namespace tonada
