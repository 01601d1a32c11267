// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace tonada {

/** Reads a file of tab-separated values line by line, so that a table of any size fits into little memory.
 *  Lines end with LF or CR LF; quotes are ordinary characters; empty lines and a UTF-8 byte order mark are
 *  passed over. Errors: FileNotFound, FileUnreadable, and DataUnusable with the line for text that is not
 *  UTF-8. */
class TsvReader
{
public:
    explicit TsvReader(const std::filesystem::path& path);

    /** Goes to the next line; false at the end. */
    [[nodiscard]] bool next();
    /** Of this line; valid until next(). */
    [[nodiscard]] const std::vector<std::string_view>& fields() const noexcept { return m_fields; }
    /** Its number, from 1. */
    [[nodiscard]] std::size_t line() const noexcept { return m_line; }

    /** This line is the header: the position of the column with one of these names (the same thing may be
     *  called differently in other editions). Throws DataUnusable when there is none. */
    [[nodiscard]] std::size_t column(std::initializer_list<std::string_view> names) const;
    /** Throws DataUnusable with the file, this line and what is wrong with it. */
    [[noreturn]] void refuse(const std::string& reason) const;

private:
    std::filesystem::path m_path;
    std::ifstream m_file;
    std::string m_text;
    std::vector<std::string_view> m_fields;
    std::size_t m_line = 0;
};

} // namespace tonada
