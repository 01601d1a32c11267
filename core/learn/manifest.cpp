// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/manifest.h"

#include "core/learn/data_listing.h"
#include "core/util/file_io.h"

#include <algorithm>

namespace tonada {
namespace fs = std::filesystem;

Manifest::Manifest(const fs::path& folder)
    : m_file(folder / kManifestName)
    , m_header{"path", "label", "speaker"}
{
    if (pathExists(m_file)) {
        const auto table = CsvTable::read(m_file);
        m_header = table.header();
        m_rows = table.rows();
        return;
    }
    if (!pathExists(folder))
        return;
    for (const auto& recording : labelledRecordings(folder))
        if (!recording.label.empty())
            add({{"path", recording.path.lexically_relative(folder).generic_string()},
                 {"label", recording.label},
                 {"speaker", recording.speaker}});
}

std::size_t Manifest::columnOf(const std::string& name)
{
    // The reader takes "fname" where there is no "path".
    auto column = csvColumn(m_header, name);
    if (!column && name == "path")
        column = csvColumn(m_header, "fname");
    if (column)
        return *column;
    m_header.push_back(name);
    for (auto& row : m_rows)
        row.emplace_back();
    return m_header.size() - 1;
}

void Manifest::add(const Fields& fields)
{
    std::vector<std::size_t> columns;
    for (const auto& field : fields)
        columns.push_back(columnOf(field.first));
    CsvRow row(m_header.size());
    auto column = columns.begin();
    for (const auto& field : fields)
        row[*column++] = field.second;
    m_rows.push_back(std::move(row));
}

void Manifest::remove(const std::string& path)
{
    const auto column = columnOf("path");
    m_rows.erase(
        std::remove_if(m_rows.begin(), m_rows.end(), [&](const CsvRow& row) { return row[column] == path; }),
        m_rows.end());
}

void Manifest::save() const
{
    std::string text = csvLine(m_header);
    for (const auto& row : m_rows)
        text += csvLine(row);
    writeFile(m_file, text);
}

} // namespace tonada
