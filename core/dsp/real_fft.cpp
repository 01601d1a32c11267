// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/real_fft.h"

#include "core/util/error.h"

#include <kiss_fftr.h>

#include <cassert>
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <string>

namespace tonada {
namespace {

struct PlanDeleter
{
    void operator()(kiss_fftr_cfg plan) const noexcept { std::free(plan); } // as kiss_fftr_free does
};

} // namespace

struct RealFft::Impl
{
    int size;
    std::unique_ptr<std::remove_pointer_t<kiss_fftr_cfg>, PlanDeleter> plan;
};

RealFft::RealFft(int size)
    : m(std::make_unique<Impl>())
{
    if (size < 2 || size % 2 != 0 || kiss_fft_next_fast_size(size) != size)
        throw Error(
            ErrorCode::InvalidArgument,
            {"FFT size", std::to_string(size), "an even number with no prime factors but 2, 3 and 5"});
    m->size = size;
    m->plan.reset(kiss_fftr_alloc(size, 0, nullptr, nullptr));
    if (!m->plan)
        throw std::bad_alloc();
}

RealFft::~RealFft() = default;
RealFft::RealFft(RealFft&&) noexcept = default;
RealFft& RealFft::operator=(RealFft&&) noexcept = default;

int RealFft::size() const noexcept
{
    return m->size;
}

void RealFft::transform(std::span<const float> in, std::span<std::complex<float>> out) noexcept
{
    assert(in.size() == static_cast<std::size_t>(m->size) && out.size() == in.size() / 2 + 1);
    // std::complex<float> is laid out as kiss_fft_cpx by the language's own rule (array-oriented access).
    kiss_fftr(m->plan.get(), in.data(), reinterpret_cast<kiss_fft_cpx*>(out.data()));
}

std::vector<double> hannWindow(int size)
{
    std::vector<double> window(static_cast<std::size_t>(size));
    for (int i = 0; i < size; ++i)
        window[static_cast<std::size_t>(i)] = 0.5 - 0.5 * std::cos(2.0 * std::numbers::pi * i / size);
    return window;
}

} // namespace tonada
