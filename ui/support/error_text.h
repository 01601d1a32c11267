// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/error.h"

#include <QCoreApplication>
#include <QString>

namespace tonada::ui {

/** What went wrong, in the user's language: the file or device, the cause, and what was expected. */
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::ErrorText)

public:
    /** A whole sentence, for the notice bar. */
    [[nodiscard]] static QString sentence(const Error& error);
    /** A model's fault in half a sentence, without the file: "expects 13 coefficients, the program makes 40".
     */
    [[nodiscard]] static QString modelFault(const Error& error);
};

} // namespace tonada::ui
