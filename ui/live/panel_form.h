// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tonada::ui {

/** How much room the verdict gets, by the window's width. */
enum class PanelForm
{
    Card, ///< 304 wide, beside the plots
    Compact, ///< 248 wide: small windows
    Large, ///< 400 wide: 1920 and more
    Strip, ///< 64 high, above the plots: windows narrower than 900
};

} // namespace tonada::ui
