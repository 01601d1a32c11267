// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_card_dialog.h"

#include "ui/support/markdown_text.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace tonada::ui {

ModelCardDialog::ModelCardDialog(const QString& name, const QString& markdown, const Theme& theme,
                                 QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("modelCard"));
    setWindowTitle(tr("About this model: %1").arg(name));
    setFont(theme.font(TextRole::Body));
    resize(720, 600);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::kLarge, spacing::kLarge, spacing::kLarge, spacing::kMedium);
    auto* text = new QTextBrowser(this);
    text->setOpenExternalLinks(true);
    text->setFrameShape(QFrame::NoFrame);
    text->document()->setDocumentMargin(spacing::kMedium);
    showMarkdown(*text, markdown.isEmpty() ? tr("The file holds no card.") : markdown, theme);
    column->addWidget(text);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

} // namespace tonada::ui
