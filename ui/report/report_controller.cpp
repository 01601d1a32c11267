// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_controller.h"

#include "ui/report/report_window.h"
#include "ui/train/runs_controller.h"
#include "ui/train/train_page.h"

#include <QEvent>
#include <QTimer>

#include <algorithm>

namespace tonada::ui {

ReportController::ReportController(TrainPage& page, RunsController& runs, QObject* parent)
    : QObject(parent)
    , m_page(page)
    , m_runs(runs)
{
    connect(&page, &TrainPage::reportRequested, this, &ReportController::open);
}

void ReportController::open()
{
    if (!m_runs.shown())
        return;
    const RunRecord& record = *m_runs.shown();
    m_windows.erase(std::remove_if(m_windows.begin(), m_windows.end(),
                                   [](const QPointer<ReportWindow>& window) { return window.isNull(); }),
                    m_windows.end());
    const auto open = std::find_if(m_windows.begin(), m_windows.end(), [&](const auto& window) {
        return window->record().number == record.number;
    });
    if (open != m_windows.end()) {
        (*open)->raise();
        (*open)->activateWindow();
        return;
    }
    auto* window
        = new ReportWindow(record, m_runs.store().modelPath(record.number), m_page.currentTheme(), &m_page);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setOutput(m_output);
    connect(window, &ReportWindow::recordingRequested, this, &ReportController::recordingRequested);
    window->installEventFilter(this);
    window->show();
    m_windows.emplace_back(window);
}

bool ReportController::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::ApplicationPaletteChange || type == QEvent::ApplicationFontChange) {
        // The page hears of its theme after the application does.
        QTimer::singleShot(0, watched, [this, window = static_cast<ReportWindow*>(watched)] {
            window->setTheme(m_page.currentTheme());
        });
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tonada::ui
