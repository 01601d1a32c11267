// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/real_fft.h"

#include "core/util/error.h"

#include <kiss_fft.h>

#include <cassert>
#include <cmath>
#include <kissfft.hh>
#include <numbers>
#include <string>

namespace tonada {
namespace {

int requireSize(int size)
{
    if (size < 2 || size % 2 != 0 || kiss_fft_next_fast_size(size) != size)
        throw Error(
            ErrorCode::InvalidArgument,
            {"FFT size", std::to_string(size), "an even number with no prime factors but 2, 3 and 5"});
    return size;
}

} // namespace

struct RealFft::Impl
{
    explicit Impl(int fftSize)
        : size(requireSize(fftSize))
        , plan(static_cast<std::size_t>(size) / 2, false)
    { }

    int size;
    kissfft<double> plan; // a real transform is a complex one of half the size
};

RealFft::RealFft(int size)
    : m(std::make_unique<Impl>(size))
{ }

RealFft::~RealFft() = default;
RealFft::RealFft(RealFft&&) noexcept = default;
RealFft& RealFft::operator=(RealFft&&) noexcept = default;

int RealFft::size() const noexcept
{
    return m->size;
}

void RealFft::transform(std::span<const double> in, std::span<std::complex<double>> out) noexcept
{
    assert(in.size() == static_cast<std::size_t>(m->size) && out.size() == in.size() / 2 + 1);
    m->plan.transform_real(in.data(), out.data());
    out.back() = out.front().imag(); // KissFFT keeps the two real bins in one
    out.front() = out.front().real();
}

std::vector<double> hannWindow(int size)
{
    std::vector<double> window(static_cast<std::size_t>(size));
    for (int i = 0; i < size; ++i)
        window[static_cast<std::size_t>(i)] = 0.5 - 0.5 * std::cos(2.0 * std::numbers::pi * i / size);
    return window;
}

} // namespace tonada
