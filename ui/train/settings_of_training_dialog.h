// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/experiment.h"
#include "ui/support/theme.h"

#include <QDialog>

class QCheckBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace tonada::ui {

class AugmentationRows;

/** The settings of a training run that most people leave alone. */
class SettingsOfTrainingDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsOfTrainingDialog(const ExperimentConfig& config, const Theme& theme, QWidget* parent);

    [[nodiscard]] ExperimentConfig config() const;
    /** What came of a request for an example. */
    void showNote(const QString& sentence);

signals:
    void exampleRequested(tonada::Augmentation augmentation);

private:
    void fillForm(QFormLayout& form);
    void show(const ExperimentConfig& config);

    ExperimentConfig m_config;
    QSpinBox* m_epochs;
    QSpinBox* m_batch;
    QDoubleSpinBox* m_learningRate; ///< in thousandths
    QSpinBox* m_patience;
    QSpinBox* m_seed;
    QCheckBox* m_balance;
    AugmentationRows* m_augmentations;
    QLabel* m_note;
};

} // namespace tonada::ui
