// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/accent_table.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tonada {

/** A recording of a corpus that belongs to one of the two classes. */
struct CorpusRecording
{
    std::filesystem::path path;
    bool argentinian = false;
    std::string speaker;
};

/** What a published corpus says about its recordings. */
struct Corpus
{
    std::string name;
    std::vector<CorpusRecording> recordings; ///< in the order of its tables
    std::map<std::string, std::size_t> leftOut; ///< recordings of neither class, by the corpus's own words
    std::map<std::string, std::size_t> unknown; ///< those with words that the accent table does not know
};

/** Recognises by its layout a corpus that was unpacked in `folder` (or up to two folders below it) and reads
 *  its tables:
 *
 *  - OpenSLR 61 and 71 to 75 (any of them, side by side): line_index*.tsv, each line a name like
 *    arf_SPEAKER_ID and a text, with the WAV files beside or below it. The first two letters are the country (ar is
 *    Argentinian; cl, co, pe, pr and ve are Other), the third the sex.
 *  - Common Voice: validated.tsv with the columns client_id, path and accents (older editions: accent), MP3
 *    files in clips. Clips whose speaker names no accent are left out.
 *  - Speech Accent Archive: a CSV named speakers… with the columns filename and country, one recording for
 *    each row anywhere below. Where it has the column native_language, only "spanish" is taken.
 *
 *  `accents` says what the texts of the last two mean. Nothing else is looked at: files that are named but not
 *  there come out when they are read. None when `folder` is no such corpus. Errors as TsvReader and CsvTable. */
[[nodiscard]] std::optional<Corpus> readCorpus(const std::filesystem::path& folder,
                                               const AccentTable& accents);

} // namespace tonada
