// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace tonada {

/** Goes through a Praat text file from value to value. Numbers and flags count where they stand free, between
 *  white space; texts stand between quotation marks, which are doubled inside; an exclamation mark makes the rest
 *  of its line a comment; everything else is there for people. */
class TextGridTokens
{
public:
    /** `text` is UTF-8; `path` is for errors. Both outlive this. */
    TextGridTokens(const std::filesystem::path& path, std::string_view text)
        : m_path(path)
        , m_text(text)
    { }

    /** The next value must be one of this kind; `what` names it in the error. */
    [[nodiscard]] double number(const std::string& what);
    [[nodiscard]] std::size_t count(const std::string& what);
    [[nodiscard]] std::string text(const std::string& what);
    /** Between angle brackets. */
    [[nodiscard]] std::string flag(const std::string& what);
    /** Nothing but words for people follows. */
    [[nodiscard]] bool atEnd();

    /** Throws FileUnusable with the line of the last value. */
    [[noreturn]] void refuse(const std::string& reason) const;

private:
    enum class Kind
    {
        End,
        Number,
        Text,
        Flag,
    };
    struct Token
    {
        Kind kind = Kind::End;
        double number = 0;
        std::string text;
    };

    Token next();
    Token readText();
    Token expect(Kind kind, const std::string& what);
    void skip(std::size_t count);

    const std::filesystem::path& m_path;
    std::string_view m_text; // what is left
    std::size_t m_line = 1;
    std::size_t m_lineOfToken = 1;
};

} // namespace tonada
