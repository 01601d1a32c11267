// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/live_session.h"
#include "ui/live/live_frame.h"
#include "ui/live/source_selector.h"
#include "ui/settings/settings.h"
#include "ui/support/model_view.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <array>
#include <filesystem>
#include <optional>
#include <vector>

namespace tonada::ui {

class LivePage;

/** Joins the live page to a session: on a 33 ms timer what the session has goes to the page, and the page's
 *  requests go to the session. Session, page and settings outlive it. */
class LiveController : public QObject
{
    Q_OBJECT

public:
    LiveController(LiveSession& session, LivePage& page, Settings& settings, QObject* parent = nullptr);

    /** The built-in demo's recordings, in order; none: the demo cannot be chosen. */
    void setDemoRecordings(std::vector<std::filesystem::path> recordings);
    void setModel(std::shared_ptr<const Classifier> model, const ModelView& view);
    /** What to listen to from now on; a running source is replaced. */
    void choose(const SourceChoice& choice);
    void start();
    void stop();
    /** Hears the microphone, whatever the choice is, until listenAsBefore(). */
    void listenToMicrophone();
    void listenAsBefore();
    /** One step of the timer. */
    void tick();

signals:
    /** A microphone is being captured, or no longer. */
    void capturingChanged(bool capturing);

private:
    struct Interrupted
    {
        SourceChoice choice;
        bool running = false;
    };

    void connectPage();
    void resetVerdict();
    void nextDemo();
    void playDemo();
    void save();
    void playAgain();
    void record(bool on);
    void openFile();
    void showError(const QString& id, const Error& error);
    void followDevices(SessionState session);
    void followCapture(SessionState session);
    void followErrors(const LiveFrame& frame);
    [[nodiscard]] LiveSource sourceFor(const SourceChoice& choice) const;
    [[nodiscard]] QString askForFile(const QString& title, const QString& name, const QString& filter);

    LiveSession& m_session;
    LivePage& m_page;
    Settings& m_settings;
    std::vector<std::filesystem::path> m_demo;
    std::vector<FeatureColumn> m_columns;
    QTimer m_timer;
    QElapsedTimer m_clock;
    unsigned m_deviceGeneration = 0;
    qint64 m_rescannedAtMs = 0;
    bool m_errorShown = false;
    bool m_capturing = false;
    std::optional<Interrupted> m_interrupted; ///< by listenToMicrophone()
};

} // namespace tonada::ui
