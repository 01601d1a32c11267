// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/text_grid_tokens.h"

#include "core/util/error.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace tonada {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

} // namespace

void TextGridTokens::refuse(const std::string& reason) const
{
    throw Error(ErrorCode::FileUnusable,
                {m_path.string(), "line " + std::to_string(m_lineOfToken) + ": " + reason,
                 "a TextGrid as Praat saves it as a text file"});
}

void TextGridTokens::skip(std::size_t count)
{
    const auto passed = m_text.substr(0, count);
    m_line += static_cast<std::size_t>(std::count(passed.begin(), passed.end(), '\n'));
    m_text.remove_prefix(passed.size());
}

TextGridTokens::Token TextGridTokens::readText()
{
    Token token{Kind::Text, 0, {}};
    for (std::size_t i = 1; i < m_text.size(); ++i) {
        if (m_text[i] == '"') {
            if (i + 1 == m_text.size() || m_text[i + 1] != '"') {
                skip(i + 1);
                return token;
            }
            ++i;
        }
        token.text += m_text[i];
    }
    refuse("the file ends inside a text");
}

TextGridTokens::Token TextGridTokens::next()
{
    for (;;) {
        skip(std::min(m_text.find_first_not_of(kSpace), m_text.size()));
        m_lineOfToken = m_line;
        if (m_text.empty())
            return {};
        if (m_text.front() == '"')
            return readText();
        if (m_text.front() == '!') {
            skip(std::min(m_text.find('\n'), m_text.size()));
            continue;
        }
        const auto word = m_text.substr(0, m_text.find_first_of(kSpace));
        double number = 0;
        const auto parsed = std::from_chars(word.data(), word.data() + word.size(), number);
        const bool isNumber = parsed.ec == std::errc() && parsed.ptr == word.data() + word.size();
        skip(word.size());
        if (isNumber)
            return {Kind::Number, number, std::string(word)};
        if (word.front() == '<' && word.back() == '>')
            return {Kind::Flag, 0, std::string(word)};
    }
}

TextGridTokens::Token TextGridTokens::expect(Kind kind, const std::string& what)
{
    auto token = next();
    if (token.kind == Kind::End)
        refuse("the file is cut short: " + what + " is missing");
    if (token.kind != kind)
        refuse("\"" + token.text + "\" stands where " + what + " belongs");
    return token;
}

double TextGridTokens::number(const std::string& what)
{
    const auto number = expect(Kind::Number, what).number;
    if (!std::isfinite(number))
        refuse(what + " is not finite");
    return number;
}

std::size_t TextGridTokens::count(const std::string& what)
{
    const auto value = number(what);
    constexpr double kMost = 1e9;
    if (value < 0 || value > kMost || value != std::floor(value))
        refuse(what + " is not a count");
    return static_cast<std::size_t>(value);
}

std::string TextGridTokens::text(const std::string& what)
{
    return expect(Kind::Text, what).text;
}

std::string TextGridTokens::flag(const std::string& what)
{
    return expect(Kind::Flag, what).text;
}

bool TextGridTokens::atEnd()
{
    return next().kind == Kind::End;
}

} // namespace tonada
