// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/dataset.h"
#include "core/learn/sound_audit.h"

#include <array>
#include <optional>
#include <vector>

namespace tonada {

/** What there is of one class. */
struct ClassSummary
{
    int clips = 0;
    int recordings = 0;
    int speakers = 0; ///< one who speaks for both classes counts in both

    [[nodiscard]] double minutes() const noexcept { return clips * 2.0 / 60; }
};

/** What makes scores on a data set worth less than they look, or needs a second look. */
enum class DataWarning
{
    FewSpeakers, ///< under five in a class: intervals will be wide
    OneSpeaker, ///< a class has a single voice: nothing can be said about new ones
    TheSoundGivesTheClassAway, ///< SoundAudit: loudness, bandwidth, noise or pauses tell the classes apart
    OneMicrophone, ///< the classes come from files of different rates, or all of one are cut off lower
    Unbalanced, ///< one class has more than half as many clips again
    LabelsContradict, ///< the same audio under both labels
    Duplicates, ///< audio that stands in it twice
    SkippedFiles, ///< could not be read
    SilentClips, ///< left out
};

struct DataSummary
{
    std::array<ClassSummary, 2> classes; ///< by label
    std::vector<DataWarning> warnings; ///< the most serious first
    std::optional<SoundAudit> audit; ///< what summarise() was given
};

/** `audit`: auditSound() of these data; without it nothing is said of their sound as a whole. */
[[nodiscard]] DataSummary summarise(const Dataset& data, const std::optional<SoundAudit>& audit = {});

} // namespace tonada
