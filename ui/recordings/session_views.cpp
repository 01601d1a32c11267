// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/session_views.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace tonada::ui::session_views {
namespace {

using Json = nlohmann::ordered_json;
using Settings = SpectrogramSettings;

constexpr std::array<const char*, 4> kPlots{"waveform", "spectrogram", "mfcc",
                                            "probability"}; // by RecordingPlot
constexpr int kLargestShare = 10000;

template <typename Value>
using Names = std::array<std::pair<const char*, Value>, 4>;

constexpr Names<FrequencyScale> kScales{{{"linear", FrequencyScale::Linear},
                                         {"log", FrequencyScale::Log},
                                         {"mel", FrequencyScale::Mel},
                                         {"", FrequencyScale::Linear}}};
constexpr Names<WindowShape> kWindows{{{"hann", WindowShape::Hann},
                                       {"gaussian", WindowShape::Gaussian},
                                       {"", WindowShape::Hann},
                                       {"", WindowShape::Hann}}};
constexpr Names<SpectrogramColours> kColours{{{"theme", SpectrogramColours::OfTheme},
                                              {"night", SpectrogramColours::Night},
                                              {"paper", SpectrogramColours::Paper},
                                              {"print", SpectrogramColours::Print}}};

template <typename Value>
const char* nameOf(const Names<Value>& names, Value value)
{
    return std::find_if(names.begin(), names.end(), [&](const auto& n) { return n.second == value; })->first;
}

template <typename Value>
void read(const Json& json, const char* key, const Names<Value>& names, Value& value)
{
    if (!json.contains(key) || !json.at(key).is_string())
        return;
    const std::string name = json.at(key);
    const auto found
        = std::find_if(names.begin(), names.end(), [&](const auto& n) { return n.first == name; });
    if (found != names.end())
        value = found->second;
}

void read(const Json& json, const char* key, double least, double most, double& value)
{
    if (json.contains(key) && json.at(key).is_number())
        value = std::clamp(json.at(key).get<double>(), least, most);
}

void read(const Json& json, const char* key, bool& value)
{
    if (json.contains(key) && json.at(key).is_boolean())
        value = json.at(key);
}

} // namespace

Json fromRows(const RecordingRows& rows)
{
    Json json = Json::object();
    for (std::size_t i = 0; i < kPlots.size(); ++i)
        json[kPlots[i]] = {{"shown", rows.shown[i]}, {"share", rows.share[i]}};
    json["notes"] = {{"shown", rows.notes}};
    return json;
}

RecordingRows toRows(const Json& json)
{
    RecordingRows rows;
    for (std::size_t i = 0; i < kPlots.size(); ++i) {
        if (!json.contains(kPlots[i]) || !json.at(kPlots[i]).is_object())
            continue;
        double share = rows.share[i];
        read(json.at(kPlots[i]), "shown", rows.shown[i]);
        read(json.at(kPlots[i]), "share", 1, kLargestShare, share);
        rows.share[i] = static_cast<int>(share);
    }
    if (json.contains("notes") && json.at("notes").is_object())
        read(json.at("notes"), "shown", rows.notes);
    return rows;
}

Json fromViews(const RecordingViewSettings& views)
{
    const Settings& spectrogram = views.spectrogram;
    return {{"scale", nameOf(kScales, spectrogram.scale)},
            {"window", nameOf(kWindows, spectrogram.window)},
            {"windowLength", spectrogram.windowLength},
            {"hopLength", spectrogram.hopLength},
            {"topHz", spectrogram.topHz},
            {"rangeDb", spectrogram.rangeDb},
            {"colours", nameOf(kColours, spectrogram.colours)},
            {"pitch", views.pitch},
            {"intensity", views.intensity},
            {"pitchLowHz", views.pitchRange.low},
            {"pitchHighHz", views.pitchRange.high}};
}

RecordingViewSettings toViews(const Json& json)
{
    RecordingViewSettings views;
    Settings& spectrogram = views.spectrogram;
    read(json, "scale", kScales, spectrogram.scale);
    read(json, "window", kWindows, spectrogram.window);
    read(json, "windowLength", Settings::kShortestWindow, Settings::kLongestWindow, spectrogram.windowLength);
    read(json, "hopLength", Settings::kShortestHop, Settings::kLongestHop, spectrogram.hopLength);
    read(json, "topHz", Settings::kLowestTop, Settings::kHighestTop, spectrogram.topHz);
    read(json, "rangeDb", Settings::kSmallestRange, Settings::kLargestRange, spectrogram.rangeDb);
    read(json, "colours", kColours, spectrogram.colours);
    read(json, "pitch", views.pitch);
    read(json, "intensity", views.intensity);
    constexpr double kLow = RecordingViewSettings::kLowestPitch;
    constexpr double kHigh = RecordingViewSettings::kHighestPitch;
    PitchRange range = views.pitchRange;
    read(json, "pitchLowHz", kLow, kHigh, range.low);
    read(json, "pitchHighHz", kLow, kHigh, range.high);
    if (range.low < range.high)
        views.pitchRange = range;
    return views;
}

} // namespace tonada::ui::session_views
