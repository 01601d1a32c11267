// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/session_file.h"
#include "core/util/error.h"
#include "ui/support/background_job.h"

#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace tonada::ui {

/** Keeps the session in a file of this process in the program's own folder, written on a thread of its own where
 *  it changed, and removed when the program ends. A file whose process is gone is what a crash left: it is
 *  offered, and stays until it is restored or declined. */
class SessionAutosave : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMilliseconds = 30000; ///< between two savings

    /** `current`: the session; none: nothing is worth saving. */
    SessionAutosave(std::filesystem::path folder, std::function<std::optional<Session>()> current,
                    int milliseconds = kMilliseconds, QObject* parent = nullptr);
    ~SessionAutosave() override;

    /** Looks for what a crash left, and begins to save. */
    void start();
    /** Where it changed. */
    void save();
    /** What was found is in the window now: its file goes once the session is saved. */
    void restored();
    /** What was found is not wanted: its file is put aside. Then the next one is offered. */
    void declined();

signals:
    void found(const Session& session);
    void saved();
    /** A file that a crash left is damaged, and kept; or the session cannot be saved. */
    void failed(const Error& error);

private:
    struct Left
    {
        std::filesystem::path path;
        std::unique_ptr<QLockFile> lock; ///< no other window offers it
    };

    void makeFile();
    void offerNext();
    void removeRestored();
    void write(std::string text);
    void fail(const Error& error);

    std::filesystem::path m_folder;
    std::function<std::optional<Session>()> m_current;
    std::filesystem::path m_path; ///< empty: there is nowhere to save
    std::unique_ptr<QLockFile> m_lock;
    std::vector<Left> m_left; ///< the last is offered
    std::vector<Left> m_restored;
    std::string m_saved; ///< text
    bool m_writing = false;
    bool m_troubled = false; ///< it was said that the session cannot be saved
    QTimer m_timer;
    std::unique_ptr<BackgroundJob> m_job;
};

} // namespace tonada::ui
