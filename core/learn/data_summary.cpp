// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/data_summary.h"

#include <algorithm>
#include <map>
#include <set>

namespace tonada {
namespace {

constexpr int kEnoughSpeakers = 5;
constexpr std::size_t kEnoughRecordings = 4; // of each class: chance sets so few apart in 3 of 100 cases
constexpr float kBandwidthGapHz = 500;

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

struct RecordingSound
{
    int fileRate = 0;
    std::vector<float> bandwidths; // of its clips
};

/** The values of a class's recordings, each its own median. */
std::vector<float> medianBandwidths(std::map<int, RecordingSound>& recordings)
{
    std::vector<float> medians;
    for (auto& [number, recording] : recordings) {
        auto& values = recording.bandwidths;
        const auto middle = values.begin() + std::ssize(values) / 2;
        std::nth_element(values.begin(), middle, values.end());
        medians.push_back(*middle);
    }
    return medians;
}

std::set<int> fileRates(const std::map<int, RecordingSound>& recordings)
{
    std::set<int> rates;
    for (const auto& [number, recording] : recordings)
        rates.insert(recording.fileRate);
    return rates;
}

bool noneInCommon(const std::set<int>& a, const std::set<int>& b)
{
    return std::none_of(a.begin(), a.end(), [&b](int rate) { return b.count(rate) > 0; });
}

/** Whether every recording of one class differs from every one of the other as microphones do. */
bool oneMicrophoneEach(const Dataset& data)
{
    std::array<std::map<int, RecordingSound>, 2> recordings;
    for (const Clip& clip : data.clips) {
        auto& recording = recordings[static_cast<std::size_t>(clip.label)][clip.recording];
        recording.fileRate = clip.sound.fileRate;
        recording.bandwidths.push_back(clip.sound.bandwidthHz);
    }
    if (std::min(recordings[0].size(), recordings[1].size()) < kEnoughRecordings)
        return false;
    const auto first = medianBandwidths(recordings[0]);
    const auto second = medianBandwidths(recordings[1]);
    const auto [low0, high0] = std::minmax_element(first.begin(), first.end());
    const auto [low1, high1] = std::minmax_element(second.begin(), second.end());
    return noneInCommon(fileRates(recordings[0]), fileRates(recordings[1]))
        || *low0 > *high1 + kBandwidthGapHz || *low1 > *high0 + kBandwidthGapHz;
}

} // namespace

DataSummary summarise(const Dataset& data, const std::optional<SoundAudit>& audit)
{
    DataSummary summary;
    summary.audit = audit;
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
    warnIf(audit && audit->tellsClassesApart(), DataWarning::TheSoundGivesTheClassAway);
    warnIf(oneMicrophoneEach(data), DataWarning::OneMicrophone);
    warnIf(2 * most > 3 * fewest, DataWarning::Unbalanced);
    warnIf(!data.skipped.empty(), DataWarning::SkippedFiles);
    warnIf(!data.duplicates.empty() && !contradiction, DataWarning::Duplicates);
    warnIf(data.silentClips > 0, DataWarning::SilentClips);
    return summary;
}

} // namespace tonada
