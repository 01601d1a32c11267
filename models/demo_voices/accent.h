// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tonada::corpus {

enum class Accent
{
    Other,
    Argentinian,
};

/** The labels of the corpus: folder and column. */
[[nodiscard]] std::string_view accentLabel(Accent accent);

/** How one speaker of Buenos Aires says the accent's sounds. */
struct AccentStyle
{
    bool voiced = false; ///< ll and y as in French "je" instead of English "she"
    double aspiration = 1.0; ///< share of the s before a consonant that become a breath
};

/** espeak-ng's phoneme string without its marks of pauses and word joints. */
[[nodiscard]] std::string cleanPhonemes(std::string_view phonemes);

/** A cleaned phoneme string of espeak-ng's Spanish voices as it is said in Buenos Aires: ll and y become [S]
 *  (or [Z]), s before a consonant becomes [h], in the word and across a word border, and the Castilian [T]
 *  an s. Everything else stays. `seed` decides which s are breathed. */
[[nodiscard]] std::string argentinianPhonemes(std::string_view phonemes, const AccentStyle& style,
                                              std::uint32_t seed);

} // namespace tonada::corpus
