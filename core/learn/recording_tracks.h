// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/mfcc_config.h"
#include "core/learn/file_verdict.h"
#include "core/learn/track_columns.h"
#include "core/learn/waveform_peaks.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>

namespace tonada {

/** A recording of any length as the eye needs it: some 15 KB for each second at 48 kHz, without its samples. */
struct RecordingTracks
{
    std::filesystem::path path;
    int sampleRate = 0; ///< the file's, Hz
    int channels = 0; ///< the file's
    int channel = 0; ///< the one (1…) everything here is of, or the mean of all (0)
    double seconds = 0; ///< of the whole recording; by the file's header until all is read
    bool complete = false; ///< all is read; else there is neither mfcc nor verdict
    WaveformPeaks peaks; ///< at the file's rate
    MfccConfig features; ///< of both pictures
    TrackColumns
        logMel; ///< dB with ref 1, [nMels]; column i is centred on sample i·hopLength at the features' rate
    float loudestDb = 0; ///< of logMel
    TrackColumns mfcc; ///< [nMfcc], of the spectrogram cut off topDb below its loudest value, as Mfcc does
    std::optional<FileVerdict> verdict; ///< without a model none

    [[nodiscard]] double columnSeconds() const noexcept
    {
        return static_cast<double>(features.hopLength) / features.sampleRate;
    }
    [[nodiscard]] std::size_t bytes() const noexcept { return peaks.bytes() + logMel.bytes() + mfcc.bytes(); }
};

struct TracksOptions
{
    const Classifier* classifier = nullptr; ///< null: no verdict
    VerdictSettings verdict; ///< the prior of its verdicts
    int channel = 0; ///< of the file: one (1…), or the mean of all (0)
    std::size_t blockSamples = 8192; ///< read at once, at the features' rate; changes nothing else
    std::function<void(double share)> onProgress; ///< after every block, on the reading thread; 0 to 1
    /** The same with what has been read, for partOf(). */
    std::function<void(const RecordingTracks& unfinished)> onBlock;
    std::stop_token stop;
};

/** Reads a file once, block by block; never holds more of it than a block and a window. The verdict is
 *  classifyFile()'s, of the channel. Errors as AudioFileReader; Cancelled. */
[[nodiscard]] RecordingTracks readRecordingTracks(const std::filesystem::path& path,
                                                  const TracksOptions& options);

/** A copy that can be shown while reading goes on: what has been read so far. It shares nearly all of its memory. */
[[nodiscard]] RecordingTracks partOf(const RecordingTracks& unfinished);

} // namespace tonada
