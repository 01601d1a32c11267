// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/time_stretcher.h"

#include "core/util/error.h"

#include <algorithm>
#include <cmath>
#include <rubberband/RubberBandStretcher.h>
#include <string>
#include <vector>

namespace tonada {
namespace {

using RubberBand::RubberBandStretcher;

constexpr std::size_t kBlock = 1024; // accepted at once

double ratioOf(double speed)
{
    if (!(speed >= TimeStretcher::kSlowest && speed <= 1))
        throw Error(ErrorCode::InvalidArgument, {"speed", std::to_string(speed), "0.5 to 1"});
    return 1 / speed;
}

} // namespace

struct TimeStretcher::Impl
{
    Impl(double sampleRate, double timeRatio)
        : ratio(timeRatio)
        , stretcher(static_cast<std::size_t>(std::lround(sampleRate)), 1,
                    RubberBandStretcher::OptionProcessRealTime | RubberBandStretcher::OptionEngineFiner,
                    timeRatio)
        , toSkip(stretcher.getStartDelay())
        , pad(stretcher.getPreferredStartPad())
    {
        stretcher.setMaxProcessSize(kBlock);
        feed(pad);
    }

    void feed(std::span<const float> samples)
    {
        while (!samples.empty()) {
            const auto piece = samples.first(std::min(samples.size(), kBlock));
            const float* const in = piece.data();
            stretcher.process(&in, piece.size(), false);
            store();
            samples = samples.subspan(piece.size());
        }
    }

    /** Out of Rubber Band, whose own room is limited. */
    void store()
    {
        for (int available = stretcher.available(); available > 0; available = stretcher.available()) {
            const auto before = ready.size();
            ready.resize(before + static_cast<std::size_t>(available));
            float* const out = ready.data() + before;
            ready.resize(before + stretcher.retrieve(&out, static_cast<std::size_t>(available)));
            const auto skipped = std::min(toSkip, ready.size() - before);
            ready.erase(ready.begin() + static_cast<std::ptrdiff_t>(before),
                        ready.begin() + static_cast<std::ptrdiff_t>(before + skipped));
            toSkip -= skipped;
            made += ready.size() - before;
        }
    }

    /** Silence pushes out what is still inside. */
    void finish()
    {
        const auto end = static_cast<std::size_t>(std::lround(expected));
        while (made < end)
            feed(pad);
        ready.resize(ready.size() - std::min(ready.size(), made - end));
    }

    double ratio;
    RubberBandStretcher stretcher;
    std::size_t toSkip; // of the output
    std::vector<float> pad; // silence
    std::vector<float> ready;
    double expected = 0; // samples of output, in all
    std::size_t made = 0;
};

TimeStretcher::TimeStretcher(double sampleRate, double speed)
    : m(std::make_unique<Impl>(sampleRate, ratioOf(speed)))
{ }

TimeStretcher::~TimeStretcher() = default;
TimeStretcher::TimeStretcher(TimeStretcher&&) noexcept = default;
TimeStretcher& TimeStretcher::operator=(TimeStretcher&&) noexcept = default;

void TimeStretcher::setSpeed(double speed)
{
    m->ratio = ratioOf(speed);
    m->stretcher.setTimeRatio(m->ratio);
}

void TimeStretcher::accept(std::span<const float> samples)
{
    m->expected += m->ratio * static_cast<double>(samples.size());
    m->feed(samples);
}

void TimeStretcher::finish()
{
    m->finish();
}

std::size_t TimeStretcher::take(std::span<float> out)
{
    const auto count = std::min(out.size(), m->ready.size());
    std::copy_n(m->ready.begin(), count, out.begin());
    m->ready.erase(m->ready.begin(), m->ready.begin() + static_cast<std::ptrdiff_t>(count));
    return count;
}

} // namespace tonada
