// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/audio_backend.h"
#include "core/audio/playback.h"
#include "core/learn/classifier.h"
#include "core/learn/verdict_settings.h"
#include "core/live/explanation_worker.h"
#include "core/live/feature_column.h"
#include "core/live/live_status.h"
#include "core/live/live_timing.h"
#include "core/live/recent_audio.h"
#include "core/util/error.h"
#include "core/util/sample_index.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tonada {

/** What a session listens to. */
struct LiveSource
{
    enum class Kind
    {
        Microphone,
        Demo,
        File
    };

    Kind kind = Kind::Microphone;
    std::string device; ///< microphone: name, empty for the default
    std::string hostApi; ///< microphone: with the name
    int channel = 0; ///< microphone and file: 0 mixes all channels, 1… takes one
    float gainDb = 0; ///< microphone: input gain
    std::vector<std::filesystem::path>
        files; ///< file: one; demo: its recordings, in order, then from the start again
    bool repeat = false; ///< demo: begin again after the last recording
    bool audible = true; ///< demo and file: play on the default output while they run, where there is one
    bool realTime = true; ///< demo and file: false runs as fast as the columns are read
};

/** One listening session: source → ring → analysis thread → two hand-overs (history and state).
 *
 *  All members are for one thread (the window's) and return at once: opening, closing and watching devices
 *  happens on a thread of its own, analysis on another. Failures become SessionState with error(); nothing
 *  here throws but startRecording().
 */
class LiveSession
{
public:
    /** Ownership is shared because a call that hangs in the sound system may outlast the session. */
    explicit LiveSession(std::shared_ptr<AudioBackend> backend, const LiveTiming& timing = {});
    ~LiveSession();
    LiveSession(const LiveSession&) = delete;
    LiveSession& operator=(const LiveSession&) = delete;

    void start(const LiveSource& source);
    void stop();
    /** What was started last. */
    [[nodiscard]] const LiveSource& source() const noexcept;
    /** Null: pictures only. Takes effect at the next hop; the verdict starts afresh. */
    void setModel(std::shared_ptr<const Classifier> model);
    void resetVerdict();
    /** Takes effect at the next hop, on the speech heard so far as well. */
    void setVerdictSettings(const VerdictSettings& settings);
    /** Explain judged windows, on a thread of its own, several a second; off at first. */
    void setExplaining(bool on);
    /** The newest explanation, if there is another than at the last call. */
    [[nodiscard]] std::optional<LiveExplanation> takeExplanation();
    void setGainDb(float gainDb);
    /** Demo: goes on to the next recording. */
    void nextRecording();

    /** History: copies the columns that arrived since the last call, oldest first; returns how many. */
    [[nodiscard]] std::size_t readColumns(std::span<FeatureColumn> out) noexcept;
    /** State: the newest. */
    [[nodiscard]] const LiveStatus& status() noexcept;
    /** Why the session is Failed, DeviceLost or NotAnswering. */
    [[nodiscard]] std::optional<Error> error() const;
    /** What the microphone gave, while Running. */
    [[nodiscard]] StreamFormat inputFormat() const;

    /** The devices known now; rescanDevices() refreshes them, deviceGeneration() changes when they did. */
    [[nodiscard]] std::vector<AudioDevice> devices() const;
    void rescanDevices();
    [[nodiscard]] unsigned deviceGeneration() const noexcept;

    /** Seconds that can be saved or played again: at most 60. */
    [[nodiscard]] double recentSeconds() const noexcept;
    /** A copy of that, to be saved. */
    [[nodiscard]] RecentAudio recent() const;
    /** Samples captured since the source began, at its own rate: to be given to recentSince(). */
    [[nodiscard]] SampleIndex recentEnd() const noexcept;
    /** A copy of what came after `begin`, at most the last 60 s of it. */
    [[nodiscard]] RecentAudio recentSince(SampleIndex begin) const;
    /** Plays the last `seconds` on the default output. */
    void playRecent(double seconds);
    /** Plays this on the default output, instead of what plays now; no samples: nothing plays any more. */
    void play(RecentAudio audio);
    /** The same for something that supplies its own samples, on an output of choice; null: nothing. */
    void setPlayback(std::shared_ptr<Playback> playback, const StreamRequest& device = {});

    /** Writes what is heard to disk from now on, beside the target until it is finished. Throws Error
     *  (FileNotWritable, InvalidArgument while nothing runs). */
    void startRecording(const std::filesystem::path& path);
    /** Finishes the file; recording() is true until that is done. A failure while writing (disk full) shows
     *  in error() and keeps what was written. */
    void stopRecording();
    [[nodiscard]] bool recording() const noexcept;
    [[nodiscard]] double recordedSeconds() const noexcept;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace tonada
