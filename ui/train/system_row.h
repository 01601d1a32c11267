// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QAbstractButton>

namespace tonada::ui {

/** One choice of a list: a radio mark, a name and a sentence below it; the chosen one has a ground. */
class SystemRow : public QAbstractButton
{
    Q_OBJECT

public:
    SystemRow(const QString& name, const QString& sentence, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme m_theme;
    QString m_sentence;
};

} // namespace tonada::ui
