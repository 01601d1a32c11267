// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_section.h"

#include "ui/support/card.h"

#include <QGridLayout>
#include <QScrollArea>

namespace tonada::ui {
namespace {

constexpr std::size_t kPaired = 4; ///< so many cards stand in pairs

} // namespace

std::unique_ptr<QWidget> makeSection(const std::vector<Card*>& cards)
{
    auto* content = new QWidget;
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(spacing::kPageMargin, 0, spacing::kPageMargin, spacing::kPageMargin);
    grid->setSpacing(spacing::kMedium);
    const int columns = cards.size() == kPaired ? 2 : 1;
    int place = 0;
    for (Card* card : cards) {
        grid->addWidget(card, place / columns, place % columns);
        ++place;
    }
    if (columns == 1 && cards.size() > 1)
        grid->setRowStretch(place, 1);
    auto scroll = std::make_unique<QScrollArea>();
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    return scroll;
}

} // namespace tonada::ui
