// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/playback_feed.h"

#include <cstdint>
#include <deque>
#include <filesystem>
#include <limits>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <stop_token>
#include <utility>

namespace tonada {

/** Plays a stretch of an audio file of any length, slower if wanted, over and over if wanted. One thread runs it; all
 *  else may be called from another meanwhile and is heard a quarter of a second later. */
class RecordingFeed
{
public:
    struct Plan
    {
        std::filesystem::path path;
        int channel = 0; ///< as AudioFileReader::readMono()
        double from = 0; ///< s, where it starts
        double begin = 0; ///< s, where a loop goes on
        double end = std::numeric_limits<double>::infinity(); ///< s, or the end of the file
        bool loop = false;
        double speed = 1; ///< as TimeStretcher
    };

    /** `output` is for this alone. */
    RecordingFeed(Plan plan, std::shared_ptr<PlaybackFeed> output);

    /** Waits for the device, and returns when all has been heard, the device has gone or it shall stop. Errors as
     *  AudioFileReader and TimeStretcher. */
    void run(const std::stop_token& stop);

    void setSpeed(double speed);
    void setLoop(bool loop);
    /** What is looped, and where it ends. */
    void setStretch(double begin, double end);
    void seek(double seconds);
    /** What is heard now: seconds in the recording. */
    [[nodiscard]] double position() const;

private:
    /** Samples offered that stand for one piece of the recording. */
    struct Piece
    {
        std::int64_t end; ///< in samples offered since the start
        double seconds; ///< in the recording, there
        double secondsPerSample;
    };
    class Chain;

    [[nodiscard]] bool goesOn(const std::stop_token& stop) const;
    /** What is wanted now; a wish to seek is taken. */
    [[nodiscard]] std::pair<Plan, std::optional<double>> wanted();
    void offer(std::span<const float> samples, const std::stop_token& stop);
    [[nodiscard]] std::int64_t latencySamples() const;
    void note(std::int64_t samples, double seconds, double secondsPerSample);

    const std::shared_ptr<PlaybackFeed> m_output;
    mutable std::mutex m_mutex; ///< of what is below
    Plan m_plan;
    std::optional<double> m_seek;
    std::deque<Piece> m_pieces; ///< heard now and later
    std::int64_t m_noted = 0;
    std::int64_t m_offered = 0; ///< of the running thread alone
};

} // namespace tonada
