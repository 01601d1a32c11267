// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/csv.h"

#include <filesystem>
#include <string>
#include <vector>

#include "models/demo_voices/recording_conditions.h"

namespace tonada::corpus {

/** Reads rows of a manifest that makeCorpus() wrote by the names of their columns; `table` outlives it. Throws
 *  Error (DataUnusable) for a column that is missing. */
class ManifestColumns
{
public:
    ManifestColumns(const CsvTable& table, std::filesystem::path manifest);

    [[nodiscard]] const std::string& text(const CsvRow& row, const char* name) const;
    [[nodiscard]] double number(const CsvRow& row, const char* name) const;
    /** 1: Argentinian */
    [[nodiscard]] int label(const CsvRow& row) const;
    [[nodiscard]] std::filesystem::path audio(const CsvRow& row) const;
    /** When the sounds are heard that the accents say differently. */
    [[nodiscard]] std::vector<TimeSpan> changedSounds(const CsvRow& row) const;

private:
    const CsvTable& m_table;
    std::filesystem::path m_manifest;
};

} // namespace tonada::corpus
