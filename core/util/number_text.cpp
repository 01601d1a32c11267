// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/number_text.h"

#include <cmath>
#include <iomanip>
#include <sstream>

namespace tonada {

std::string fixed(double value, int decimals)
{
    if (std::isnan(value))
        return "–";
    std::ostringstream out;
    out << std::fixed << std::setprecision(decimals) << value;
    return out.str();
}

} // namespace tonada
