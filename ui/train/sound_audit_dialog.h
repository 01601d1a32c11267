// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/sound_audit.h"
#include "ui/support/theme.h"

#include <QDialog>

class QGridLayout;
class QLabel;

namespace tonada::ui {

/** How each class sounds, measure by measure, and what a classifier makes of that alone. */
class SoundAuditDialog : public QDialog
{
    Q_OBJECT

public:
    SoundAuditDialog(const SoundAudit& audit, const Theme& theme, QWidget* parent);

private:
    void addTable(const SoundAudit& audit, QGridLayout& table);
    void addProbe(QGridLayout& table, int row, const QString& name, const std::optional<SoundProbe>& probe);
    [[nodiscard]] QLabel* cell(const QString& text, bool strong);
    [[nodiscard]] QString measureName(SoundMeasure measure) const;
    [[nodiscard]] QString probeText(const std::optional<SoundProbe>& probe) const;

    Theme m_theme;
};

} // namespace tonada::ui
