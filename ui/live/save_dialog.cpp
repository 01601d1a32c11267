// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/save_dialog.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>

namespace tonada::ui {

SaveDialog::SaveDialog(double available, const Theme& theme, QWidget* parent)
    : QDialog(parent)
    , m_seconds(new QSlider(Qt::Horizontal, this))
    , m_format(new QButtonGroup(this))
{
    setWindowTitle(tr("Save what was just heard"));
    setFont(theme.font(TextRole::Body));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::kVerdictPadding, spacing::kLarge, spacing::kVerdictPadding,
                               spacing::kLarge);
    column->setSpacing(spacing::kMedium);

    auto* length = new QLabel(this);
    length->setObjectName(QStringLiteral("length"));
    const auto showLength = [length](int seconds) {
        length->setText(tr("The last %1 s").arg(seconds));
    };
    m_seconds->setObjectName(QStringLiteral("seconds"));
    m_seconds->setAccessibleName(tr("Seconds to save"));
    m_seconds->setRange(kMinSeconds, std::clamp(static_cast<int>(available), kMinSeconds, kMaxSeconds));
    m_seconds->setMinimumWidth(280);
    m_seconds->setValue(m_seconds->maximum());
    connect(m_seconds, &QSlider::valueChanged, length, showLength);
    showLength(m_seconds->value());
    column->addWidget(length);
    column->addWidget(m_seconds);

    auto* formats = new QHBoxLayout;
    for (const auto& [id, name] :
         {std::pair(0, QStringLiteral("WAV")), std::pair(1, QStringLiteral("FLAC"))}) {
        auto* button = new QRadioButton(name, this);
        button->setObjectName(name);
        m_format->addButton(button, id);
        formats->addWidget(button);
    }
    formats->addStretch(1);
    m_format->button(0)->setChecked(true);
    column->addLayout(formats);

    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Save…"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addSpacing(spacing::kUnit);
    column->addWidget(buttons);
}

int SaveDialog::seconds() const
{
    return m_seconds->value();
}

QString SaveDialog::extension() const
{
    return m_format->checkedId() == 1 ? QStringLiteral("flac") : QStringLiteral("wav");
}

} // namespace tonada::ui
