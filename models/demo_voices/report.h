// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace tonada::corpus {

struct ReportOptions
{
    std::filesystem::path model;
    std::filesystem::path corpus; ///< folder that makeCorpus() filled
    std::string part = "test";
    std::filesystem::path reference; ///< another model to set beside it; empty: none
    std::vector<std::filesystem::path> real; ///< folders of real people's recordings, Argentinian/ and Other/
    int threads = 1;
};

/** The figures of the model card as Markdown: by clip and by 10 seconds, on trained, new and cue-free
 *  sentences, by number of changed sounds, calibration, conditions inside and outside the trained range.
 *  Intervals resample families of voices. Throws Error. */
[[nodiscard]] std::string figuresReport(const ReportOptions& options);

} // namespace tonada::corpus
