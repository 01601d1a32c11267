// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/tsv.h"

#include "core/util/error.h"
#include "core/util/utf8.h"

#include <algorithm>

namespace tonada {

TsvReader::TsvReader(const std::filesystem::path& path)
    : m_path(path)
    , m_file(path, std::ios::binary)
{
    if (!std::filesystem::exists(path))
        throw Error(ErrorCode::FileNotFound, {path.string()});
    if (!m_file || std::filesystem::is_directory(path))
        throw Error(ErrorCode::FileUnreadable, {path.string(), "it cannot be opened"});
}

bool TsvReader::next()
{
    std::string_view rest;
    do {
        if (!std::getline(m_file, m_text))
            return false;
        ++m_line;
        rest = m_text;
        if (m_line == 1 && rest.substr(0, kByteOrderMark.size()) == kByteOrderMark)
            rest.remove_prefix(kByteOrderMark.size());
        if (!rest.empty() && rest.back() == '\r')
            rest.remove_suffix(1);
    } while (rest.empty());
    if (!isUtf8(rest))
        refuse("it is not UTF-8 text");
    m_fields.clear();
    for (;;) {
        const auto end = rest.find('\t');
        m_fields.push_back(rest.substr(0, end));
        if (end == std::string_view::npos)
            return true;
        rest.remove_prefix(end + 1);
    }
}

std::size_t TsvReader::column(std::initializer_list<std::string_view> names) const
{
    for (const auto name : names) {
        const auto at = std::find(m_fields.begin(), m_fields.end(), name);
        if (at != m_fields.end())
            return static_cast<std::size_t>(at - m_fields.begin());
    }
    std::string found;
    for (const auto field : m_fields)
        found += (found.empty() ? "" : ", ") + std::string(field);
    refuse("there is no column \"" + std::string(*names.begin()) + "\"; the columns are " + found);
}

void TsvReader::refuse(const std::string& reason) const
{
    throw Error(ErrorCode::DataUnusable, {m_path.string(), "line " + std::to_string(m_line) + ": " + reason});
}

} // namespace tonada
