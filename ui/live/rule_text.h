// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/live_status.h"

#include <QCoreApplication>

namespace tonada::ui {

/** Why the newest window is judged, or why not: the rule that decided, with what it measured and what it asks
 *  for. */
class RuleText
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::RuleText)

public:
    /** One sentence; empty where nothing was measured. */
    [[nodiscard]] static QString ofWindow(const LiveStatus& status);

private:
    [[nodiscard]] static QString ofGate(const GateReading& reading);
    [[nodiscard]] static QString ofNovelty(float novelty);
};

} // namespace tonada::ui
