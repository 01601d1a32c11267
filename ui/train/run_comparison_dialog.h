// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"
#include "ui/train/run_comparison.h"

#include <QDialog>

class QGridLayout;

namespace tonada::ui {

/** Two runs side by side: what was asked for, what came of it, their curves on new speakers over each other,
 *  and what follows from that in words. */
class RunComparisonDialog : public QDialog
{
    Q_OBJECT

public:
    RunComparisonDialog(const RunRecord& first, const RunRecord& second, const Theme& theme, QWidget* parent);

private:
    void addHeadings(QGridLayout& grid, const RunRecord& first, const RunRecord& second);
    void addRows(QGridLayout& grid, const QString& heading, const std::vector<ComparedRow>& rows);
    [[nodiscard]] QWidget* makeCurves(const RunRecord& first, const RunRecord& second);
    void addText(QGridLayout& grid, const QString& text, int column, TextRole role, bool muted);

    Theme m_theme;
};

} // namespace tonada::ui
