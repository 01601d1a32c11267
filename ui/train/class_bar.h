// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/data_summary.h"
#include "ui/support/theme.h"

#include <QWidget>

namespace tonada::ui {

/** One class of a data set: its sign and name, how much there is of it, and a bar against the larger class. */
class ClassBar : public QWidget
{
    Q_OBJECT

public:
    /** `label`: 1 for Argentinian, 0 for Other. */
    explicit ClassBar(int label, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /** `most`: clips of the larger class. */
    void setSummary(const ClassSummary& summary, int most);
    [[nodiscard]] QString facts() const { return m_facts; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_label;
    Theme m_theme;
    QString m_name;
    QString m_facts;
    double m_share = 0;
};

} // namespace tonada::ui
