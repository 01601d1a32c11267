// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/markdown_text.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextEdit>
#include <QTextFrame>
#include <QTextTable>

namespace tonada::ui {
namespace {

QFont headingFont(int level, const Theme& theme)
{
    return level == 1 ? theme.font(TextRole::RecordingVerdict)
        : level == 2  ? theme.font(TextRole::AppName)
                      : theme.font(TextRole::Heading);
}

void styleHeadings(QTextDocument& document, const Theme& theme)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level == 0)
            continue;
        QTextCursor cursor(block);
        cursor.select(QTextCursor::BlockUnderCursor);
        QTextCharFormat letters;
        letters.setFont(headingFont(level, theme));
        letters.clearProperty(QTextFormat::FontSizeAdjustment);
        cursor.setCharFormat(letters);
        QTextBlockFormat format = block.blockFormat();
        format.setTopMargin(level == 1 ? 0 : spacing::kLarge);
        format.setBottomMargin(spacing::kUnit);
        QTextCursor(block).setBlockFormat(format);
    }
}

void styleTables(QTextFrame& frame, const Theme& theme)
{
    for (QTextFrame* child : frame.childFrames()) {
        if (auto* table = qobject_cast<QTextTable*>(child)) {
            QTextTableFormat format = table->format();
            format.setBorderCollapse(true);
            format.setBorder(1);
            format.setBorderBrush(theme.line);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setCellPadding(spacing::kUnit);
            format.setCellSpacing(0);
            table->setFormat(format);
        }
        styleTables(*child, theme);
    }
}

} // namespace

void setMarkdown(QTextDocument& document, const QString& markdown, const Theme& theme)
{
    document.setMarkdown(markdown);
    styleHeadings(document, theme);
    styleTables(*document.rootFrame(), theme);
}

void showMarkdown(QTextEdit& view, const QString& markdown, const Theme& theme)
{
    view.setPalette(theme.palette());
    view.setFont(theme.font(TextRole::Body));
    setMarkdown(*view.document(), markdown, theme);
}

} // namespace tonada::ui
