// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <stop_token>
#include <thread>

namespace tonada::ui {

/** Work on a thread of its own, one piece at a time. What it reports comes back through the window's event
 *  loop, marked with the number of its job, so that nothing of a job that is over is shown. Its functions are
 *  called on the window's thread, except for what is said of Post. */
class BackgroundJob : public QObject
{
    Q_OBJECT

public:
    /** Called on the job's thread: the action runs on the window's, if the job is then still the one under
     *  way. */
    using Post = std::function<void(std::function<void()> action)>;
    /** What the thread does. It ends soon after a request to stop, and throws nothing. */
    using Work = std::function<void(const Post& post, const std::stop_token& stop)>;

    using QObject::QObject;
    /** Ends the job under way. */
    ~BackgroundJob() override;

    /** The job before has reported its end, or its reports are dropped. */
    void start(Work work);
    void requestStop();
    [[nodiscard]] bool stopRequested() const;

private:
    int m_number = 0;
    std::jthread m_thread;
};

} // namespace tonada::ui
