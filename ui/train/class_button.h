// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QAbstractButton>

namespace tonada::ui {

/** One of the two classes to choose from: ● Argentinian or ■ Other, with the outline of what is chosen. */
class ClassButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ClassButton(int label, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_label;
    Theme m_theme;
};

/** What the window calls a class. */
[[nodiscard]] QString className(int label);

} // namespace tonada::ui
