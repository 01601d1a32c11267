// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/take_keeping.h"

#include <utility>

namespace tonada::ui {

void TakeKeeping::keep(const std::filesystem::path& folder, std::function<RecentAudio()> audio,
                       const TakeDescription& description)
{
    enqueue([this, folder, audio = std::move(audio), description](const BackgroundJob::Post& post,
                                                                  const std::stop_token&) {
        try {
            const KeptTake take = TakeStore(folder).keep(audio(), description);
            post([this, take] { emit kept(take); });
        } catch (const Error& error) {
            post([this, error] { emit notKept(error); });
        }
    });
}

void TakeKeeping::takeBack(const std::filesystem::path& folder, const KeptTake& take)
{
    enqueue([this, folder, take](const BackgroundJob::Post& post, const std::stop_token&) {
        try {
            TakeStore(folder).remove(take);
            post([this, take] { emit takenBack(take); });
        } catch (const Error& error) {
            post([this, take, error] { emit notTakenBack(take, error); });
        }
    });
}

/** A job that is started drops what the one before has still to say. */
void TakeKeeping::enqueue(BackgroundJob::Work work)
{
    m_waiting.push_back(std::move(work));
    if (!m_working)
        startNext();
}

void TakeKeeping::startNext()
{
    m_working = !m_waiting.empty();
    if (!m_working)
        return;
    m_job.start([this, work = std::move(m_waiting.front())](const BackgroundJob::Post& post,
                                                            const std::stop_token& stop) {
        work(post, stop);
        post([this] { startNext(); });
    });
    m_waiting.pop_front();
}

} // namespace tonada::ui
