// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace tonada::trust {

enum class Worse
{
    Higher,
    Lower,
};

/** A number of the report that must not get worse unseen. */
struct Figure
{
    std::string key; ///< within its section
    double value = 0;
    double tolerance = 0; ///< by how much it may be worse than the stored value
    Worse worse = Worse::Higher;
};

/** A part of the report: what was measured, how, and what came out, in Markdown without the heading. */
struct Section
{
    std::string markdown;
    std::vector<Figure> figures;
};

} // namespace tonada::trust
