// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace tonada {

/** Whether all of `text` is UTF-8 without zero bytes (RFC 3629: no surrogates, no overlong forms). */
[[nodiscard]] bool isUtf8(std::string_view text) noexcept;

} // namespace tonada
