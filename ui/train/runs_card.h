// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/card.h"
#include "ui/train/train_view.h"

namespace tonada::ui {

class RunsModel;
class RunsTable;

/** The trainings there have been, newest first. */
class RunsCard : public Card
{
    Q_OBJECT

public:
    explicit RunsCard(QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    /** The selected run stays selected while it is among them. */
    void setRuns(const std::vector<RunView>& runs);
    /** Without a signal; a number that is not there takes the selection away. */
    void select(int number);
    /** 0: none. */
    [[nodiscard]] int selected() const;

    [[nodiscard]] RunsTable& table() { return *m_table; }

signals:
    /** By pointer or keyboard. */
    void runSelected(int number);
    /** The Delete key on the selected run. */
    void deleteRequested(int number);

private:
    RunsModel* m_model;
    RunsTable* m_table;
};

} // namespace tonada::ui
