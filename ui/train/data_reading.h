// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/sound_audit.h"
#include "core/util/error.h"
#include "ui/support/background_job.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace tonada::ui {

/** Reads a folder or list of recordings beside the window and listens to what gives its classes away. The
 *  functions are called on the window's thread, one of the last two at the end. */
struct DataReading
{
    std::filesystem::path source;
    int threads = 1;
    std::function<void(std::size_t done, std::size_t all)> onProgress;
    std::function<void(const std::shared_ptr<const Dataset>&, const SoundAudit&)> onRead;
    std::function<void(const Error&)> onFailure; ///< also Cancelled

    [[nodiscard]] BackgroundJob::Work work() const;
};

} // namespace tonada::ui
