// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recording_view_settings.h"

namespace tonada::ui {

SpectrogramSettings SpectrogramSettings::with(Preset preset) const
{
    SpectrogramSettings settings = *this;
    settings.window = WindowShape::Hann;
    settings.scale = preset == Preset::Mel ? FrequencyScale::Mel : FrequencyScale::Linear;
    switch (preset) {
    case Preset::WideBand:
        settings.windowLength = 0.007;
        settings.hopLength = 0.004;
        break;
    case Preset::NarrowBand:
        settings.windowLength = 0.03;
        settings.hopLength = 0.008;
        break;
    case Preset::Mel: // MfccConfig's, at its 16 kHz
        settings.windowLength = 0.128;
        settings.hopLength = 0.032;
        settings.topHz = 8000;
        break;
    }
    return settings;
}

std::optional<SpectrogramSettings::Preset> SpectrogramSettings::preset() const
{
    for (const Preset preset : {Preset::WideBand, Preset::NarrowBand, Preset::Mel}) {
        if (*this == with(preset))
            return preset;
    }
    return std::nullopt;
}

FrequencyAxis SpectrogramSettings::axis() const
{
    return {scale, scale == FrequencyScale::Log ? kLogBottom : 0, topHz};
}

SpectrogramConfig SpectrogramSettings::config() const
{
    SpectrogramConfig config;
    config.window = window;
    config.windowLength = windowLength;
    config.hopLength = hopLength;
    return config;
}

const ColourMap& SpectrogramSettings::colourMap(bool dark) const
{
    switch (colours) {
    case SpectrogramColours::Night:
        return ColourMap::named(ColourMapName::Night);
    case SpectrogramColours::Paper:
        return ColourMap::named(ColourMapName::Paper);
    case SpectrogramColours::Print:
        return ColourMap::named(ColourMapName::Print);
    case SpectrogramColours::OfTheme:
        break;
    }
    return ColourMap::ofMel(dark);
}

} // namespace tonada::ui
