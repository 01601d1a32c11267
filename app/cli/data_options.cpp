// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/data_options.h"

#include "core/learn/feature_cache.h"

namespace tonada::cli {

std::filesystem::path DataOptions::cacheFolder() const
{
    if (noCache)
        return {};
    if (!cacheDir.empty())
        return cacheDir;
    const auto users = userCacheFolder();
    return users.empty() ? users : users / "features";
}

void addDataOptions(CLI::App& command, DataOptions& options)
{
    command.add_option("--audio-dir", options.audioDir, "Where the files of a CSV lie, if not beside it");
    command.add_option(
        "--accents", options.accents,
        "A CSV with accent,label (Argentinian, Other or neither): what a corpus's accent texts "
        "count as, instead of the built-in table");
    auto* const cacheDir = command.add_option("--cache-dir", options.cacheDir,
                                              "Keep features there for the next time; default: "
                                              "$XDG_CACHE_HOME/tonada/features");
    command.add_flag("--no-cache", options.noCache, "Neither use nor keep features of earlier runs")
        ->excludes(cacheDir);
}

} // namespace tonada::cli
