// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo_voices/judged_passage.h"

#include "core/audio/audio_file.h"
#include "core/learn/verdict_math.h"
#include "core/learn/window_predictor.h"
#include "core/util/error.h"
#include "core/util/parallel.h"

#include <sstream>

#include "models/demo_voices/accent.h"

namespace tonada::corpus {
namespace {
/** Reads rows by the names of their columns. */
class Columns
{
public:
    Columns(const CsvTable& table, const std::filesystem::path& manifest)
        : m_table(table)
        , m_manifest(manifest)
    { }

    [[nodiscard]] const std::string& text(const CsvRow& row, const char* name) const
    {
        const auto column = m_table.column(name);
        if (!column)
            throw Error(
                ErrorCode::DataUnusable,
                {m_manifest.string(), "no column " + std::string(name) + " of the demo voices' corpus"});
        return row[*column];
    }

    [[nodiscard]] double number(const CsvRow& row, const char* name) const
    {
        return std::stod(text(row, name));
    }

private:
    const CsvTable& m_table;
    const std::filesystem::path& m_manifest;
};

/** The middles of "start-end;start-end", in seconds. */
std::vector<double> middles(const std::string& spans)
{
    std::vector<double> times;
    std::istringstream list(spans);
    for (std::string span; std::getline(list, span, ';');)
        times.push_back((std::stod(span) + std::stod(span.substr(span.find('-') + 1))) / 2);
    return times;
}

JudgedPassage judge(const CsvRow& row, const Columns& columns, const std::filesystem::path& folder,
                    const Classifier& classifier)
{
    JudgedPassage passage;
    passage.label = columns.text(row, "label") == accentLabel(Accent::Argentinian) ? 1 : 0;
    passage.family = columns.text(row, "speaker");
    passage.material = columns.text(row, "material");
    passage.conditions = columns.text(row, "conditions");
    passage.playbackSpeed = columns.number(row, "playback_speed");
    passage.signalToNoiseDb = columns.number(row, "snr_db");
    passage.bandHz = columns.number(row, "band_hz");
    for (const double logOdds : judgeClips(folder / columns.text(row, "path"), classifier))
        passage.clips.push_back({logOdds, 0});
    const auto& features = classifier.info().features;
    const double clipSeconds = static_cast<double>(features.windowSamples) / features.sampleRate;
    for (const double time : middles(columns.text(row, "changed_sounds")))
        if (const auto clip = static_cast<std::size_t>(time / clipSeconds); clip < passage.clips.size())
            ++passage.clips[clip].changedSounds;
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

std::vector<double> judgeClips(const std::filesystem::path& audio, const Classifier& classifier)
{
    const auto& info = classifier.info();
    const auto samples = loadMono(audio, info.features.sampleRate);
    const auto clipSamples = static_cast<std::size_t>(info.features.windowSamples);
    WindowPredictor predictor(classifier);
    std::vector<double> logOdds;
    for (std::size_t start = 0; start + clipSamples <= samples.size(); start += clipSamples)
        logOdds.push_back(info.calibrationOrNeutral().logOdds(
            predictor.predict(std::span(samples).subspan(start, clipSamples))));
    return logOdds;
}

std::vector<JudgedPassage> judgePassages(const std::filesystem::path& manifest, const std::string& part,
                                         const Classifier& classifier, int threads)
{
    const auto table = CsvTable::read(manifest);
    const Columns columns(table, manifest);
    std::vector<const CsvRow*> rows;
    for (const auto& row : table.rows())
        if (columns.text(row, "part") == part)
            rows.push_back(&row);
    std::vector<JudgedPassage> passages(rows.size());
    parallelFor(rows.size(), threads, [&](std::size_t i, int) {
        passages[i] = judge(*rows[i], columns, manifest.parent_path(), classifier);
    });
    return passages;
}

} // namespace tonada::corpus
