// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo_voices/demo_recordings.h"

#include "core/audio/audio_file.h"
#include "core/util/file_io.h"

#include <nlohmann/json.hpp>

#include "models/demo_voices/corpus.h"
#include "models/demo_voices/draw.h"
#include "models/demo_voices/sentences.h"

namespace tonada::corpus {
namespace {
constexpr double kOneAccentSeconds = 24;
constexpr double kBothAccentsSeconds = 32;
constexpr const char* kLicence = "CC0 1.0 (synthetic speech made with espeak-ng)";

/** One test voice a family, in a random order. */
std::vector<Voice> testVoices(std::uint32_t seed)
{
    const auto voices = demoVoices();
    const auto parts = splitByFamily(voices, seed);
    std::vector<Voice> chosen;
    for (const auto& voice : voices)
        if (parts.at(voice.family) == Part::Test && (chosen.empty() || chosen.back().family != voice.family))
            chosen.push_back(voice);
    RandomState(seed).shuffle(chosen);
    return chosen;
}

PairPlan planDemo(const Voice& voice, double seconds, RandomState& random)
{
    auto plan = planPair(voice, Part::Test, Material::NewSentences, ConditionSet::Clean, random).plan;
    plan.startOffset = 0;
    plan.seconds = seconds;
    return plan;
}

void write(const std::filesystem::path& path, const Passage& passage)
{
    AudioFileWriter writer(path, kSampleRate, 1);
    writer.write(passage.samples);
    writer.close();
}

nlohmann::json entry(const std::string& file, const std::string& title, const nlohmann::json& label,
                     const Voice& voice, const std::string& notes)
{
    return {{"file", file},        {"title", title}, {"label", label},     {"real", false},
            {"voice", voice.name}, {"notes", notes}, {"licence", kLicence}};
}

/** What demo.json says of real people's recordings, which are not made here. */
nlohmann::json realRecordings(const std::filesystem::path& list)
{
    auto kept = nlohmann::json::array();
    if (!std::filesystem::exists(list))
        return kept;
    const auto document = nlohmann::json::parse(readFile(list));
    for (const auto& recording : document.at("recordings"))
        if (recording.at("real").get<bool>())
            kept.push_back(recording);
    return kept;
}
} // namespace

void makeDemoRecordings(const std::filesystem::path& folder, std::uint32_t seed)
{
    SpeechSynthesizer synthesizer;
    PassageMaker maker(synthesizer);
    RandomState random(seed);
    const auto voices = testVoices(seed);
    auto recordings = nlohmann::json::array();
    std::size_t next = 0;
    for (const auto accent : {Accent::Argentinian, Accent::Other})
        for (const char* number : {"1", "2"}) {
            const auto& voice = voices.at(next++);
            const std::string label(accentLabel(accent));
            const auto file
                = (accent == Accent::Argentinian ? "argentinian-" : "other-") + std::string(number) + ".ogg";
            const auto passages = maker.pair(planDemo(voice, kOneAccentSeconds, random));
            write(folder / file, passages[static_cast<std::size_t>(accent)]);
            recordings.push_back(entry(file, label + " " + number + " (demo voice)", label, voice,
                                       "A test voice on test sentences, chosen by the seed."));
        }
    const auto& voice = voices.at(next);
    write(folder / "both-accents.ogg", maker.accentChange(planDemo(voice, kBothAccentsSeconds, random)));
    recordings.push_back(entry("both-accents.ogg", "One voice, two accents (demo voice)", nullptr, voice,
                               "Other in the first half, Argentinian in the second."));
    const auto list = folder / "demo.json";
    for (const auto& recording : realRecordings(list))
        recordings.push_back(recording);
    const nlohmann::json document{{"seed", seed}, {"recordings", recordings}};
    writeFile(list, document.dump(2) + '\n');
}

} // namespace tonada::corpus
