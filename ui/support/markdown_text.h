// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QString>

class QTextDocument;
class QTextEdit;

namespace tonada::ui {

/** Lays a Markdown text out in the theme's type: headings in the window's sizes, tables with quiet lines and air
 *  in their cells. */
void setMarkdown(QTextDocument& document, const QString& markdown, const Theme& theme);
/** The same in a view, which gets the theme's colours. */
void showMarkdown(QTextEdit& view, const QString& markdown, const Theme& theme);

} // namespace tonada::ui
