// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/correction_dialog.h"

#include "ui/support/control_button.h"
#include "ui/support/focus_ring.h"
#include "ui/train/record_form.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace tonada::ui {
namespace {

constexpr int kWidth = 600;

} // namespace

CorrectionDialog::CorrectionDialog(const QString& stretch, bool tooShort, const Theme& theme, QWidget* parent)
    : QDialog(parent)
    , m_form(new RecordForm(theme, this))
    , m_keep(new ControlButton(ControlButton::Look::Primary, this))
{
    setObjectName(QStringLiteral("correction"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What it really is"));
    setPalette(theme.palette());
    setFont(theme.font(TextRole::Body));
    setFixedWidth(static_cast<int>(kWidth * theme.fontFactor));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::kVerdictPadding, spacing::kLarge, spacing::kVerdictPadding,
                               spacing::kLarge);
    column->setSpacing(spacing::kMedium);
    const auto addLine = [&](const QString& text, const QColor& colour) {
        auto* line = new QLabel(text, this);
        line->setTextFormat(Qt::PlainText);
        line->setWordWrap(true);
        styleLabel(*line, theme.font(TextRole::Body), colour);
        column->addWidget(line);
    };
    addLine(stretch, theme.text);
    column->addWidget(m_form);
    if (tooShort)
        addLine(tr("△ It is kept, but training cuts clips of 2 s: a shorter stretch gives none."),
                theme.warning);
    auto* buttons = new QHBoxLayout;
    auto* cancel = new ControlButton(ControlButton::Look::Plain, this);
    cancel->setText(tr("Cancel"));
    m_keep->setText(tr("Keep for training"));
    m_keep->setObjectName(QStringLiteral("keepCorrection"));
    buttons->addStretch(1);
    for (ControlButton* button : {cancel, m_keep}) {
        button->setTheme(theme);
        buttons->addWidget(button);
    }
    m_keep->setDefault(true);
    column->addLayout(buttons);
    (new FocusRing(this))->setColour(theme.accent);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_form, &RecordForm::changed, this, &CorrectionDialog::refresh);
    refresh();
    m_form->focusSpeaker();
}

void CorrectionDialog::refresh()
{
    const QString missing = m_form->missing();
    m_keep->setEnabled(missing.isEmpty());
    m_keep->setToolTip(missing);
}

} // namespace tonada::ui
