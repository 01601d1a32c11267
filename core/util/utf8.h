// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tonada {

/** What UTF-8 text files may begin with. */
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/** Whether all of `text` is UTF-8 without zero bytes (RFC 3629: no surrogates, no overlong forms). */
[[nodiscard]] bool isUtf8(std::string_view text) noexcept;

/** A text file's content as UTF-8, without its byte order mark: UTF-16 with one, else UTF-8. None where it is
 *  neither. */
[[nodiscard]] std::optional<std::string> decodedText(std::string_view bytes);

} // namespace tonada
