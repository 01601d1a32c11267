// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/model_structure.h"
#include "ui/support/theme.h"

class QPainter;
class QRect;

namespace tonada::ui {

/** A bar for each scalar from the middle: to the right what speaks for Argentinian, to the left for Other. */
void paintCoefficients(QPainter& painter, const QRect& rect, const LogisticStructure& regression,
                       const Theme& theme);

/** A bar for each scalar: which part of the forest's splits asks for it. */
void paintSplitShares(QPainter& painter, const QRect& rect, const ForestStructure& forest,
                      const Theme& theme);

} // namespace tonada::ui
