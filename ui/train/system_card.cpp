// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/system_card.h"

#include "ui/support/control_button.h"
#include "ui/support/number_text.h"
#include "ui/train/settings_of_training_dialog.h"
#include "ui/train/system_row.h"
#include "ui/train/system_text.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace tonada::ui {

SystemCard::SystemCard(QWidget* parent)
    : Card(tr("System"), parent)
    , m_config(defaultExperiment(System::Compact))
    , m_group(new QButtonGroup(this))
    , m_settings(new QLabel(this))
    , m_advanced(new ControlButton(ControlButton::Look::Plain, this))
{
    m_advanced->setObjectName(QStringLiteral("advanced"));
    m_advanced->setText(tr("Advanced…"));
    connect(m_advanced, &QPushButton::clicked, this, &SystemCard::askForSettings);
    auto* list = new QVBoxLayout;
    list->setSpacing(0);
    for (const System system : allSystems()) {
        auto* row = new SystemRow(systemName(system), systemSentence(system), this);
        row->setObjectName(QString::fromUtf8(toString(system).data()));
        m_group->addButton(row, static_cast<int>(system));
        m_rows.push_back(row);
        list->addWidget(row);
    }
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { choose(static_cast<System>(id)); });
    body().addLayout(list);
    body().addStretch(1);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_settings, 1);
    foot->addWidget(m_advanced);
    body().addLayout(foot);
    refresh();
}

void SystemCard::setTheme(const Theme& theme)
{
    Card::setTheme(theme);
    for (SystemRow* row : m_rows)
        row->setTheme(theme);
    styleLabel(*m_settings, theme.font(TextRole::Reading), theme.mutedText);
    m_advanced->setTheme(theme);
}

void SystemCard::setConfig(const ExperimentConfig& config)
{
    m_config = config;
    refresh();
}

void SystemCard::setLocked(bool locked)
{
    for (SystemRow* row : m_rows)
        row->setEnabled(!locked);
    m_advanced->setEnabled(!locked);
}

void SystemCard::choose(System system)
{
    const auto seed = m_config.training.seed;
    m_config = defaultExperiment(system);
    m_config.training.seed = seed;
    m_config.split.seed = seed;
    refresh();
    emit changed();
}

void SystemCard::askForSettings()
{
    m_dialog = new SettingsOfTrainingDialog(m_config, currentTheme(), this);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::accepted, this, [this, dialog = m_dialog.data()] {
        m_config = dialog->config();
        refresh();
        emit changed();
    });
    connect(m_dialog, &SettingsOfTrainingDialog::exampleRequested, this, &SystemCard::exampleRequested);
    m_dialog->open();
}

void SystemCard::showNote(const QString& sentence)
{
    if (m_dialog)
        m_dialog->showNote(sentence);
}

void SystemCard::refresh()
{
    m_group->button(static_cast<int>(m_config.training.system))->setChecked(true);
    const TrainingConfig& training = m_config.training;
    const ExperimentConfig experiment = defaultExperiment(training.system);
    const TrainingConfig& usual = experiment.training;
    const bool asUsual = training.epochs == usual.epochs && training.batch == usual.batch
        && training.learningRate == usual.learningRate && training.patience == usual.patience
        && training.augmentations == usual.augmentations
        && m_config.split.balance == experiment.split.balance;
    setCaption(!asUsual                                 ? tr("own settings")
                   : training.system == System::Compact ? tr("as tried on the demo voices")
                                                        : tr("as in the notebook"));
    m_settings->setText(inputOf(training.system) == ClassifierInput::Scalars
                            ? tr("seed %1").arg(training.seed)
                            : tr("%1 epochs · batch %2 · seed %3")
                                  .arg(numberText(training.epochs), numberText(training.batch))
                                  .arg(training.seed));
}

} // namespace tonada::ui
