// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/content_hash.h"

#include "core/util/error.h"
#include "core/util/file_io.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdio>
#include <cstring>
#include <fstream>

namespace tonada {
namespace {

constexpr std::size_t kBlock = 65536;

/** SplitMix64's finisher: every bit of the input changes about half of the output. */
std::uint64_t mixed(std::uint64_t z) noexcept
{
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
}

class Hasher
{
public:
    explicit Hasher(std::uint64_t size) noexcept
        : m_hash{size, ~size}
    { }

    /** In pieces whose sizes are multiples of eight, but for the last. */
    void add(std::string_view bytes) noexcept
    {
        while (!bytes.empty()) {
            std::uint64_t word = 0;
            const auto length = std::min(bytes.size(), sizeof word);
            std::memcpy(&word, bytes.data(), length);
            bytes.remove_prefix(length);
            m_hash.first = std::rotl((m_hash.first ^ word) * 0x9e3779b97f4a7c15U, 29);
            m_hash.second = std::rotl((m_hash.second + word) * 0xd6e8feb86659fd93U, 37);
        }
    }

    [[nodiscard]] ContentHash value() const noexcept
    {
        return {mixed(m_hash.first + m_hash.second), mixed(m_hash.first ^ std::rotl(m_hash.second, 17))};
    }

private:
    ContentHash m_hash;
};

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
    Hasher hasher(bytes.size());
    hasher.add(bytes);
    return hasher.value();
}

ContentHash contentHashOf(const std::filesystem::path& file)
{
    if (!pathExists(file))
        throw Error(ErrorCode::FileNotFound, {file.string()});
    std::error_code failure;
    Hasher hasher(std::filesystem::file_size(file, failure));
    if (failure)
        throw Error(ErrorCode::FileUnreadable, {file.string(), failure.message()});
    std::ifstream in(file, std::ios::binary);
    std::array<char, kBlock> block{};
    do {
        in.read(block.data(), block.size());
        hasher.add({block.data(), static_cast<std::size_t>(in.gcount())});
    } while (in);
    if (in.bad() || !in.eof())
        throw Error(ErrorCode::FileUnreadable, {file.string(), "it cannot be read to its end"});
    return hasher.value();
}

} // namespace tonada
