// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/train/run_store.h"

#include <QObject>

#include <optional>

namespace tonada::ui {

class TrainPage;

/** Joins the Train page's table of runs to the store: a selected run is shown again with its curves and
 *  scores, can be used live, saved, renamed and deleted. */
class RunsController : public QObject
{
    Q_OBJECT

public:
    /** `folder`: where runs and their models are kept. Both page and folder outlive it. */
    RunsController(TrainPage& page, std::filesystem::path folder, QObject* parent = nullptr);

    [[nodiscard]] RunStore& store() noexcept { return m_store; }
    /** The run that the page shows; none while a training runs and before one is chosen. */
    [[nodiscard]] const std::optional<RunRecord>& shown() const noexcept { return m_shown; }

    /** Keeps a training that is over, its model written in store().modelPath(), and shows it. It is shown
     *  even when it cannot be kept; returns whether it was. */
    bool add(const RunRecord& record);
    /** While a training runs the page shows that one, whatever is selected. */
    void setTraining(bool running);

signals:
    /** Curves and scores stand on the page. */
    void runShown(const tonada::RunRecord& record);
    /** A model file to listen with. */
    void useLiveRequested(const QString& path);

private:
    void connectPage();
    void offerInterrupted();
    void keepInterrupted();
    void select(int number);
    void show(const RunRecord& record);
    void showNone();
    void saveModel();
    void rename(int number, const QString& name);
    void askAndRemove(int number);
    void remove(int number);
    void compare(int older, int newer);
    void fail(const Error& error);

    TrainPage& m_page;
    RunStore m_store;
    std::optional<RunRecord> m_shown;
    bool m_training = false;
};

} // namespace tonada::ui
