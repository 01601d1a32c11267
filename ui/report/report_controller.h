// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/clip_output.h"

#include <QObject>
#include <QPointer>

#include <vector>

namespace tonada::ui {

class ReportWindow;
class RunsController;
class TrainPage;

/** Opens the report of the run that the Train page shows, in a window beside it: one for each run, in the page's
 *  colours and letter size also when these change. */
class ReportController : public QObject
{
    Q_OBJECT

public:
    /** Both outlive it. */
    ReportController(TrainPage& page, RunsController& runs, QObject* parent = nullptr);

    /** Where the clips of a report are heard. */
    void setOutput(const ClipOutput& output) { m_output = output; }
    void open();

signals:
    void recordingRequested(const QString& recording, double second);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    TrainPage& m_page;
    RunsController& m_runs;
    ClipOutput m_output;
    std::vector<QPointer<ReportWindow>> m_windows;
};

} // namespace tonada::ui
