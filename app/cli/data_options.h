// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>

namespace tonada::cli {

/** How a command finds and reads labelled recordings. */
struct DataOptions
{
    std::filesystem::path audioDir;
    std::filesystem::path accents;
    std::filesystem::path cacheDir; ///< empty: the user's
    bool noCache = false;

    /** Where features are kept; empty: nowhere. */
    [[nodiscard]] std::filesystem::path cacheFolder() const;
};

/** --audio-dir, --accents, --cache-dir, --no-cache. `options` must outlive the parsing. */
void addDataOptions(CLI::App& command, DataOptions& options);

} // namespace tonada::cli
