// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/experiment.h"
#include "ui/support/card.h"

#include <vector>

class QButtonGroup;
class QLabel;

namespace tonada::ui {

class ControlButton;
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

signals:
    void changed();

private:
    void choose(System system);
    void askForSettings();
    void refresh();

    ExperimentConfig m_config;
    QButtonGroup* m_group;
    std::vector<SystemRow*> m_rows;
    QLabel* m_settings;
    ControlButton* m_advanced;
};

} // namespace tonada::ui
