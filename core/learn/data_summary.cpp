// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/data_summary.h"

#include <algorithm>
#include <set>

namespace tonada {
namespace {

constexpr int kEnoughSpeakers = 5;

std::array<ClassSummary, 2> countClasses(const Dataset& data)
{
    std::array<std::set<int>, 2> speakers;
    std::array<std::set<int>, 2> recordings;
    std::array<ClassSummary, 2> classes;
    for (const Clip& clip : data.clips) {
        const auto label = static_cast<std::size_t>(clip.label);
        ++classes[label].clips;
        speakers[label].insert(clip.speaker);
        recordings[label].insert(clip.recording);
    }
    for (std::size_t label = 0; label < classes.size(); ++label) {
        classes[label].speakers = static_cast<int>(speakers[label].size());
        classes[label].recordings = static_cast<int>(recordings[label].size());
    }
    return classes;
}

} // namespace

DataSummary summarise(const Dataset& data)
{
    DataSummary summary;
    summary.classes = countClasses(data);
    const auto [fewest, most] = std::minmax(summary.classes[0].clips, summary.classes[1].clips);
    const int speakers = std::min(summary.classes[0].speakers, summary.classes[1].speakers);
    const bool contradiction = std::any_of(data.duplicates.begin(), data.duplicates.end(),
                                           [](const Duplicate& d) { return d.otherLabel; });
    const auto warnIf = [&summary](bool there, DataWarning warning) {
        if (there)
            summary.warnings.push_back(warning);
    };
    warnIf(contradiction, DataWarning::LabelsContradict);
    warnIf(speakers == 1, DataWarning::OneSpeaker);
    warnIf(speakers > 1 && speakers < kEnoughSpeakers, DataWarning::FewSpeakers);
    warnIf(2 * most > 3 * fewest, DataWarning::Unbalanced);
    warnIf(!data.skipped.empty(), DataWarning::SkippedFiles);
    warnIf(!data.duplicates.empty() && !contradiction, DataWarning::Duplicates);
    warnIf(data.silentClips > 0, DataWarning::SilentClips);
    return summary;
}

} // namespace tonada
