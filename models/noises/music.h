// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/noises/noises.h"

namespace tonada::noises {

enum class MusicStyle
{
    Chords, ///< struck, as on a piano
    ArpeggioWithDrums,
    Strings, ///< sustained chords, detuned, with slow bows
    Melody, ///< one instrument that slides between notes, with vibrato
    Guitar, ///< plucked, with a bass
};

/** Synthesised music. Key, tempo and timbre are drawn. */
[[nodiscard]] Samples music(MusicStyle style, double seconds, unsigned seed);

} // namespace tonada::noises
