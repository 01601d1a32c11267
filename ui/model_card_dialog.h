// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QDialog>

namespace tonada::ui {

/** The model's card: what it was trained on and what it is good for. */
class ModelCardDialog : public QDialog
{
    Q_OBJECT

public:
    ModelCardDialog(const QString& name, const QString& markdown, const Theme& theme,
                    QWidget* parent = nullptr);
};

} // namespace tonada::ui
