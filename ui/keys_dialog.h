// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QDialog>
#include <QList>

#include <utility>

namespace tonada::ui {

/** The keys, under headings. */
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    struct Section
    {
        QString heading;
        QList<std::pair<QString, QString>> keys; ///< key, meaning
    };

    KeysDialog(const QList<Section>& sections, const Theme& theme, QWidget* parent = nullptr);
};

} // namespace tonada::ui
