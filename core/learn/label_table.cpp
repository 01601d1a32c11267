// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/label_table.h"

#include "core/learn/data_listing.h"
#include "core/util/csv.h"
#include "core/util/error.h"
#include "core/util/file_io.h"

#include <string>

namespace tonada {

LabelCounts writeLabelTable(const std::filesystem::path& folder, const std::filesystem::path& csv)
{
    LabelCounts counts;
    std::string table = csvLine({"index", "fname", "label"});
    for (const auto& path : listAudioFiles(folder, false)) {
        const auto label = labelInFileName(path);
        if (label.empty()) {
            counts.unlabelled.push_back(path);
            continue;
        }
        const auto index = std::to_string(counts.argentinian + counts.other);
        table += csvLine({index, path.filename().string(), label});
        ++(label == "Argentinian" ? counts.argentinian : counts.other);
    }
    if (counts.argentinian + counts.other == 0)
        throw Error(ErrorCode::DataEmpty,
                    {folder.string(), "audio files whose names contain Argentinian or Other"});
    writeFile(csv, table);
    return counts;
}

} // namespace tonada
