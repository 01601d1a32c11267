// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys_dialog.h"

#include "ui/support/control_button.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace tonada::ui {

KeysDialog::KeysDialog(const QList<Section>& sections, const Theme& theme, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("keys"));
    setWindowTitle(tr("Keys"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(spacing::kHuge, spacing::kLarge, spacing::kHuge, spacing::kLarge);
    grid->setHorizontalSpacing(spacing::kHuge);
    grid->setVerticalSpacing(spacing::kUnit);
    int row = 0;
    const auto add = [&](const QString& text, int column, TextRole role, const QColor& colour) {
        auto* label = new QLabel(text, this);
        styleLabel(*label, theme.font(role), colour);
        grid->addWidget(label, row, column);
    };
    for (const Section& section : sections) {
        if (row > 0)
            grid->setRowMinimumHeight(row++, spacing::kSmall);
        add(section.heading, 0, TextRole::Heading, theme.text);
        ++row;
        for (const auto& [key, meaning] : section.keys) {
            add(key, 0, TextRole::Body, theme.text);
            add(meaning, 1, TextRole::Body, theme.mutedText);
            ++row;
        }
    }
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    buttons->setFont(theme.font(TextRole::Body));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    grid->setRowMinimumHeight(row++, spacing::kSmall);
    grid->addWidget(buttons, row, 0, 1, 2);
}

} // namespace tonada::ui
