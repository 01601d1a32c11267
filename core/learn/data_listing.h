// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonada {

/** The table that says what the recordings in its folder are. */
inline constexpr const char* kManifestName = "manifest.csv";

/** What clips are for. */
enum class SplitPart
{
    Train,
    Validation, ///< early stopping and calibration
    Test,
};

/** "train", "validation", "test". */
[[nodiscard]] std::string_view toString(SplitPart part) noexcept;

/** What a data set says about one recording before any audio is read. */
struct ListedRecording
{
    std::filesystem::path path;
    int label = 0; ///< index into DataListing::labels
    std::string speaker; ///< one name, one voice: also when it stands under both labels
    std::optional<SplitPart> part; ///< where the data set itself divides its speakers
};

/** Recordings of neither class. */
struct LeftOut
{
    std::string label; ///< in the data set's own words
    std::size_t recordings = 0;
    bool unknown = false; ///< a text that the accent table does not know: it might belong to a class
};

/** The recordings of a data set. */
struct DataListing
{
    std::filesystem::path source;
    std::string layout; ///< what `source` was taken for: "Common Voice", "folders named after the labels", …
    std::array<std::string, 2> labels{"Other", "Argentinian"};
    std::vector<ListedRecording> recordings; ///< folders: by path; CSV files: in their order
    std::vector<LeftOut> leftOut; ///< most recordings first
    bool synthetic = false; ///< demo voices, not people: `"voices": "synthetic"` in dataset.json
};

/** A recording with its label in the data set's own words. */
struct LabelledRecording
{
    std::filesystem::path path;
    std::string label; ///< empty: the name contains none
    std::string speaker;
    std::optional<SplitPart> part;
};

/** What listRecordings() finds in a folder of one's own recordings (a manifest.csv, folders or files), before
 *  two classes are made of the labels; a folder without recordings is no error. Errors as there. */
[[nodiscard]] std::vector<LabelledRecording> labelledRecordings(const std::filesystem::path& folder);

/** Finds the recordings of a data set and what they are. `data` is one of
 *
 *  - a folder with a manifest.csv, which is then read as below;
 *  - a published corpus as unpacked: readCorpus();
 *  - a folder of folders: the first level names the label, the folder below it (or else the file) the
 *  speaker;
 *  - a folder of files: the label is what the name contains, "Argentinian" or "Other";
 *  - a manifest: CSV with the columns path (relative to the CSV) and label, if need be speaker and part
 *    (train, validation or test);
 *  - a CSV with the columns fname and label: bare names, in `audioDir` or beside the CSV.
 *
 *  The class of interest is the label that begins with "argentin"; the other class is "Other", or else the
 *  only other label. Recordings with other labels are left out and counted. A dataset.json beside manifest or
 *  folders may say `{"voices": "synthetic"}`.
 *
 *  `accents` is a table of accent texts for Common Voice and the Speech Accent Archive instead of
 *  AccentTable::standard().
 *
 *  Errors: FileNotFound, DataEmpty, DataOneClass, DataUnusable (labels that are neither class, a column
 *  that is missing, a part or dataset.json that cannot be read).
 */
[[nodiscard]] DataListing listRecordings(const std::filesystem::path& data,
                                         const std::filesystem::path& audioDir = {},
                                         const std::filesystem::path& accents = {});

/** The audio files in a folder, by extension, sorted; hidden ones and, unless asked for, folders below it are
 *  passed over. Error: FileNotFound, FileUnreadable. */
[[nodiscard]] std::vector<std::filesystem::path> listAudioFiles(const std::filesystem::path& folder,
                                                                bool recursive);

/** "Argentinian" or "Other", whichever the file name contains; empty for neither. */
[[nodiscard]] std::string labelInFileName(const std::filesystem::path& path);

/** The recording's name without extension and without a number behind the last space or underscore, which
 *  tells clips of one recording apart: "Ana_03.wav" and "Ana 12.wav" are both "Ana". */
[[nodiscard]] std::string speakerInFileName(const std::filesystem::path& path);

} // namespace tonada
