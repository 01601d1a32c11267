// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo_voices/accent.h"

#include "core/util/random_state.h"

#include <array>

#include "models/demo_voices/draw.h"

namespace tonada::corpus {
namespace {
constexpr std::array<std::string_view, 4> kPalatals{"J^", "l^", "jj", "dZ"}; // ll and y, by voice and place
constexpr std::string_view kConsonants = "pbtdkgfmnlrBDQGRTxvNz";
constexpr std::string_view kStressMarks = "',%";

std::string_view palatalAt(std::string_view text)
{
    for (const auto palatal : kPalatals)
        if (text.starts_with(palatal))
            return palatal;
    return {};
}

/** Whether a consonant follows, if need be after a word border and a stress mark. */
bool beforeConsonant(std::string_view rest)
{
    if (rest.starts_with(' '))
        rest.remove_prefix(1);
    while (!rest.empty() && kStressMarks.find(rest.front()) != std::string_view::npos)
        rest.remove_prefix(1);
    return !rest.empty()
        && (kConsonants.find(rest.front()) != std::string_view::npos || !palatalAt(rest).empty());
}
} // namespace

std::string_view accentLabel(Accent accent)
{
    return accent == Accent::Argentinian ? "Argentinian" : "Other";
}

std::string cleanPhonemes(std::string_view phonemes)
{
    std::string clean;
    for (std::size_t i = 0; i < phonemes.size(); ++i) {
        if (phonemes.substr(i).starts_with("_:"))
            ++i;
        else if (std::string_view("|_;-\n").find(phonemes[i]) == std::string_view::npos)
            clean += phonemes[i];
    }
    return clean;
}

std::string argentinianPhonemes(std::string_view phonemes, const AccentStyle& style, std::uint32_t seed)
{
    RandomState random(seed);
    std::string said;
    while (!phonemes.empty()) {
        std::size_t taken = 1;
        if (phonemes.starts_with("tS")) {
            said += "tS";
            taken = 2;
        } else if (const auto palatal = palatalAt(phonemes); !palatal.empty()) {
            said += style.voiced ? 'Z' : 'S';
            taken = palatal.size();
        } else if (phonemes.front() == 's' || phonemes.front() == 'T') {
            said += beforeConsonant(phonemes.substr(1)) && chance(random, style.aspiration) ? 'h' : 's';
        } else {
            said += phonemes.front();
        }
        phonemes.remove_prefix(taken);
    }
    return said;
}

} // namespace tonada::corpus
