// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo_voices/manifest_columns.h"

#include "core/util/error.h"

#include <sstream>

#include "models/demo_voices/accent.h"

namespace tonada::corpus {

ManifestColumns::ManifestColumns(const CsvTable& table, std::filesystem::path manifest)
    : m_table(table)
    , m_manifest(std::move(manifest))
{ }

const std::string& ManifestColumns::text(const CsvRow& row, const char* name) const
{
    const auto column = m_table.column(name);
    if (!column)
        throw Error(ErrorCode::DataUnusable,
                    {m_manifest.string(), "no column " + std::string(name) + " of the demo voices' corpus"});
    return row[*column];
}

double ManifestColumns::number(const CsvRow& row, const char* name) const
{
    return std::stod(text(row, name));
}

int ManifestColumns::label(const CsvRow& row) const
{
    return text(row, "label") == accentLabel(Accent::Argentinian) ? 1 : 0;
}

std::filesystem::path ManifestColumns::audio(const CsvRow& row) const
{
    return m_manifest.parent_path() / text(row, "path");
}

std::vector<TimeSpan> ManifestColumns::changedSounds(const CsvRow& row) const
{
    std::vector<TimeSpan> spans; // "start-end;start-end", in seconds
    std::istringstream list(text(row, "changed_sounds"));
    for (std::string span; std::getline(list, span, ';');)
        spans.push_back({std::stod(span), std::stod(span.substr(span.find('-') + 1))});
    return spans;
}

} // namespace tonada::corpus
