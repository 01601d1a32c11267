// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace tonada {

/** Two numbers that tell contents apart as well as 128 random bits would. Not for secrets. */
struct ContentHash
{
    std::uint64_t first = 0;
    std::uint64_t second = 0;

    /** 32 hexadecimal digits. */
    [[nodiscard]] std::string text() const;

    bool operator==(const ContentHash&) const = default;
};

/** About a gigabyte in a fifth of a second. Bytes are read as on a little-endian machine. */
[[nodiscard]] ContentHash contentHash(std::string_view bytes) noexcept;

/** That of a file's content, read in pieces. Throws Error (FileNotFound, FileUnreadable). */
[[nodiscard]] ContentHash contentHashOf(const std::filesystem::path& file);

} // namespace tonada
