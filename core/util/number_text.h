// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace tonada {

/** A number for people, with so many decimals; an en dash for what is undefined (NaN). */
[[nodiscard]] std::string fixed(double value, int decimals = 2);

} // namespace tonada
