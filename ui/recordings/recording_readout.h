// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace tonada::ui {

struct RecordingScene;

/** What the cross-hair reads, by RecordingPlot. */
struct RecordingReadout
{
    QString time;
    std::array<QString, 4> value;

    /** All empty without a cross-hair. */
    [[nodiscard]] static RecordingReadout of(const RecordingScene& scene);
};

} // namespace tonada::ui
