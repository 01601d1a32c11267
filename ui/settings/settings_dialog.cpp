// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_dialog.h"

#include "ui/support/control_button.h"
#include "ui/support/number_text.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include <cmath>

namespace tonada::ui {

SettingsDialog::SettingsDialog(const Settings& settings, const Theme& theme, QWidget* parent)
    : QDialog(parent)
    , m_language(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_fontScale(new QComboBox(this))
{
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    setFont(theme.font(TextRole::Body));
    m_language->setObjectName(QStringLiteral("language"));
    m_theme->setObjectName(QStringLiteral("theme"));
    m_fontScale->setObjectName(QStringLiteral("fontScale"));

    m_language->addItem(tr("As the system"), QString{});
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Español"), QStringLiteral("es"));
    m_language->setCurrentIndex(m_language->findData(settings.language));
    m_theme->addItems({tr("As the system"), tr("Light"), tr("Dark")});
    m_theme->setCurrentIndex(static_cast<int>(settings.theme));
    for (const double scale : {0.9, 1.0, 1.15, 1.3, 1.45, 1.6}) {
        m_fontScale->addItem(tr("%1 %").arg(percentText(scale)), scale);
        if (std::abs(scale - settings.fontScale) < 0.07)
            m_fontScale->setCurrentIndex(m_fontScale->count() - 1);
    }

    auto* form = new QFormLayout(this);
    form->setContentsMargins(spacing::kHuge, spacing::kLarge, spacing::kHuge, spacing::kLarge);
    form->setVerticalSpacing(spacing::kMedium);
    form->setHorizontalSpacing(spacing::kHuge);
    form->addRow(tr("Language"), m_language);
    form->addRow(tr("Colours"), m_theme);
    form->addRow(tr("Letter size"), m_fontScale);
    auto* hint = new QLabel(tr("A new language shows after the next start."), this);
    styleLabel(*hint, theme.font(TextRole::Caption), theme.mutedText);
    form->addRow(hint);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("OK"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
}

Settings SettingsDialog::chosen(Settings settings) const
{
    settings.language = m_language->currentData().toString();
    settings.theme = static_cast<ThemeChoice>(m_theme->currentIndex());
    settings.fontScale = m_fontScale->currentData().toDouble();
    return settings;
}

} // namespace tonada::ui
