// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

namespace tonada {

/** What writeLabelTable() found. */
struct LabelCounts
{
    std::size_t argentinian = 0;
    std::size_t other = 0;
    std::vector<std::filesystem::path> unlabelled; ///< left out: the name contains neither word
};

/** Writes a CSV file with the columns index, fname and label: one row for each audio file in `folder` (not
 *  below it) in the order of their names, numbered from 0. The label is the word that the file name contains,
 *  "Argentinian" or "Other" (case matters; Argentinian goes first when both are there).
 *  Errors: FileNotFound, FileUnreadable; DataEmpty when no file has a label; FileNotWritable. */
LabelCounts writeLabelTable(const std::filesystem::path& folder, const std::filesystem::path& csv);

} // namespace tonada
