// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo_voices/judged_passage.h"

#include "core/audio/audio_file.h"
#include "core/learn/verdict_math.h"
#include "core/learn/window_predictor.h"
#include "core/util/parallel.h"

#include "models/demo_voices/manifest_columns.h"

namespace tonada::corpus {
namespace {
JudgedPassage judge(const CsvRow& row, const ManifestColumns& columns, const Classifier& classifier)
{
    JudgedPassage passage;
    passage.label = columns.label(row);
    passage.family = columns.text(row, "speaker");
    passage.material = columns.text(row, "material");
    passage.conditions = columns.text(row, "conditions");
    passage.playbackSpeed = columns.number(row, "playback_speed");
    passage.signalToNoiseDb = columns.number(row, "snr_db");
    passage.bandHz = columns.number(row, "band_hz");
    passage.clips = judgeClips(columns.audio(row), classifier);
    const auto& features = classifier.info().features;
    const double clipSeconds = static_cast<double>(features.windowSamples) / features.sampleRate;
    for (const auto& [start, end] : columns.changedSounds(row)) {
        const double middle = (start + end) / 2;
        if (const auto clip = static_cast<std::size_t>(middle / clipSeconds); clip < passage.clips.size())
            ++passage.clips[clip].changedSounds;
    }
    return passage;
}
} // namespace

double JudgedPassage::logOdds() const
{
    LogOddsMean mean;
    for (const auto& clip : clips)
        mean.add(clip.logOdds);
    return mean.mean();
}

std::vector<JudgedClip> judgeClips(const std::filesystem::path& audio, const Classifier& classifier)
{
    const auto& info = classifier.info();
    const auto samples = loadMono(audio, info.features.sampleRate);
    const auto clipSamples = static_cast<std::size_t>(info.features.windowSamples);
    WindowPredictor predictor(classifier);
    std::vector<JudgedClip> clips;
    for (std::size_t start = 0; start + clipSamples <= samples.size(); start += clipSamples) {
        const auto outputs = predictor.predict(std::span(samples).subspan(start, clipSamples));
        clips.push_back({info.calibrationOrNeutral().logOdds(outputs), 0, predictor.novelty()});
    }
    return clips;
}

std::vector<JudgedPassage> judgePassages(const std::filesystem::path& manifest, const std::string& part,
                                         const Classifier& classifier, int threads)
{
    const auto table = CsvTable::read(manifest);
    const ManifestColumns columns(table, manifest);
    std::vector<const CsvRow*> rows;
    for (const auto& row : table.rows())
        if (columns.text(row, "part") == part)
            rows.push_back(&row);
    std::vector<JudgedPassage> passages(rows.size());
    parallelFor(rows.size(), threads,
                [&](std::size_t i, int) { passages[i] = judge(*rows[i], columns, classifier); });
    return passages;
}

} // namespace tonada::corpus
