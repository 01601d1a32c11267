// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/annotation.h"

namespace tonada {

/** What a Praat TextGrid holds. */
struct TextGrid
{
    double seconds = 0; ///< where it ends
    std::vector<IntervalTier> tiers; ///< point tiers as well: their intervals are points
};

/** Reads a TextGrid in Praat's long or short text format, in UTF-8 or, with a byte order mark, UTF-16, by the
 *  rules of Praat's manual ("TextGrid file formats"): only numbers and flags that stand free and texts between
 *  quotation marks count. Intervals without text are gaps and are left out.
 *
 *  Throws Error: FileNotFound, FileUnreadable, and FileUnusable with the line for anything else: a binary
 *  TextGrid, another encoding, a file that is cut short, intervals that overlap or are out of order. */
[[nodiscard]] TextGrid readTextGrid(const std::filesystem::path& path);

/** Reads an Audacity label track: lines of begin, end and text, separated by tabs. Labels in any order; those
 *  that overlap come into further tiers, so that none is lost. Tiers are named after the file. The frequencies
 *  of spectral labels, lines that begin with a backslash, are passed over.
 *
 *  Throws Error: FileNotFound, FileUnreadable, FileUnusable with the line, and DataUnusable with the line for
 *  text that is not UTF-8. */
[[nodiscard]] std::vector<IntervalTier> readAudacityLabels(const std::filesystem::path& path);

} // namespace tonada
