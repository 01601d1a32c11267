// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/content_hash.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdio>
#include <cstring>

namespace tonada {
namespace {

/** SplitMix64's finisher: every bit of the input changes about half of the output. */
std::uint64_t mixed(std::uint64_t z) noexcept
{
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
}

} // namespace

std::string ContentHash::text() const
{
    std::array<char, 33> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llx%016llx", static_cast<unsigned long long>(first),
                  static_cast<unsigned long long>(second));
    return digits.data();
}

ContentHash contentHash(std::string_view bytes) noexcept
{
    ContentHash hash{bytes.size(), ~bytes.size()};
    while (!bytes.empty()) {
        std::uint64_t word = 0;
        const auto length = std::min(bytes.size(), sizeof word);
        std::memcpy(&word, bytes.data(), length);
        bytes.remove_prefix(length);
        hash.first = std::rotl((hash.first ^ word) * 0x9e3779b97f4a7c15U, 29);
        hash.second = std::rotl((hash.second + word) * 0xd6e8feb86659fd93U, 37);
    }
    return {mixed(hash.first + hash.second), mixed(hash.first ^ std::rotl(hash.second, 17))};
}

} // namespace tonada
