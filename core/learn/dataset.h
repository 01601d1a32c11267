// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/data_listing.h"
#include "core/learn/recording_clips.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace tonada {

/** Two labelled seconds. */
struct Clip : ClipContent
{
    int recording = 0; ///< index into Dataset::recordings
    int number = 0; ///< position within the recording, from 0
    int label = 0; ///< index into Dataset::labels
    int speaker = 0; ///< index into Dataset::speakers
    std::optional<SplitPart> part = {}; ///< where the data set itself divides its speakers
};

/** Audio that stands in a data set twice; the clips of `copy` are left out. */
struct Duplicate
{
    std::filesystem::path original;
    std::filesystem::path copy;
    int clips = 0;
    bool otherLabel = false; ///< the two are labelled differently: one of them is wrong
};

struct SkippedFile
{
    std::filesystem::path path;
    std::string reason;
};

/** A data set in memory: clips of 2 s with their features, in the order of the listing. */
struct Dataset
{
    std::filesystem::path source;
    std::array<std::string, 2> labels{"Other", "Argentinian"};
    std::vector<std::string> speakers;
    std::vector<std::filesystem::path> recordings;
    std::vector<Clip> clips;
    MfccConfig features;
    bool synthetic = false; ///< demo voices, not people

    std::vector<SkippedFile> skipped; ///< files that could not be read
    std::vector<Duplicate> duplicates;
    int silentClips = 0; ///< left out
    int shortRecordings = 0; ///< under 2 s: no clip in them
    std::size_t fromCache = 0; ///< recordings whose features came from the cache
    std::string cacheFailure; ///< why features could not be kept, if so

    /** Clips of each label. */
    [[nodiscard]] std::array<int, 2> clipCounts() const;
    /** Sixteen hexadecimal digits that change with any clip or label, and not with names or order. */
    [[nodiscard]] std::string fingerprint() const;
};

struct ReadOptions
{
    MfccConfig features;
    bool scalars = true; ///< also the five scalars, which take six times as long as the MFCC
    int threads = 1; ///< changes the time taken, never the result
    bool keepAll = false; ///< also silent clips and copies, which are then only reported
    std::filesystem::path cacheFolder; ///< a FeatureCache's; empty: none
    std::stop_token stop;
    /** Called on the caller's thread with the recordings read so far and their number. */
    std::function<void(std::size_t, std::size_t)> onProgress;
};

/** Reads the recordings, cuts them into clips as chopAudioFile() does (an incomplete tail is dropped, one
 *  that lacks half a millisecond is filled with zeros) and computes their features. A file that cannot be read is
 *  noted in `skipped`; silent clips and copies are left out and counted. Errors: DataEmpty when no clip is
 *  left, DataOneClass, Cancelled. */
[[nodiscard]] Dataset readDataset(const DataListing& listing, const ReadOptions& options = {});

} // namespace tonada
