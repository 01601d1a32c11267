// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/csv.h"

#include "core/util/error.h"
#include "core/util/file_io.h"
#include "core/util/utf8.h"

#include <algorithm>
#include <cctype>
#include <stdexcept>

namespace tonada {
namespace {

class Parser
{
public:
    explicit Parser(std::string_view text)
        : m_text(text)
    {
        if (m_text.substr(0, kByteOrderMark.size()) == kByteOrderMark)
            m_text.remove_prefix(kByteOrderMark.size());
    }

    std::vector<CsvRow> rows()
    {
        std::vector<CsvRow> out;
        while (m_at < m_text.size()) {
            auto row = nextRow();
            if (row.size() > 1 || !row.front().empty())
                out.push_back(std::move(row));
        }
        return out;
    }

private:
    CsvRow nextRow()
    {
        CsvRow row;
        for (;;) {
            row.push_back(m_at < m_text.size() && m_text[m_at] == '"' ? quotedField() : plainField());
            if (m_at == m_text.size())
                return row;
            if (m_text[m_at] == ',') {
                ++m_at;
                continue;
            }
            endLine();
            return row;
        }
    }

    std::string plainField()
    {
        const auto end = std::min(m_text.find_first_of(",\r\n", m_at), m_text.size());
        std::string field(m_text.substr(m_at, end - m_at));
        m_at = end;
        return field;
    }

    std::string quotedField()
    {
        const auto firstLine = m_line;
        std::string field;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '"' && (m_at + 1 == m_text.size() || m_text[m_at + 1] != '"')) {
                ++m_at;
                if (m_at < m_text.size() && std::string_view(",\r\n").find(m_text[m_at]) == std::string::npos)
                    fail(m_line, "text after a closing quote");
                return field;
            }
            m_at += c == '"' ? 1U : 0U;
            m_line += c == '\n' ? 1U : 0U;
            field += c;
        }
        fail(firstLine, "a quote is never closed");
    }

    void endLine()
    {
        m_at += m_text.substr(m_at, 2) == "\r\n" ? 2U : 1U;
        ++m_line;
    }

    [[noreturn]] static void fail(std::size_t line, const char* what)
    {
        throw std::invalid_argument("line " + std::to_string(line) + ": " + what);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
};

bool sameName(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) {
        return std::tolower(static_cast<unsigned char>(c));
    };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char x, char y) { return lower(x) == lower(y); });
}

} // namespace

std::vector<CsvRow> parseCsv(std::string_view text)
{
    return Parser(text).rows();
}

std::string csvLine(const CsvRow& fields)
{
    std::string line;
    for (const auto& field : fields) {
        line += &field == &fields.front() ? "" : ",";
        if (field.find_first_of(",\"\r\n") == std::string::npos) {
            line += field;
            continue;
        }
        line += '"';
        for (const char c : field)
            line += c == '"' ? std::string("\"\"") : std::string(1, c);
        line += '"';
    }
    return line + '\n';
}

CsvTable CsvTable::read(const std::filesystem::path& path)
{
    CsvTable table;
    try {
        const auto text = readFile(path);
        if (!isUtf8(text))
            throw std::invalid_argument("it is not UTF-8 text");
        table.m_rows = parseCsv(text);
    } catch (const std::invalid_argument& e) {
        throw Error(ErrorCode::DataUnusable, {path.string(), e.what()});
    }
    if (table.m_rows.empty())
        throw Error(ErrorCode::DataEmpty, {path.string(), "a CSV file with a header"});
    table.m_header = std::move(table.m_rows.front());
    table.m_rows.erase(table.m_rows.begin());
    for (std::size_t i = 0; i < table.m_rows.size(); ++i) {
        if (table.m_rows[i].size() != table.m_header.size())
            throw Error(ErrorCode::DataUnusable,
                        {path.string(),
                         "row " + std::to_string(i + 1) + " has " + std::to_string(table.m_rows[i].size())
                             + " fields, the header has " + std::to_string(table.m_header.size())});
    }
    return table;
}

std::optional<std::size_t> csvColumn(const CsvRow& header, std::string_view name)
{
    const auto at = std::find_if(header.begin(), header.end(),
                                 [&](const std::string& column) { return sameName(column, name); });
    if (at == header.end())
        return std::nullopt;
    return static_cast<std::size_t>(at - header.begin());
}

} // namespace tonada
