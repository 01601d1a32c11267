// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/live_scene.h"

#include <QString>

#include <array>

namespace tonada::ui {

/** What the cross-hair reads, as text; empty where there is nothing to read. */
struct LiveReadout
{
    QString time; ///< for the flag on the time axis
    std::array<QString, 4> value; ///< by LivePlot, for the ends of the title lines

    [[nodiscard]] static LiveReadout of(const LiveScene& scene);
};

} // namespace tonada::ui
