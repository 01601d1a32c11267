// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/settings_of_training_dialog.h"

#include "ui/support/control_button.h"
#include "ui/train/augmentation_rows.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <limits>

namespace tonada::ui {
namespace {

constexpr int kMostEpochs = 1000;
constexpr int kMostBatch = 512;
constexpr double kThousandths = 1000;

QSpinBox* numberBox(const QString& name, int least, int most, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setRange(least, most);
    return box;
}

} // namespace

SettingsOfTrainingDialog::SettingsOfTrainingDialog(const ExperimentConfig& config, const Theme& theme,
                                                   QWidget* parent)
    : QDialog(parent)
    , m_config(config)
    , m_epochs(numberBox(QStringLiteral("epochs"), 1, kMostEpochs, this))
    , m_batch(numberBox(QStringLiteral("batch"), 1, kMostBatch, this))
    , m_learningRate(new QDoubleSpinBox(this))
    , m_patience(numberBox(QStringLiteral("patience"), 0, kMostEpochs, this))
    , m_seed(numberBox(QStringLiteral("seed"), 0, std::numeric_limits<int>::max(), this))
    , m_balance(new QCheckBox(tr("Leave out clips of the larger class"), this))
    , m_augmentations(new AugmentationRows(theme, this))
    , m_note(new QLabel(this))
{
    setWindowTitle(tr("Settings of the training"));
    setFont(theme.font(TextRole::Body));
    m_learningRate->setObjectName(QStringLiteral("learningRate"));
    m_learningRate->setDecimals(3);
    m_learningRate->setRange(0.001, 100);
    m_learningRate->setSuffix(tr(" thousandths"));
    m_patience->setSpecialValueText(tr("never"));
    m_note->setObjectName(QStringLiteral("exampleNote"));
    m_note->setWordWrap(true);
    styleLabel(*m_note, theme.font(TextRole::Reading), theme.text);
    auto* form = new QFormLayout;
    form->setSpacing(spacing::kMedium);
    fillForm(*form);
    auto* copies = new QVBoxLayout;
    copies->setSpacing(spacing::kMedium);
    auto* heading = new QLabel(tr("A changed copy of each training clip for each of these"), this);
    styleLabel(*heading, theme.font(TextRole::Body), theme.text);
    copies->addWidget(heading);
    copies->addWidget(m_augmentations);
    copies->addWidget(m_note);
    copies->addStretch(1);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(2 * spacing::kVerdictPadding);
    columns->addLayout(form);
    columns->addLayout(copies, 1);
    auto* buttons = new QDialogButtonBox(this);
    auto* usual = buttons->addButton(
        config.training.system == System::Compact ? tr("Usual values") : tr("Reset to the notebook's"),
        QDialogButtonBox::ResetRole);
    usual->setObjectName(QStringLiteral("usual"));
    buttons->addButton(tr("OK"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(usual, &QPushButton::clicked, this, [this] {
        m_config = defaultExperiment(m_config.training.system);
        show(m_config);
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_augmentations, &AugmentationRows::exampleRequested, this,
            &SettingsOfTrainingDialog::exampleRequested);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(spacing::kVerdictPadding, spacing::kLarge, spacing::kVerdictPadding,
                             spacing::kLarge);
    rows->setSpacing(spacing::kLarge);
    rows->addLayout(columns);
    rows->addWidget(buttons);
    show(config);
    const bool hasEpochs = inputOf(config.training.system) == ClassifierInput::Mfcc;
    for (QWidget* box :
         std::initializer_list<QWidget*>{m_epochs, m_batch, m_learningRate, m_patience, m_augmentations})
        box->setEnabled(hasEpochs);
}

void SettingsOfTrainingDialog::fillForm(QFormLayout& form)
{
    form.addRow(tr("Epochs"), m_epochs);
    form.addRow(tr("Batch"), m_batch);
    form.addRow(tr("Learning rate"), m_learningRate);
    form.addRow(tr("Stop after epochs without progress"), m_patience);
    form.addRow(tr("Seed"), m_seed);
    form.addRow(m_balance);
}

void SettingsOfTrainingDialog::showNote(const QString& sentence)
{
    m_note->setText(sentence);
}

void SettingsOfTrainingDialog::show(const ExperimentConfig& config)
{
    m_epochs->setValue(config.training.epochs);
    m_batch->setValue(config.training.batch);
    m_learningRate->setValue(kThousandths * static_cast<double>(config.training.learningRate.initial));
    m_patience->setValue(config.training.patience);
    m_seed->setValue(static_cast<int>(config.training.seed));
    m_balance->setChecked(config.split.balance);
    m_augmentations->setChosen(config.training.augmentations);
}

ExperimentConfig SettingsOfTrainingDialog::config() const
{
    ExperimentConfig config = m_config;
    config.training.epochs = m_epochs->value();
    config.training.batch = m_batch->value();
    config.training.learningRate.initial = static_cast<float>(m_learningRate->value() / kThousandths);
    config.training.patience = m_patience->value();
    config.training.seed = static_cast<std::uint32_t>(m_seed->value());
    config.split.seed = config.training.seed;
    config.split.balance = m_balance->isChecked();
    config.training.augmentations = m_augmentations->chosen();
    return config;
}

} // namespace tonada::ui
