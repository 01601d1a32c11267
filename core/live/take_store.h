// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/recent_audio.h"

#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace tonada {

/** Who speaks in a take, and as what. */
struct TakeDescription
{
    int label = 0; ///< 1: Argentinian
    std::string speaker; ///< as the manifest names the voice
    bool consent = false; ///< the speaker agrees to being recorded; without it nothing is kept
    std::string date; ///< ISO 8601
    /** Further columns of the manifest: what a model said of it, for calibration and training to come. */
    std::map<std::string, std::string> saidByModel = {};
};

/** A take on disk. */
struct KeptTake
{
    std::filesystem::path path;
    int label = 0;
    std::string speaker;
    double seconds = 0;
};

/** Keeps takes as a data set that listRecordings() reads: FOLDER/LABEL/SPEAKER/SPEAKER_01.flac and a line in
 *  the folder's manifest.csv with path, label, speaker, consent and date.
 *
 *  A folder that holds recordings already keeps its own words for the labels, and they stay in the data set.
 *  Any thread, one at a time. */
class TakeStore
{
public:
    /** The folder is made with the first take. Errors: DataUnusable for a published corpus and for a manifest
     *  that cannot be read, FileNotWritable for a file. */
    explicit TakeStore(std::filesystem::path folder);

    [[nodiscard]] const std::filesystem::path& folder() const noexcept { return m_folder; }
    /** The folder's own words, by label. */
    [[nodiscard]] const std::array<std::string, 2>& labels() const noexcept { return m_labels; }
    /** Who speaks in it so far, sorted. */
    [[nodiscard]] const std::vector<std::string>& speakers() const noexcept { return m_speakers; }

    /** Audio first, then the line; when one of them fails there is neither. Errors: FileNotWritable, and
     *  InvalidArgument without consent, speaker or samples. */
    KeptTake keep(const RecentAudio& take, const TakeDescription& description);
    /** Audio and line. Error: FileNotWritable. */
    void remove(const KeptTake& take);

private:
    std::filesystem::path m_folder;
    std::array<std::string, 2> m_labels{"Other", "Argentinian"};
    std::vector<std::string> m_speakers;
};

/** A name for files and folders on any system: what they cannot hold becomes an underscore. */
[[nodiscard]] std::string fileNameFor(const std::string& speaker);

} // namespace tonada
