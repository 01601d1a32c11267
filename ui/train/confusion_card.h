// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/card.h"
#include "ui/train/train_view.h"

namespace tonada::ui {

class ConfusionGrid;

/** Which class the network answered for clips of new speakers. */
class ConfusionCard : public Card
{
    Q_OBJECT

public:
    explicit ConfusionCard(QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    void setConfusion(const std::optional<ConfusionView>& view);

private:
    ConfusionGrid* m_grid;
    QLabel* m_note;
};

} // namespace tonada::ui
