// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/resampler.h"

#include "core/util/error.h"

#include <soxr.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <string>

namespace tonada {
namespace {

constexpr std::size_t kBlock = 512; // input samples handed to soxr at once
constexpr std::size_t kSkipBlock = 4096;
constexpr int kWarmUpSeconds = 4;

void requireRate(const char* name, double rate)
{
    if (!(std::isfinite(rate) && rate >= 1.0))
        throw Error(ErrorCode::InvalidArgument, {name, std::to_string(rate), "a sample rate in Hz"});
}

struct SoxrDeleter
{
    void operator()(soxr_t p) const noexcept { soxr_delete(p); }
};
using SoxrPtr = std::unique_ptr<std::remove_pointer_t<soxr_t>, SoxrDeleter>;

SoxrPtr makeSoxr(double inRate, double outRate)
{
    soxr_error_t error = nullptr;
    const auto io = soxr_io_spec(SOXR_FLOAT32_I, SOXR_FLOAT32_I);
    const auto quality = soxr_quality_spec(SOXR_HQ, 0);
    const auto runtime = soxr_runtime_spec(1);
    SoxrPtr soxr(soxr_create(inRate, outRate, 1, &error, &io, &quality, &runtime));
    if (error || !soxr)
        throw Error(ErrorCode::InvalidArgument,
                    {"sample rates", std::to_string(inRate) + " to " + std::to_string(outRate) + " Hz",
                     "rates the resampler can convert"});
    return soxr;
}

} // namespace

struct Resampler::Impl
{
    Impl(double in, double out, Start s)
        : inRate(in)
        , outRate(out)
        , start(s)
    {
        restart();
    }

    void restart()
    {
        if (passThrough())
            return;
        soxr = makeSoxr(inRate, outRate);
        if (start == Start::Warm)
            warmUp();
    }

    [[nodiscard]] bool passThrough() const noexcept { return inRate == outRate; }

    // soxr's queues grow while the first blocks pass through. Some silence makes them as large as they will
    // ever be; the output that stands for it is skipped.
    void warmUp()
    {
        toSkip = static_cast<std::size_t>(kWarmUpSeconds * std::lround(outRate));
        static constexpr std::array<float, kBlock> kSilence{};
        auto left = static_cast<std::size_t>(kWarmUpSeconds * std::lround(inRate));
        while (left > 0)
            left -= feed(std::span(kSilence).first(std::min(left, kBlock)), {}).consumed;
    }

    Progress feed(std::span<const float> in, std::span<float> out) noexcept
    {
        std::array<float, kSkipBlock> skipped;
        const bool skipping = toSkip > 0;
        auto target = skipping ? std::span<float>(skipped).first(std::min(toSkip, kSkipBlock)) : out;
        Progress progress;
        const soxr_error_t error = soxr_process(soxr.get(), in.data(), in.size(), &progress.consumed,
                                                target.data(), target.size(), &progress.produced);
        assert(!error);
        static_cast<void>(error);
        if (skipping) {
            toSkip -= progress.produced;
            progress.produced = 0;
        }
        return progress;
    }

    double inRate;
    double outRate;
    Start start;
    SoxrPtr soxr;
    std::size_t toSkip = 0;
};

Resampler::Resampler(double inRate, double outRate, Start start)
{
    requireRate("input rate", inRate);
    requireRate("output rate", outRate);
    m = std::make_unique<Impl>(inRate, outRate, start);
}

Resampler::~Resampler() = default;
Resampler::Resampler(Resampler&&) noexcept = default;
Resampler& Resampler::operator=(Resampler&&) noexcept = default;

Resampler::Progress Resampler::process(std::span<const float> in, std::span<float> out) noexcept
{
    if (m->passThrough()) {
        const auto n = std::min(in.size(), out.size());
        std::copy_n(in.data(), n, out.data());
        return {n, n};
    }
    Progress total;
    while (total.consumed < in.size() && total.produced < out.size()) {
        const auto block = in.subspan(total.consumed, std::min(kBlock, in.size() - total.consumed));
        const auto done = m->feed(block, out.subspan(total.produced));
        total.consumed += done.consumed;
        total.produced += done.produced;
    }
    return total;
}

std::size_t Resampler::maxOutput(std::size_t inputSamples) const noexcept
{
    constexpr double kBurst = 4096; // soxr works in blocks of its own and delivers them at once
    const double expected = static_cast<double>(inputSamples) * m->outRate / m->inRate;
    return static_cast<std::size_t>(std::ceil(expected + kBurst * std::max(1.0, m->outRate / m->inRate)));
}

std::size_t Resampler::flush(std::span<float> out) noexcept
{
    if (m->passThrough())
        return 0;
    while (m->toSkip > 0) {
        const auto before = m->toSkip;
        static_cast<void>(m->feed({}, {}));
        if (m->toSkip == before)
            return 0;
    }
    std::size_t produced = 0;
    while (produced < out.size()) {
        const auto done = m->feed({}, out.subspan(produced)).produced;
        if (done == 0)
            break;
        produced += done;
    }
    return produced;
}

void Resampler::reset()
{
    m->restart();
}

double Resampler::delaySeconds() const noexcept
{
    return m->passThrough() ? 0.0 : soxr_delay(m->soxr.get()) / m->outRate;
}

std::vector<float> resample(std::span<const float> in, double inRate, double outRate)
{
    Resampler resampler(inRate, outRate, Resampler::Start::Cold);
    if (inRate == outRate)
        return {in.begin(), in.end()};
    const auto size = static_cast<std::size_t>(std::ceil(static_cast<double>(in.size()) * outRate / inRate));
    std::vector<float> out(size);
    const auto done = resampler.process(in, out);
    static_cast<void>(resampler.flush(std::span(out).subspan(done.produced)));
    return out;
}

} // namespace tonada
