// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tonada::ui {

/** Whether what is heard live may be kept as right or wrong, and where. */
struct CorrectionSettings
{
    bool on = false;
    QString folder; ///< empty: where clips recorded on the Train page go
    QString speaker; ///< who speaks into the microphone
    bool consent = false; ///< that speaker agrees to being recorded

    /** All that is needed is there. */
    [[nodiscard]] bool ready() const { return on && consent && !speaker.trimmed().isEmpty(); }

    bool operator==(const CorrectionSettings&) const = default;
};

} // namespace tonada::ui
