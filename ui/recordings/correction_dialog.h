// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QDialog>

class QLabel;

namespace tonada::ui {

class ControlButton;
class RecordForm;

/** Asks what a stretch of a recording really is, and where it is to be kept for training. */
class CorrectionDialog : public QDialog
{
    Q_OBJECT

public:
    /** `stretch`: what is kept, in words; `tooShort`: no clip for training can be cut from it. */
    CorrectionDialog(const QString& stretch, bool tooShort, const Theme& theme, QWidget* parent);

    [[nodiscard]] RecordForm& form() { return *m_form; }

private:
    void refresh();

    RecordForm* m_form;
    ControlButton* m_keep;
};

} // namespace tonada::ui
