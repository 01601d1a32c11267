// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/verdict_view.h"
#include "ui/support/theme.h"

class QPainter;
class QRectF;

namespace tonada::ui {

enum class SignSize
{
    Small, ///< beside a line of text
    Word, ///< beside the verdict's word
    Large, ///< alone, in the place of the digits
};

/** Draws the sign from the left edge of `slot`, in the middle of its height. */
void drawSign(QPainter& painter, const QRectF& slot, Sign sign, SignSize size, const Theme& theme);

/** The colour of the state's word. */
[[nodiscard]] QColor headlineColour(PanelState state, const Theme& theme);

} // namespace tonada::ui
