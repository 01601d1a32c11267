// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings.h"
#include "ui/support/theme.h"

#include <QDialog>

class QComboBox;

namespace tonada::ui {

/** Language, colours and letter size. */
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(const Settings& settings, const Theme& theme, QWidget* parent = nullptr);

    /** `settings` with the choices made. */
    [[nodiscard]] Settings chosen(Settings settings) const;

private:
    QComboBox* m_language;
    QComboBox* m_theme;
    QComboBox* m_fontScale;
};

} // namespace tonada::ui
