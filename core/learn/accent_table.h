// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace tonada {

/** What a corpus's word for an accent or a country counts as. */
enum class AccentClass
{
    Argentinian,
    Other,
    Neither, ///< Uruguay and Paraguay speak like Argentina or nearly so: they would blur both classes
    Unknown, ///< not in the table
};

/** Says which accent texts are Argentinian, which are another Spanish accent, and which are neither. */
class AccentTable
{
public:
    /** Common Voice's Spanish accents (their codes and long names) and the countries of Hispanic America and
     *  Spain in English and Spanish. Common Voice's "Rioplatense: Argentina, Uruguay, …" cannot be told apart
     *  and counts as Argentinian, "Chileno: Chile, Cuyo" as Other. */
    [[nodiscard]] static AccentTable standard();
    /** A CSV with the columns accent and label; labels are Argentinian, Other and neither. It replaces the
     *  standard table. Errors as CsvTable::read(), DataUnusable. */
    [[nodiscard]] static AccentTable read(const std::filesystem::path& csv);

    /** Case does not matter. A text may hold several accents with commas or bars between them: then those
     *  that are known decide, and are Neither when they differ. */
    [[nodiscard]] AccentClass classOf(std::string_view text) const;

private:
    void add(std::string_view accent, AccentClass accentClass);
    /** Length of the longest known accent that `text` begins with, up to a separator; 0: none. */
    [[nodiscard]] std::size_t knownPrefix(std::string_view text) const;

    std::map<std::string, AccentClass, std::less<>> m_classes; // by text in lower case
};

} // namespace tonada
