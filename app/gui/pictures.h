// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/options.h"
#include "ui/support/theme.h"

#include <QSize>

#include <filesystem>

namespace tonada::gui {

/** Of "1366x768", as the options have it; empty for nothing. */
[[nodiscard]] QSize sizeOf(const std::string& text);

/** Saves the figure of one or two recordings, without a window. Returns the exit code; what went wrong has been
 *  said. */
[[nodiscard]] int saveFigure(const Options& options, const ui::Theme& theme);
/** The same for the curves of a run of the Train page. */
[[nodiscard]] int saveCurves(const Options& options);

/** Where the Train page keeps its runs. */
[[nodiscard]] std::filesystem::path runsFolder();
/** Where the Recordings page keeps the session meanwhile. */
[[nodiscard]] std::filesystem::path sessionsFolder();

} // namespace tonada::gui
