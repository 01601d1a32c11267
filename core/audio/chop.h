// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace tonada {

/** Cuts a recording into clips of `seconds` and writes them to `folder`, which must exist. Returns how many.
 *
 *  Clips are WAV files with the recording's own rate, channels and sample format (16-bit PCM for compressed
 *  recordings), named after it with a number from 01 on: `voice_01.wav` … `voice_99.wav`, `voice_100.wav`.
 *  As in pydub, on which the rule stands, time counts in whole milliseconds: a clip runs from
 *  ⌊begin·rate/1000⌋ to ⌊end·rate/1000⌋, and the recording's length is rounded to the nearest millisecond. An
 *  incomplete tail is dropped; one that lacks less than a millisecond is filled with zeros.
 *
 *  Reads piece by piece, so that hours fit in little memory. Errors as AudioFileReader and AudioFileWriter;
 *  InvalidArgument for a length below one millisecond.
 */
int chopAudioFile(const std::filesystem::path& recording, const std::filesystem::path& folder,
                  double seconds);

} // namespace tonada
