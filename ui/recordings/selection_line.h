// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/recordings/selection.h"
#include "ui/support/theme.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace tonada::ui {

/** How long the selection is, and what that is as a frequency; where it begins and ends as its tip and
 *  description. Below a thin line. */
class SelectionLine : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionLine(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setSelection(const std::optional<Selection>& selection);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    Theme m_theme;
    bool m_selected = false;
    QLabel* m_name;
    QLabel* m_value;
};

} // namespace tonada::ui
