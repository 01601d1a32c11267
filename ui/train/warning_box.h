// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QWidget>

class QLabel;

namespace tonada::ui {

/** A tinted box with a △, a heading and a sentence. */
class WarningBox : public QWidget
{
    Q_OBJECT

public:
    enum class Severity
    {
        Warning,
        Danger,
    };

    WarningBox(Severity severity, const QString& heading, const QString& text, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Severity m_severity;
    Theme m_theme;
    QLabel* m_heading;
    QLabel* m_text;
};

} // namespace tonada::ui
