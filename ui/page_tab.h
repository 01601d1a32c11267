// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QAbstractButton>

namespace tonada::ui {

/** A page's word in the page bar; the current one is bold over a bar 4 px high. */
class PageTab : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PageTab(const QString& title, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /** A red dot before the word while another page is shown; `why` says what for. */
    void setMarked(bool marked, const QString& why);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme m_theme;
    bool m_marked = false;
};

} // namespace tonada::ui
