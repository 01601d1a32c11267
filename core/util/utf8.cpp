// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/utf8.h"

#include <cstddef>
#include <cstdint>

namespace tonada {
namespace {

/** Bytes of the character at the start of `text`; 0: none is there. */
std::size_t characterLength(std::string_view text) noexcept
{
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
    };
    const auto first = byte(0);
    if (first < 0x80)
        return first == 0 ? 0 : 1;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length)
        return 0;
    std::uint32_t character = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80)
            return 0;
        character = character << 6U | (byte(i) & 0x3FU);
    }
    const bool overlong = (length == 3 && character < 0x800) || (length == 4 && character < 0x10000);
    const bool surrogate = character >= 0xD800 && character < 0xE000;
    return overlong || surrogate || character > 0x10FFFF ? 0 : length;
}

void append(std::string& out, std::uint32_t character)
{
    const auto byte = [&](std::uint32_t value) {
        out += static_cast<char>(value);
    };
    const auto rest = [&](unsigned shift) {
        byte(0x80U | (character >> shift & 0x3FU));
    };
    if (character < 0x80)
        return byte(character);
    if (character < 0x800) {
        byte(0xC0U | character >> 6U);
        return rest(0);
    }
    if (character < 0x10000) {
        byte(0xE0U | character >> 12U);
    } else {
        byte(0xF0U | character >> 18U);
        rest(12);
    }
    rest(6);
    rest(0);
}

std::optional<std::string> fromUtf16(std::string_view bytes, bool bigEndian)
{
    if (bytes.size() % 2 != 0)
        return std::nullopt;
    const auto unit = [&](std::size_t i) {
        const auto low = static_cast<unsigned char>(bytes[i + (bigEndian ? 1 : 0)]);
        const auto high = static_cast<unsigned char>(bytes[i + (bigEndian ? 0 : 1)]);
        return static_cast<std::uint32_t>(high << 8U | low);
    };
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        auto character = unit(i);
        if (character >= 0xD800 && character < 0xE000) {
            const bool pair = character < 0xDC00 && i + 4 <= bytes.size() && unit(i + 2) >= 0xDC00
                && unit(i + 2) < 0xE000;
            if (!pair)
                return std::nullopt;
            i += 2;
            character = 0x10000 + ((character - 0xD800) << 10U) + (unit(i) - 0xDC00);
        }
        append(out, character);
    }
    return isUtf8(out) ? std::optional(out) : std::nullopt;
}

} // namespace

std::optional<std::string> decodedText(std::string_view bytes)
{
    using namespace std::string_view_literals;
    const auto begins = [&](std::string_view mark) {
        return bytes.substr(0, mark.size()) == mark;
    };
    if (begins("\xFF\xFE"sv))
        return fromUtf16(bytes.substr(2), false);
    if (begins("\xFE\xFF"sv))
        return fromUtf16(bytes.substr(2), true);
    if (begins(kByteOrderMark))
        bytes.remove_prefix(kByteOrderMark.size());
    return isUtf8(bytes) ? std::optional(std::string(bytes)) : std::nullopt;
}

bool isUtf8(std::string_view text) noexcept
{
    while (!text.empty()) {
        const auto length = characterLength(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

} // namespace tonada
