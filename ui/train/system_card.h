// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/experiment.h"
#include "ui/support/card.h"

#include <QPointer>

#include <vector>

class QButtonGroup;
class QLabel;

namespace tonada::ui {

class ControlButton;
class SettingsOfTrainingDialog;
class SystemRow;

/** Which system is trained, and how. */
class SystemCard : public Card
{
    Q_OBJECT

public:
    explicit SystemCard(QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    [[nodiscard]] const ExperimentConfig& config() const { return m_config; }
    void setConfig(const ExperimentConfig& config);
    void setLocked(bool locked);
    /** In the settings, while they are open. */
    void showNote(const QString& sentence);

signals:
    void changed();
    void exampleRequested(tonada::Augmentation augmentation);

private:
    void choose(System system);
    void askForSettings();
    void refresh();

    ExperimentConfig m_config;
    QButtonGroup* m_group;
    std::vector<SystemRow*> m_rows;
    QLabel* m_settings;
    ControlButton* m_advanced;
    QPointer<SettingsOfTrainingDialog> m_dialog;
};

} // namespace tonada::ui
