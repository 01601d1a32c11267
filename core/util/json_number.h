// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <nlohmann/json.hpp>

namespace tonada {

/** The number in `json`; NaN where it is null, which is how JSON keeps what is undefined. */
[[nodiscard]] inline double numberOrNan(const nlohmann::json& json)
{
    return json.is_null() ? std::numeric_limits<double>::quiet_NaN() : json.get<double>();
}

} // namespace tonada
