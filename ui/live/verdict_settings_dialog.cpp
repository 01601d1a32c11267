// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/verdict_settings_dialog.h"

#include "ui/support/check_box_palette.h"
#include "ui/support/control_button.h"
#include "ui/support/focus_ring.h"
#include "ui/support/number_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

namespace tonada::ui {
namespace {

constexpr int kWidth = 580;
constexpr int kCaptionWidth = 190;
constexpr int kFieldWidth = 340;

} // namespace

VerdictSettingsDialog::VerdictSettingsDialog(const Choices& choices, double trainedPrior,
                                             const QString& fallbackFolder, const Theme& theme,
                                             QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_trainedPrior(trainedPrior)
    , m_fallbackFolder(fallbackFolder)
    , m_folderPath(choices.corrections.folder)
    , m_span(new QSpinBox(this))
    , m_smoothing(new QComboBox(this))
    , m_asTrained(new QCheckBox(this))
    , m_prior(new QSpinBox(this))
    , m_correct(new QCheckBox(this))
    , m_speaker(new QLineEdit(this))
    , m_consent(new QCheckBox(this))
    , m_folder(new QLabel(this))
    , m_choose(new ControlButton(ControlButton::Look::Plain, this))
{
    setObjectName(QStringLiteral("verdictSettings"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Verdict settings"));
    setPalette(theme.palette());
    setFont(theme.font(TextRole::Body));
    setFixedWidth(static_cast<int>(kWidth * theme.fontFactor));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::kVerdictPadding, spacing::kLarge, spacing::kVerdictPadding,
                               spacing::kLarge);
    column->setSpacing(spacing::kMedium);
    addVerdictRows(*column, choices.verdict);
    column->addSpacing(spacing::kSmall);
    addCorrectionRows(*column, choices.corrections);
    m_missing = addLine(*column, {}, TextRole::Caption, m_theme.warning);
    addButtons(*column);
    for (QCheckBox* box : {m_asTrained, m_correct, m_consent})
        box->setPalette(checkBoxPalette(theme));
    (new FocusRing(this))->setColour(theme.accent);
    refresh();
}

void VerdictSettingsDialog::addVerdictRows(QVBoxLayout& column, const VerdictSettings& settings)
{
    addLine(column, tr("Verdict"), TextRole::Heading, m_theme.text);
    m_span->setObjectName(QStringLiteral("span"));
    m_span->setRange(static_cast<int>(VerdictSettings::kMinSpanSeconds),
                     static_cast<int>(VerdictSettings::kMaxSpanSeconds));
    m_span->setSuffix(tr(" s"));
    m_span->setValue(static_cast<int>(std::lround(settings.spanSeconds)));
    addRow(column, tr("Over the last seconds of speech"), m_span);
    m_smoothing->setObjectName(QStringLiteral("smoothing"));
    m_smoothing->addItems({tr("All speech counts alike"), tr("Newer speech counts more")});
    m_smoothing->setCurrentIndex(static_cast<int>(settings.smoothing));
    addRow(column, tr("Smoothing"), m_smoothing);
    m_prior->setObjectName(QStringLiteral("prior"));
    m_prior->setRange(1, 99);
    m_prior->setSuffix(tr(" %"));
    m_prior->setValue(static_cast<int>(std::lround(100 * settings.prior.value_or(m_trainedPrior))));
    addRow(column, tr("Argentinians expected"), m_prior);
    m_asTrained->setObjectName(QStringLiteral("asTrained"));
    m_asTrained->setText(tr("as many as in the training data (%1 %)").arg(percentText(m_trainedPrior)));
    m_asTrained->setChecked(!settings.prior);
    addRow(column, {}, m_asTrained);
    addLine(
        column,
        tr("The model hears how well the sounds fit, not how likely an Argentinian is to begin with: where "
           "few are expected, the same sounds are weaker evidence."),
        TextRole::Caption, m_theme.mutedText);
    connect(m_span, &QSpinBox::valueChanged, this, &VerdictSettingsDialog::refresh);
    connect(m_smoothing, &QComboBox::currentIndexChanged, this, &VerdictSettingsDialog::refresh);
    connect(m_prior, &QSpinBox::valueChanged, this, &VerdictSettingsDialog::refresh);
    connect(m_asTrained, &QCheckBox::toggled, this, &VerdictSettingsDialog::refresh);
}

void VerdictSettingsDialog::addCorrectionRows(QVBoxLayout& column, const CorrectionSettings& settings)
{
    addLine(column, tr("Correct me"), TextRole::Heading, m_theme.text);
    m_correct->setObjectName(QStringLiteral("correct"));
    m_correct->setText(tr("Keep speech I call right (Y) or wrong (N) for training"));
    m_correct->setChecked(settings.on);
    column.addWidget(m_correct);
    m_speaker->setObjectName(QStringLiteral("correctionSpeaker"));
    m_speaker->setText(settings.speaker);
    m_speaker->setPlaceholderText(tr("a name or number"));
    addRow(column, tr("Who speaks"), m_speaker);
    m_consent->setObjectName(QStringLiteral("correctionConsent"));
    m_consent->setText(tr("agrees to being recorded"));
    m_consent->setChecked(settings.consent);
    addRow(column, {}, m_consent);
    m_choose->setTheme(m_theme);
    m_choose->setText(tr("Choose folder…"));
    addRow(column, tr("Clips are kept in"), m_choose);
    m_folder->setObjectName(QStringLiteral("correctionFolder"));
    styleLabel(*m_folder, m_theme.font(TextRole::Caption), m_theme.mutedText);
    m_folder->setTextFormat(Qt::PlainText);
    m_folder->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column.addWidget(m_folder);
    connect(m_correct, &QCheckBox::toggled, this, &VerdictSettingsDialog::refresh);
    connect(m_consent, &QCheckBox::toggled, this, &VerdictSettingsDialog::refresh);
    connect(m_choose, &QPushButton::clicked, this, &VerdictSettingsDialog::chooseFolder);
    connect(m_speaker, &QLineEdit::textEdited, this, [this] {
        m_consent->setChecked(false); // the consent was another speaker's
        refresh();
    });
}

void VerdictSettingsDialog::addButtons(QVBoxLayout& column)
{
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    auto* cancel = new ControlButton(ControlButton::Look::Plain, this);
    cancel->setText(tr("Cancel"));
    auto* ok = new ControlButton(ControlButton::Look::Primary, this);
    ok->setText(tr("OK"));
    ok->setObjectName(QStringLiteral("acceptVerdictSettings"));
    ok->setDefault(true);
    for (ControlButton* button : {cancel, ok}) {
        button->setTheme(m_theme);
        row->addWidget(button);
    }
    column.addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(ok, &QPushButton::clicked, this, &QDialog::accept);
}

QLabel* VerdictSettingsDialog::addLine(QVBoxLayout& column, const QString& text, TextRole role,
                                       const QColor& colour)
{
    auto* line = new QLabel(text, this);
    line->setWordWrap(true);
    styleLabel(*line, m_theme.font(role), colour);
    column.addWidget(line);
    return line;
}

void VerdictSettingsDialog::addRow(QVBoxLayout& column, const QString& caption, QWidget* field)
{
    auto* row = new QHBoxLayout;
    auto* label = new QLabel(caption, this);
    label->setFixedWidth(static_cast<int>(kCaptionWidth * m_theme.fontFactor));
    label->setWordWrap(true);
    label->setBuddy(field);
    styleLabel(*label, m_theme.font(TextRole::Body), m_theme.mutedText);
    field->setFixedWidth(static_cast<int>(kFieldWidth * m_theme.fontFactor));
    if (field->accessibleName().isEmpty() && !caption.isEmpty())
        field->setAccessibleName(caption);
    row->addWidget(label);
    row->addWidget(field);
    row->addStretch(1);
    column.addLayout(row);
}

VerdictSettingsDialog::Choices VerdictSettingsDialog::choices() const
{
    Choices choices;
    choices.verdict.spanSeconds = static_cast<float>(m_span->value());
    choices.verdict.smoothing = static_cast<VerdictSmoothing>(m_smoothing->currentIndex());
    if (!m_asTrained->isChecked())
        choices.verdict.prior = m_prior->value() / 100.0;
    choices.corrections.on = m_correct->isChecked();
    choices.corrections.folder = m_folderPath;
    choices.corrections.speaker = m_speaker->text().trimmed();
    choices.corrections.consent = m_consent->isChecked();
    return choices;
}

void VerdictSettingsDialog::chooseFolder()
{
    const QString before = m_folderPath.isEmpty() ? m_fallbackFolder : m_folderPath;
    const QString path = QFileDialog::getExistingDirectory(this, tr("Folder for training"), before);
    if (path.isEmpty())
        return;
    m_folderPath = path;
    refresh();
}

void VerdictSettingsDialog::showFolder()
{
    const QString path = m_folderPath.isEmpty() ? m_fallbackFolder : m_folderPath;
    const int width = this->width() - 2 * spacing::kVerdictPadding;
    m_folder->setText(m_folder->fontMetrics().elidedText(path, Qt::ElideMiddle, width));
    m_folder->setToolTip(path);
}

void VerdictSettingsDialog::refresh()
{
    m_prior->setEnabled(!m_asTrained->isChecked());
    const bool correcting = m_correct->isChecked();
    for (QWidget* field : std::initializer_list<QWidget*>{m_speaker, m_consent, m_choose})
        field->setEnabled(correcting);
    showFolder();
    const CorrectionSettings corrections = choices().corrections;
    QString missing;
    if (correcting && corrections.speaker.isEmpty())
        missing = tr("△ Nothing is kept until it is said who speaks.");
    else if (correcting && !corrections.consent)
        missing = tr("△ Nothing is kept without the speaker's consent.");
    m_missing->setText(missing);
    emit changed();
}

} // namespace tonada::ui
