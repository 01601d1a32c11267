// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trust/ten_minutes_section.h"

#include "core/live/live_analysis.h"

#include <array>

#include "models/noises/music.h"

namespace tonada::trust {
namespace {
using noises::MusicStyle;

constexpr double kSeconds = 600;
constexpr double kDbfs = -25;
constexpr std::array kStyles{MusicStyle::Chords, MusicStyle::ArpeggioWithDrums, MusicStyle::Strings,
                             MusicStyle::Melody, MusicStyle::Guitar};

class Counter final : public LiveAnalysis::ColumnSink
{
public:
    void onColumn(const FeatureColumn& column) noexcept override
    {
        counts.windows += column.state == WindowState::Gathering ? 0U : 1U;
        counts.judged += column.state == WindowState::Judged ? 1U : 0U;
        const auto word = column.verdict.state;
        counts.classes += word == VerdictState::Argentinian || word == VerdictState::Other ? 1U : 0U;
    }

    LiveCounts counts;
};

noises::Samples allMusic(unsigned seed)
{
    noises::Samples all;
    for (const auto style : kStyles) {
        const auto piece = noises::atLevel(noises::music(style, kSeconds / kStyles.size(), seed), kDbfs);
        all.insert(all.end(), piece.begin(), piece.end());
    }
    return all;
}
} // namespace

LiveCounts hearLive(std::span<const float> samples, const std::shared_ptr<const Classifier>& model)
{
    Counter counter;
    LiveAnalysis analysis(counter);
    LiveModel live(model);
    analysis.swapModel(live);
    analysis.begin(noises::kSampleRate, 0, 0);
    analysis.accept(samples);
    analysis.flush();
    return counter.counts;
}

std::vector<NamedSound> tenMinutesOfNoSpeech(unsigned seed)
{
    const auto loud = [](noises::Samples samples) {
        return noises::atLevel(std::move(samples), kDbfs);
    };
    return {{"silence", "silence", noises::silence(kSeconds)},
            {"white noise", "white", loud(noises::white(kSeconds, seed))},
            {"pink noise", "pink", loud(noises::pink(kSeconds, seed))},
            {"hum, 50 Hz", "hum", loud(noises::hum(50, kSeconds, seed))},
            {"clicks", "clicks", noises::clicks(kSeconds, seed)},
            {"music", "music", allMusic(seed)}};
}

Section tenMinutesSection(const Material& material)
{
    Section section;
    section.markdown
        = "What the live path, from samples to verdict, makes of ten minutes in which nobody speaks (one "
          "window "
          "of 2 s every 32 ms).\nThe music is two minutes of each style above. No window judged means that "
          "the "
          "speech gate alone kept silent.\n\n"
          "| ten minutes of | windows | judged | verdicts that are a class |\n|---|---|---|---|\n";
    for (const auto& [name, key, samples] : tenMinutesOfNoSpeech(material.seed())) {
        const auto counts = hearLive(samples, material.sharedModel());
        section.markdown += std::string("| ") + name + " | " + std::to_string(counts.windows) + " | "
            + std::to_string(counts.judged) + " | " + std::to_string(counts.classes) + " |\n";
        const auto share = static_cast<double>(counts.judged) / static_cast<double>(counts.windows);
        section.figures.push_back({std::string(key) + ".judged", share, 0.001});
        section.figures.push_back({std::string(key) + ".classes", static_cast<double>(counts.classes), 0});
    }
    return section;
}

} // namespace tonada::trust
