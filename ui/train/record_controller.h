// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/live_session.h"
#include "core/live/take_store.h"
#include "ui/support/background_job.h"
#include "ui/train/record_dialog.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace tonada::ui {

/** Joins the window for recording clips to the live session, which is the only one to capture, and to a
 *  TakeStore. Listening to a take and writing it happen on a thread of their own, one at a time. */
class RecordController : public QObject
{
    Q_OBJECT

public:
    /** The session outlives it. */
    explicit RecordController(LiveSession& session, QObject* parent = nullptr);
    ~RecordController() override;

    /** Opens the window; nothing while it is open. `folder`: the one to begin with; empty: that of the last
     *  time. One that cannot be recorded into is passed over for fallbackFolder(). */
    void open(const std::filesystem::path& folder, const Theme& theme, QWidget* parent);
    [[nodiscard]] RecordDialog* dialog() const { return m_dialog; }
    /** In the user's folder for sound. */
    [[nodiscard]] static std::filesystem::path fallbackFolder();

signals:
    /** The session is to hear the microphone, if it does not. */
    void microphoneNeeded();
    /** And now what it did before. */
    void microphoneReleased();
    /** The window was closed, and in this folder takes were kept or deleted. */
    void recorded(const QString& folder);

private:
    using Work = std::function<std::function<void()>()>;
    struct Kept
    {
        KeptTake take;
        std::filesystem::path folder; ///< of its data set: another may have been chosen since
    };

    void connectDialog();
    void tick();
    void follow(const LiveStatus& status);
    void chooseFolder();
    void openFolder(const std::filesystem::path& folder, bool first);
    void begin();
    void end();
    void keep();
    void playKept(int index);
    void removeKept(int index);
    void showTakes();
    /** What the dialog says while nothing has gone wrong. */
    void showBefore();
    /** On a thread of its own; what `work` returns then runs here. Meanwhile the dialog is busy and stays open.
     *  Errors are shown, and the dialog goes to `afterwards`. */
    void run(RecordDialog::Step afterwards, Work work);
    void closed();

    LiveSession& m_session;
    QPointer<RecordDialog> m_dialog;
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::optional<TakeStore> m_store;
    std::filesystem::path m_lastFolder; ///< to begin with where nothing else was read
    SampleIndex m_begin = 0; ///< of the take, in the session's samples
    std::int64_t m_lostBefore = 0;
    RecentAudio m_take;
    std::vector<Kept> m_kept;
    bool m_troubled = false; ///< the message is about the microphone
    bool m_changed = false; ///< takes were kept or deleted
    BackgroundJob m_job; ///< last, so that it ends before what it uses goes
};

} // namespace tonada::ui
