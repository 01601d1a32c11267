// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/take_store.h"
#include "core/util/error.h"
#include "ui/support/background_job.h"

#include <QObject>

#include <deque>
#include <filesystem>
#include <functional>

namespace tonada::ui {

/** Keeps takes and takes them back on a thread of its own, one after the other, in the order asked for; each
 *  ends with one signal. */
class TakeKeeping : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /** `audio` is read on that thread. */
    void keep(const std::filesystem::path& folder, std::function<RecentAudio()> audio,
              const TakeDescription& description);
    void takeBack(const std::filesystem::path& folder, const KeptTake& take);

signals:
    void kept(const KeptTake& take);
    void takenBack(const KeptTake& take);
    void notKept(const Error& error);
    void notTakenBack(const KeptTake& take, const Error& error);

private:
    void enqueue(BackgroundJob::Work work);
    void startNext();

    std::deque<BackgroundJob::Work> m_waiting;
    bool m_working = false;
    BackgroundJob m_job; ///< last, so that it ends before what it uses goes
};

} // namespace tonada::ui
