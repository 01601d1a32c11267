// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/correction_buttons.h"

#include "ui/support/control_button.h"

#include <QHBoxLayout>

namespace tonada::ui {

CorrectionButtons::CorrectionButtons(QWidget* parent)
    : QWidget(parent)
    , m_buttons{new ControlButton(ControlButton::Look::Plain, this),
                new ControlButton(ControlButton::Look::Plain, this)}
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::kSmall);
    for (ControlButton* button : m_buttons)
        row->addWidget(button, 1);
    const auto [right, wrong] = m_buttons;
    right->setObjectName(QStringLiteral("right"));
    right->setText(tr("Right"));
    right->setToolTip(tr("Keep this speech for training: the verdict is right (Y)"));
    wrong->setObjectName(QStringLiteral("wrong"));
    wrong->setText(tr("Wrong"));
    wrong->setToolTip(tr("Keep this speech for training: the verdict is wrong (N)"));
    connect(right, &QPushButton::clicked, this, [this] { emit chosen(true); });
    connect(wrong, &QPushButton::clicked, this, [this] { emit chosen(false); });
}

void CorrectionButtons::setTheme(const Theme& theme)
{
    for (ControlButton* button : m_buttons)
        button->setTheme(theme);
}

} // namespace tonada::ui
