// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/data_words.h"

#include "core/util/path_name.h"
#include "ui/support/number_text.h"

#include <algorithm>

namespace tonada::ui {
namespace {

QString fileName(const std::filesystem::path& path)
{
    return QString::fromStdString(path.filename().string());
}

} // namespace

QString DataWords::nameOf(const std::filesystem::path& source)
{
    return QString::fromStdU16String(lastName(source).u16string());
}

bool DataWords::isGrave(DataWarning warning) noexcept
{
    return warning == DataWarning::LabelsContradict || warning == DataWarning::OneSpeaker
        || warning == DataWarning::TheSoundGivesTheClassAway;
}

QString DataWords::heading(DataWarning warning)
{
    switch (warning) {
    case DataWarning::FewSpeakers:
        return tr("Few speakers");
    case DataWarning::OneSpeaker:
        return tr("A class with one voice");
    case DataWarning::TheSoundGivesTheClassAway:
        return tr("The sound gives the class away");
    case DataWarning::OneMicrophone:
        return tr("A microphone for each class");
    case DataWarning::Unbalanced:
        return tr("Unequal classes");
    case DataWarning::LabelsContradict:
        return tr("The same audio in both classes");
    case DataWarning::Duplicates:
        return tr("The same audio twice");
    case DataWarning::SkippedFiles:
        return tr("Files left out");
    case DataWarning::SilentClips:
        return tr("Silence left out");
    }
    return {};
}

QString DataWords::sentence(DataWarning warning, const DataSummary& summary, const Dataset& data)
{
    const ClassSummary& other = summary.classes[0];
    const ClassSummary& argentinian = summary.classes[1];
    switch (warning) {
    case DataWarning::FewSpeakers:
        return tr("%1 and %2 voices: expect wide intervals.")
            .arg(numberText(argentinian.speakers), numberText(other.speakers));
    case DataWarning::OneSpeaker:
        return tr("The network would learn that voice. A score for new speakers needs at least three in each "
                  "class.");
    case DataWarning::TheSoundGivesTheClassAway:
        return soundSentence(*summary.audit);
    case DataWarning::OneMicrophone:
        return tr("All recordings of one class differ from those of the other in sample rate or bandwidth. "
                  "Record both the same way.");
    case DataWarning::Unbalanced:
        return tr("Clips of the larger class are left out at random, so that both weigh the same.");
    case DataWarning::LabelsContradict: {
        const auto wrong = std::find_if(data.duplicates.begin(), data.duplicates.end(),
                                        [](const Duplicate& d) { return d.otherLabel; });
        return tr("%1 and %2 are one recording: one of the two labels is wrong.")
            .arg(fileName(wrong->original), fileName(wrong->copy));
    }
    case DataWarning::Duplicates:
        return tr("Recordings that repeat the audio of another one: %1. It counts once.")
            .arg(numberText(static_cast<double>(data.duplicates.size())));
    case DataWarning::SkippedFiles:
        return tr("Files that cannot be read: %1. The first: %2")
            .arg(numberText(static_cast<double>(data.skipped.size())),
                 QString::fromStdString(data.skipped.front().reason));
    case DataWarning::SilentClips:
        return tr("Clips without speech, not used: %1.").arg(numberText(data.silentClips));
    }
    return {};
}

QString DataWords::soundSentence(const SoundAudit& audit)
{
    if (audit.sound && audit.sound->tellsClassesApart())
        return tr("Loudness, bandwidth, noise and pauses alone tell the classes apart in %1 % of clips.")
            .arg(percentText(audit.sound->balancedAccuracy));
    return tr("The pauses between words alone tell the classes apart in %1 % of clips.")
        .arg(percentText(audit.pauses->balancedAccuracy));
}

} // namespace tonada::ui
