// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/background_job.h"

#include <utility>

namespace tonada::ui {

BackgroundJob::~BackgroundJob()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

void BackgroundJob::start(Work work)
{
    if (m_thread.joinable()) {
        m_thread.request_stop();
        m_thread.join();
    }
    ++m_number;
    const Post post = [this, number = m_number](std::function<void()> action) {
        QMetaObject::invokeMethod(
            this,
            [this, number, action = std::move(action)] {
                if (number == m_number)
                    action();
            },
            Qt::QueuedConnection);
    };
    m_thread
        = std::jthread([work = std::move(work), post](const std::stop_token& stop) { work(post, stop); });
}

void BackgroundJob::requestStop()
{
    m_thread.request_stop();
}

bool BackgroundJob::stopRequested() const
{
    return m_thread.get_stop_token().stop_requested();
}

} // namespace tonada::ui
