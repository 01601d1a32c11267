// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/csv.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace tonada {

/** A manifest.csv that is being added to. What stands in it already stays: rows, their order, columns that
 *  mean nothing here. */
class Manifest
{
public:
    using Fields = std::map<std::string, std::string>; ///< by column

    /** The manifest of this folder as it is on disk; where there is none yet, one that lists the recordings
     *  which the folder holds already, so that they go on being read. Errors as labelledRecordings(). */
    explicit Manifest(const std::filesystem::path& folder);

    /** Columns that are not there yet are added. "path" is relative to the folder. */
    void add(const Fields& fields);
    /** The rows of this path. */
    void remove(const std::string& path);
    /** Written beside and renamed. Error: FileNotWritable. */
    void save() const;

private:
    [[nodiscard]] std::size_t columnOf(const std::string& name);

    std::filesystem::path m_file;
    CsvRow m_header;
    std::vector<CsvRow> m_rows;
};

} // namespace tonada
