// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/recordings/recording_plots_layout.h"
#include "ui/recordings/recording_view_settings.h"

#include <nlohmann/json.hpp>

namespace tonada::ui::session_views {

/** How the page shows recordings, as a session file keeps it. What is missing there, or means nothing, is as in
 *  a new window. */
[[nodiscard]] nlohmann::ordered_json fromRows(const RecordingRows& rows);
[[nodiscard]] RecordingRows toRows(const nlohmann::ordered_json& json);
[[nodiscard]] nlohmann::ordered_json fromViews(const RecordingViewSettings& views);
[[nodiscard]] RecordingViewSettings toViews(const nlohmann::ordered_json& json);

} // namespace tonada::ui::session_views
