// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

class QWidget;

namespace tonada::ui {

class Card;

/** A scrolling page of cards: four of them in two rows of two, others below each other. A single card takes all
 *  the height. */
[[nodiscard]] std::unique_ptr<QWidget> makeSection(const std::vector<Card*>& cards);

} // namespace tonada::ui
