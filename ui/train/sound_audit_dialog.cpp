// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/sound_audit_dialog.h"

#include "ui/support/control_button.h"
#include "ui/support/number_text.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace tonada::ui {
namespace {

constexpr int kWidth = 520;

QString withSpread(const MeasureSummary& summary, double factor)
{
    return QStringLiteral("%1 ± %2").arg(numberText(factor * summary.median),
                                         numberText(factor * summary.deviation));
}

} // namespace

SoundAuditDialog::SoundAuditDialog(const SoundAudit& audit, const Theme& theme, QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("soundAudit"));
    setWindowTitle(tr("Sound of the classes"));
    setFont(theme.font(TextRole::Body));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::kVerdictPadding, spacing::kLarge, spacing::kVerdictPadding,
                               spacing::kLarge);
    column->setSpacing(spacing::kLarge);
    const auto addSentence = [&](const QString& sentence, const QColor& colour) {
        auto* label = new QLabel(sentence, this);
        label->setWordWrap(true);
        label->setMinimumWidth(kWidth);
        styleLabel(*label, theme.font(TextRole::Body), colour);
        column->addWidget(label);
    };
    addSentence(tr("A system can tell the classes apart by their microphones and rooms without hearing an "
                   "accent. Its score then says nothing about other recordings."),
                theme.text);
    auto* table = new QGridLayout;
    table->setHorizontalSpacing(spacing::kVerdictPadding);
    table->setVerticalSpacing(spacing::kMedium);
    table->setColumnStretch(0, 1);
    addTable(audit, *table);
    column->addLayout(table);
    addSentence(audit.bySpeaker
                    ? tr("Median and standard deviation of the clips. The shares come from a logistic "
                         "regression tried on speakers it was not fitted to; chance is 50 %.")
                    : tr("Median and standard deviation of the clips. The shares come from a logistic "
                         "regression tried on recordings it was not fitted to; chance is 50 %."),
                theme.mutedText);
    addSentence(tr("In the score for new speakers no recording is on both sides of the split. With clips "
                   "shuffled, clips of one recording are on both."),
                theme.mutedText);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

QLabel* SoundAuditDialog::cell(const QString& text, bool strong)
{
    auto* label = new QLabel(text, this);
    QFont font = m_theme.font(TextRole::TableCell);
    font.setBold(strong);
    styleLabel(*label, font, m_theme.text);
    return label;
}

void SoundAuditDialog::addTable(const SoundAudit& audit, QGridLayout& table)
{
    table.addWidget(cell(tr("Argentinian"), true), 0, 1, Qt::AlignRight);
    table.addWidget(cell(tr("Other"), true), 0, 2, Qt::AlignRight);
    int row = 1;
    for (const SoundMeasure measure : kSoundMeasures) {
        const auto at = static_cast<std::size_t>(measure);
        const bool telling
            = std::find(audit.telling.begin(), audit.telling.end(), measure) != audit.telling.end();
        const double factor = measure == SoundMeasure::Pauses ? 100 : 1;
        table.addWidget(cell(measureName(measure), telling), row, 0, Qt::AlignLeft);
        table.addWidget(cell(withSpread(audit.classes[1][at], factor), telling), row, 1, Qt::AlignRight);
        table.addWidget(cell(withSpread(audit.classes[0][at], factor), telling), row, 2, Qt::AlignRight);
        ++row;
    }
    addProbe(table, row, tr("Told apart by these four"), audit.sound);
    addProbe(table, row + 1, tr("Told apart by the pauses alone"), audit.pauses);
}

void SoundAuditDialog::addProbe(QGridLayout& table, int row, const QString& name,
                                const std::optional<SoundProbe>& probe)
{
    const bool telling = probe && probe->tellsClassesApart();
    table.addWidget(cell(name, telling), row, 0, Qt::AlignLeft);
    table.addWidget(cell(probeText(probe), telling), row, 1, 1, 2, Qt::AlignRight);
}

QString SoundAuditDialog::measureName(SoundMeasure measure) const
{
    switch (measure) {
    case SoundMeasure::Level:
        return tr("Loudness of the speech, dBFS");
    case SoundMeasure::Bandwidth:
        return tr("Bandwidth, Hz (at most 8000)");
    case SoundMeasure::SignalToNoise:
        return tr("Signal-to-noise ratio, dB");
    case SoundMeasure::Pauses:
        return tr("Pauses, % of the clip");
    }
    return {};
}

QString SoundAuditDialog::probeText(const std::optional<SoundProbe>& probe) const
{
    if (!probe)
        return tr("too few recordings to say");
    if (std::isnan(probe->interval.low))
        return tr("%1 % of clips").arg(percentText(probe->balancedAccuracy));
    return tr("%1 % of clips (%2 to %3)")
        .arg(percentText(probe->balancedAccuracy), percentText(probe->interval.low),
             percentText(probe->interval.high));
}

} // namespace tonada::ui
