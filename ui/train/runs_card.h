// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/card.h"
#include "ui/train/train_view.h"

#include <QList>

class QMenu;

namespace tonada::ui {

class RunsModel;
class RunsTable;

/** The trainings there have been, newest first. A menu, also by the right button, renames, compares and
 *  deletes them; F2 or a double click changes a name in its place. */
class RunsCard : public Card
{
    Q_OBJECT

public:
    explicit RunsCard(QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    /** The selected runs stay selected while they are among them. */
    void setRuns(const std::vector<RunView>& runs);
    /** Without a signal; a number that is not there takes the selection away. */
    void select(int number);
    /** In the order of the table. */
    [[nodiscard]] QList<int> selected() const;

    [[nodiscard]] RunsTable& table() { return *m_table; }

signals:
    /** By pointer or keyboard, the only one. */
    void runSelected(int number);
    void renameRequested(int number, const QString& name);
    void deleteRequested(int number);
    void compareRequested(int older, int newer);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showMenu(const QPoint& globalPos);
    void addCompareActions(QMenu& menu);
    void rename();
    void remove();
    void compare(int one, int other);

    RunsModel* m_model;
    RunsTable* m_table;
    ControlButton* m_more;
};

} // namespace tonada::ui
