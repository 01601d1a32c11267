// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo_voices/corpus.h"

#include "core/audio/audio_file.h"
#include "core/util/csv.h"
#include "core/util/error.h"
#include "core/util/file_io.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "models/demo_voices/sentences.h"
#include "models/demo_voices/worker_processes.h"

namespace tonada::corpus {
namespace {
constexpr std::array kAccents{Accent::Other, Accent::Argentinian};

/** One voice's work and where its manifest rows wait for the others. */
struct VoiceJob
{
    Voice voice;
    Part part;
    std::filesystem::path rows;
};

CsvRow header()
{
    return {"path",    "label",        "speaker",  "part",      "voice",          "material",
            "cue",     "conditions",   "pair",     "language",  "playback_speed", "snr_db",
            "band_hz", "room_seconds", "level_db", "sentences", "changed_sounds"};
}

std::string decimals(double value, int digits)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

template <typename Values, typename ToText>
std::string joined(const Values& values, const ToText& toText)
{
    std::string text;
    for (const auto& value : values)
        text += (text.empty() ? "" : ";") + toText(value);
    return text;
}

std::string spanText(const TimeSpan& span)
{
    return decimals(span.start, 3) + '-' + decimals(span.end, 3);
}

CsvRow manifestRow(const VoiceJob& job, const PlannedPair& pair, const std::string& path, Accent accent,
                   const std::string& pairName, const Passage& passage)
{
    const auto& recording = pair.plan.recording;
    return {path,
            std::string(accentLabel(accent)),
            job.voice.family,
            std::string(partName(job.part)),
            job.voice.name,
            std::string(materialName(pair.material)),
            pair.material == Material::CueFree ? "no" : "yes",
            std::string(conditionName(pair.conditions)),
            pairName,
            pair.plan.language,
            decimals(recording.playbackSpeed, 3),
            decimals(recording.signalToNoiseDb, 1),
            decimals(recording.lowPassHz.value_or(kSampleRate / 2), 0),
            decimals(recording.roomSeconds, 2),
            decimals(recording.levelDb, 1),
            joined(passage.sentences, [](int number) { return std::to_string(number); }),
            joined(passage.changedSounds, spanText)};
}

void writePassage(const std::filesystem::path& path, const Passage& passage)
{
    AudioFileWriter writer(path, kSampleRate, 1, SampleFormat::Pcm16);
    writer.write(passage.samples);
    writer.close();
}

void makeVoice(const VoiceJob& job, const CorpusOptions& options)
{
    SpeechSynthesizer synthesizer;
    PassageMaker maker(synthesizer);
    std::string fileStem = job.voice.name;
    std::replace(fileStem.begin(), fileStem.end(), ' ', '_');
    std::string rows;
    for (int number = 0; const auto& pair : planVoice(job.voice, job.part, options.counts, options.seed)) {
        const auto pairName = fileStem + '-' + decimals(++number, 0);
        const auto passages = maker.pair(pair.plan);
        for (const auto accent : kAccents) {
            const auto path = std::string(accentLabel(accent)) + '/' + pairName + ".flac";
            const auto& passage = passages[static_cast<std::size_t>(accent)];
            writePassage(options.folder / path, passage);
            rows += csvLine(manifestRow(job, pair, path, accent, pairName, passage));
        }
    }
    writeFile(job.rows, rows);
}

/** The voices asked for. espeak-ng must not be asked here: its threads do not survive a fork. */
std::vector<Voice> chosenVoices(const std::vector<std::string>& names)
{
    const auto all = demoVoices();
    if (names.empty())
        return all;
    std::vector<Voice> chosen;
    for (const auto& name : names) {
        const auto voice
            = std::find_if(all.begin(), all.end(), [&](const Voice& v) { return v.name == name; });
        if (voice == all.end())
            throw Error(ErrorCode::InvalidArgument, {"voice", name, "one of the demo voices"});
        chosen.push_back(*voice);
    }
    return chosen;
}

void writeDescription(const CorpusOptions& options, const std::vector<Voice>& voices)
{
    const nlohmann::json description{
        {"name", "Demo voices"},
        {"voices", "synthetic"},
        {"description",
         "Synthetic voices of espeak-ng, each saying the same sentences in both accents. No human speech."},
        {"voice_count", voices.size()},
        {"seed", options.seed},
        {"program", std::string("tonada-demo-voices ") + TONADA_VERSION}};
    writeFile(options.folder / "dataset.json", description.dump(2) + '\n');
}

/** Collects the voices' rows; those outside the drawn range go to a list of their own. */
void writeManifests(const std::filesystem::path& folder, const std::vector<VoiceJob>& voiceJobs)
{
    auto manifest = csvLine(header());
    auto outside = manifest;
    const auto names = header();
    const auto conditions = std::find(names.begin(), names.end(), "conditions") - names.begin();
    for (const auto& job : voiceJobs)
        for (const auto& row : parseCsv(readFile(job.rows)))
            (row[static_cast<std::size_t>(conditions)] == conditionName(ConditionSet::Typical) ? manifest
                                                                                               : outside)
                += csvLine(row);
    writeFile(folder / "manifest.csv", manifest);
    writeFile(folder / "outside-range.csv", outside);
}
} // namespace

void makeCorpus(const CorpusOptions& options)
{
    const auto voices = chosenVoices(options.voices);
    const auto parts = splitByFamily(demoVoices(), options.seed);
    for (const auto accent : kAccents)
        std::filesystem::create_directories(options.folder / accentLabel(accent));
    const auto rowsFolder = options.folder / "rows";
    std::filesystem::create_directories(rowsFolder);

    std::vector<VoiceJob> voiceJobs;
    std::vector<Job> jobs;
    for (const auto& voice : voices)
        voiceJobs.push_back({voice, parts.at(voice.family), rowsFolder / (voice.name + ".csv")});
    for (const auto& job : voiceJobs)
        jobs.push_back({"voice " + job.voice.name, [&] {
                            makeVoice(job, options);
                        }});
    runInProcesses(jobs, options.processes, [&](int done) {
        if (options.progress)
            options.progress(done, static_cast<int>(jobs.size()));
    });
    writeManifests(options.folder, voiceJobs);
    writeDescription(options, voices);
    std::filesystem::remove_all(rowsFolder);
}

} // namespace tonada::corpus
