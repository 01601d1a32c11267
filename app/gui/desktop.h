// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/options.h"
#include "core/live/live_session.h"
#include "ui/live/live_controller.h"
#include "ui/live/live_page.h"
#include "ui/live/verdict_controller.h"
#include "ui/main_window.h"
#include "ui/recordings/recordings_controller.h"
#include "ui/recordings/recordings_page.h"
#include "ui/report/report_controller.h"
#include "ui/settings/settings.h"
#include "ui/support/model_view.h"
#include "ui/train/record_controller.h"
#include "ui/train/train_controller.h"
#include "ui/train/train_page.h"

#include <QObject>

namespace tonada::gui {

/** The window with its pages, joined to the core. It always opens: what is missing is said in it. */
class Desktop : public QObject
{
    Q_OBJECT

public:
    /** `settings` outlives it and is changed as the user changes things. */
    Desktop(ui::Settings& settings, const Options& options);

    /** Shows the window, then listens. */
    void open();
    [[nodiscard]] bool saveScreenshot(const QString& path);

private:
    void connectRecording();
    void connectViews();
    void openFirstModel();
    void openStarterModel();
    void changeModel(const QString& path);
    void useModel(std::shared_ptr<const Classifier> model, const ui::ModelView& view);
    void showFacts();
    void welcome(const ui::ModelView& model);
    void listen();

    ui::Settings& m_settings;
    Options m_options;
    LiveSession m_session;
    ui::MainWindow m_window;
    ui::LivePage* m_page; ///< the window's
    ui::LiveController m_controller;
    ui::VerdictController m_verdicts;
    ui::RecordingsPage* m_recordingsPage; ///< the window's
    ui::RecordingsController m_recordingsController;
    ui::TrainPage* m_trainPage; ///< the window's
    ui::TrainController m_trainController;
    ui::RecordController m_recordController;
    ui::ReportController m_reports;
    QStringList m_modelFacts;
    int m_shownPage = 0; ///< whose facts the status line has
    QStringList m_sessionFacts;
    QStringList m_liveFacts;
    QStringList m_trainFacts;
    bool m_hasModel = false;
};

} // namespace tonada::gui
