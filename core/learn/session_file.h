// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/annotation.h"

#include <cstddef>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace tonada {

inline constexpr int kSessionVersion = 1;
inline constexpr const char* kSessionExtension = ".tonada"; ///< of the file's name

/** What is being worked on with recordings. */
struct Session
{
    struct Recording
    {
        std::filesystem::path path; ///< absolute
        std::vector<IntervalTier> tiers; ///< the user's notes
    };

    std::vector<Recording> recordings;
    std::optional<std::size_t> shown; ///< of the recordings
    double begin = 0; ///< s, of the stretch of it that is in view
    double end = 0; ///< s; not after begin: all of it
    nlohmann::ordered_json rows
        = nlohmann::ordered_json::object(); ///< how the plots are shown, by their names
    nlohmann::ordered_json spectrogram = nlohmann::ordered_json::object(); ///< settings by name
    std::string model; ///< its name, for people
};

/** Session files are JSON: {"format": "tonada session", "version": 1, "recordings": [{"path", "tiers": [{"name",
 *  "intervals": [{"begin", "end", "text"}]}]}], "shown", "view": {"begin", "end"}, "rows", "spectrogram", "model"}.
 *  Recordings in the file's folder or below are named relative to it, so that both can move together. Recordings
 *  that are not there any more are no error: their notes are. "path" and "recordings" must be there, everything
 *  else may be missing; names that mean nothing are passed over.
 *
 *  Throws Error: FileNotFound, FileUnreadable, and FileUnusable for damaged JSON (with its position), a newer
 *  version and wrong types (with their place in the file). */
[[nodiscard]] Session readSession(const std::filesystem::path& path);

/** As session files keep a tier. */
[[nodiscard]] nlohmann::ordered_json tierJson(const IntervalTier& tier);

/** The content of a session file in this folder. Error: InvalidArgument for a name or a note that is not UTF-8. */
[[nodiscard]] std::string sessionText(const Session& session, const std::filesystem::path& folder);

/** Written beside, then renamed. Errors: FileNotWritable, and as sessionText(). */
void writeSession(const std::filesystem::path& path, const Session& session);

} // namespace tonada
