// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonada {

using CsvRow = std::vector<std::string>;

/** Rows of comma-separated values as RFC 4180 defines them: fields may be quoted, a quote inside is doubled,
 *  a quoted field may hold commas and line ends; rows end with LF or CR LF, the last one with or without. A
 *  UTF-8 byte order mark and empty lines are passed over. Throws std::invalid_argument that names the line of
 *  a quote that is never closed or of text after a closing quote. */
[[nodiscard]] std::vector<CsvRow> parseCsv(std::string_view text);

/** One row with its line end (LF); quotes only what needs it. */
[[nodiscard]] std::string csvLine(const CsvRow& fields);

/** Where a column stands; names are compared without regard to case. */
[[nodiscard]] std::optional<std::size_t> csvColumn(const CsvRow& header, std::string_view name);

/** A CSV file whose first row names the columns. */
class CsvTable
{
public:
    /** Throws Error: FileNotFound, FileUnreadable, DataEmpty, or DataUnusable with the line for a file that
     *  is not CSV or UTF-8 and for a row that is longer or shorter than the header. */
    [[nodiscard]] static CsvTable read(const std::filesystem::path& path);

    [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const
    {
        return csvColumn(m_header, name);
    }
    [[nodiscard]] const CsvRow& header() const noexcept { return m_header; }
    [[nodiscard]] const std::vector<CsvRow>& rows() const noexcept { return m_rows; }

private:
    CsvRow m_header;
    std::vector<CsvRow> m_rows;
};

} // namespace tonada
