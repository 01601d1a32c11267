// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace tonada::corpus {

/** What a sentence is for. Only sentences rich in the accent's sounds are held back from training: the
 *  cue-free ones sound the same in both accents, so there is nothing in them to learn by heart. */
enum class SentenceSet
{
    Training, ///< spoken by voices of every part
    Validation, ///< by validation voices only: choosing a network by sentences it has not heard
    Test, ///< by test voices only: the card's "new sentences"
    CueFree, ///< no sound that the two accents say differently
};

struct Sentence
{
    std::string_view text; ///< one clause: a comma would put a pause between an s and the next consonant
    SentenceSet set;
};

/** All sentences; a sentence's position is its number in the manifest. */
[[nodiscard]] std::span<const Sentence> sentences();

} // namespace tonada::corpus
