// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QStringList>
#include <QWidget>

namespace tonada::ui {

/** Facts at the foot of the window, set apart by thin lines; at the right, where the audio goes: nowhere. */
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setFacts(const QStringList& facts);
    [[nodiscard]] const QStringList& facts() const { return m_facts; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme m_theme;
    QStringList m_facts;
};

} // namespace tonada::ui
