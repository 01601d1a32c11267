// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QWidget>

#include <array>

namespace tonada::ui {

class ControlButton;

/** "Right" and "Wrong" side by side. */
class CorrectionButtons : public QWidget
{
    Q_OBJECT

public:
    explicit CorrectionButtons(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

signals:
    void chosen(bool right);

private:
    std::array<ControlButton*, 2> m_buttons; ///< right, wrong
};

} // namespace tonada::ui
