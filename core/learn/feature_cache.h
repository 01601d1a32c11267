// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/recording_clips.h"
#include "core/util/content_hash.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tonada {

/** Keeps the clips of recordings in a folder, so that the next run need not decode and analyse them again.
 *
 *  A recording is known by the bytes of its file (not by its name or date), an entry by those, the features'
 *  definition and the program's version. An entry that is damaged, cut short or of another kind is as good as
 *  none and is written anew. Entries are written beside their place and renamed; several threads and programs
 *  may share a folder, and it may be emptied at any time.
 */
class FeatureCache
{
public:
    /** `folder` is made when the first entry is. */
    FeatureCache(std::filesystem::path folder, const MfccConfig& features, bool scalars);

    /** What a recording is known by. Errors as contentHashOf(). */
    [[nodiscard]] ContentHash keyOf(const std::filesystem::path& recording) const;
    [[nodiscard]] std::optional<std::vector<ClipContent>> find(const ContentHash& key) const;
    /** Error: FileNotWritable. */
    void keep(const ContentHash& key, const std::vector<ClipContent>& clips) const;

    [[nodiscard]] std::filesystem::path entryPath(const ContentHash& key) const;

private:
    std::filesystem::path m_folder;
    std::string m_definition;
    Eigen::Index m_rows;
    Eigen::Index m_columns;
};

/** Where programs keep what they can make again: $XDG_CACHE_HOME/tonada, or else ~/.cache/tonada; empty when
 *  the user has no home. */
[[nodiscard]] std::filesystem::path userCacheFolder();

} // namespace tonada
