// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/dataset.h"
#include "core/learn/speaker_bootstrap.h"

#include <array>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <stop_token>
#include <string_view>
#include <vector>

namespace tonada {

/** What ClipSound measures of a clip. */
enum class SoundMeasure
{
    Level, ///< dBFS
    Bandwidth, ///< Hz
    SignalToNoise, ///< dB
    Pauses, ///< share of the clip
};
inline constexpr std::array kSoundMeasures{SoundMeasure::Level, SoundMeasure::Bandwidth,
                                           SoundMeasure::SignalToNoise, SoundMeasure::Pauses};

/** "level", "bandwidth", "signal_to_noise", "pauses". */
[[nodiscard]] std::string_view toString(SoundMeasure measure) noexcept;
[[nodiscard]] double valueOf(SoundMeasure measure, const ClipSound& sound) noexcept;

/** One measure over the clips of one class. */
struct MeasureSummary
{
    double mean = 0;
    double median = 0;
    double deviation = 0; ///< standard deviation
};

/** How far a logistic regression that knows nothing of what is said tells the classes apart. */
struct SoundProbe
{
    int clips = 0;
    double accuracy = 0;
    double balancedAccuracy = 0; ///< chance is 0.5 whatever the classes' sizes
    ScoreInterval interval; ///< of the balanced accuracy, 95 %, by drawing voices (or recordings)

    /** Clearly above chance: 0.6 or more, and the whole interval above 0.55. Bootstrap intervals of few voices
     *  are too narrow: above 0.5 they lie in 8 to 17 of 100 data sets without any difference, above 0.55 in 4 to
     *  9 (with three voices a class in 15). */
    [[nodiscard]] bool tellsClassesApart() const noexcept
    {
        return balancedAccuracy >= 0.6 && interval.low > 0.55;
    }
};

/** Whether loudness, bandwidth, noise and pauses give the classes away, so that a system could score well
 *  without an ear for accents (Torralba and Efros 2011 on images; Shim et al. 2023 on speech). */
struct SoundAudit
{
    std::array<std::array<MeasureSummary, kSoundMeasures.size()>, 2> classes; ///< by label and measure
    bool bySpeaker = true; ///< voices were held out; otherwise recordings, as a class has too few voices
    std::optional<SoundProbe> sound; ///< sees the four measures; none with fewer than two recordings a class
    std::optional<SoundProbe> pauses; ///< sees the mean MFCC of the pauses, of clips that have any
    std::vector<SoundMeasure> telling; ///< what gives the class away, the most telling first

    [[nodiscard]] bool tellsClassesApart() const noexcept
    {
        return (sound && sound->tellsClassesApart()) || (pauses && pauses->tellsClassesApart());
    }
};

/** Cross-validated in up to five folds, training clips undersampled to equal classes. Same data, same
 *  result. Error: Cancelled. */
[[nodiscard]] SoundAudit auditSound(const Dataset& data, const std::stop_token& stop = {});

/** The object that `tonada-cli train --json` prints before it trains. */
void to_json(nlohmann::json& json, const SoundAudit& audit);

} // namespace tonada
