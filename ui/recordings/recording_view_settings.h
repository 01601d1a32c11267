// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/frequency_axis.h"
#include "core/dsp/spectrogram.h"
#include "core/learn/voice_curves.h"
#include "ui/support/colour_map.h"

#include <optional>

namespace tonada::ui {

enum class SpectrogramColours
{
    OfTheme,
    Night,
    Paper,
    Print,
};

/** How a spectrogram is made and shown. */
struct SpectrogramSettings
{
    static constexpr double kShortestWindow = 0.002; ///< s
    static constexpr double kLongestWindow = 0.2; ///< s
    static constexpr double kShortestHop = 0.0005; ///< s
    static constexpr double kLongestHop = 0.1; ///< s
    static constexpr double kLowestTop = 1000; ///< Hz
    static constexpr double kHighestTop = 24000; ///< Hz
    static constexpr double kLogBottom = 50; ///< Hz, of the log scale
    static constexpr double kSmallestRange = 20; ///< dB
    static constexpr double kLargestRange = 120; ///< dB

    enum class Preset
    {
        WideBand,
        NarrowBand,
        Mel, ///< what the model hears: RecordingTracks::logMel
    };

    FrequencyScale scale = FrequencyScale::Linear;
    WindowShape window = WindowShape::Hann;
    double windowLength = 0.007; ///< s
    double hopLength = 0.004; ///< s
    double topHz = 8000;
    double rangeDb = 70; ///< below the loudest of the recording
    SpectrogramColours colours = SpectrogramColours::OfTheme;

    /** These settings with a preset's scale, window and hop. */
    [[nodiscard]] SpectrogramSettings with(Preset preset) const;
    /** Which preset's they are. */
    [[nodiscard]] std::optional<Preset> preset() const;
    [[nodiscard]] FrequencyAxis axis() const;
    /** For any file: without its rate. */
    [[nodiscard]] SpectrogramConfig config() const;
    [[nodiscard]] const ColourMap& colourMap(bool dark) const;

    bool operator==(const SpectrogramSettings&) const = default;
};

/** How the Recordings page shows what it does. */
struct RecordingViewSettings
{
    static constexpr double kLowestPitch = 30; ///< Hz
    static constexpr double kHighestPitch = 1000; ///< Hz

    SpectrogramSettings spectrogram;
    bool pitch = true;
    bool intensity = false;
    PitchRange pitchRange{75, 400};

    bool operator==(const RecordingViewSettings&) const = default;
};

} // namespace tonada::ui
