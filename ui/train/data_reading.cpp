// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/data_reading.h"

#include <chrono>

namespace tonada::ui {
namespace {
constexpr std::chrono::milliseconds kProgressEvery{50};
} // namespace

BackgroundJob::Work DataReading::work() const
{
    return [reading = *this](const BackgroundJob::Post& post, const std::stop_token& stop) {
        try {
            ReadOptions options;
            options.threads = reading.threads;
            options.stop = stop;
            std::chrono::steady_clock::time_point posted;
            options.onProgress = [&](std::size_t done, std::size_t all) {
                const auto now = std::chrono::steady_clock::now();
                if (now - posted < kProgressEvery)
                    return;
                posted = now;
                post([onProgress = reading.onProgress, done, all] { onProgress(done, all); });
            };
            const auto data
                = std::make_shared<const Dataset>(readDataset(listRecordings(reading.source), options));
            post([onRead = reading.onRead, data, audit = auditSound(*data, stop)] { onRead(data, audit); });
        } catch (const Error& error) {
            post([onFailure = reading.onFailure, error] { onFailure(error); });
        }
    };
}

} // namespace tonada::ui
