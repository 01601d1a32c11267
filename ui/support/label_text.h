// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace tonada::ui {

/** A label lays itself out anew for any text it is given: for labels that are told many times a second. */
inline void setTextIfNew(QLabel& label, const QString& text)
{
    if (label.text() != text)
        label.setText(text);
}

} // namespace tonada::ui
