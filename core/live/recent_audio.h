// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

namespace tonada {

/** A copy of what was heard last, mono, as captured. It stays as it is while the session hears more, so that
 *  one may take a minute to choose a name for it. */
struct RecentAudio
{
    std::vector<float> samples;
    double rate = 0; ///< Hz; 0: nothing was heard

    [[nodiscard]] double seconds() const noexcept;
    /** Its last `seconds` as WAV or FLAC, by extension. Throws Error (FileNotWritable; InvalidArgument for
     *  another extension, or when nothing was heard). */
    void save(const std::filesystem::path& path, double seconds) const;
};

} // namespace tonada
