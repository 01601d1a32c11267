// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/file_verdict.h"

#include "core/audio/mono_reader.h"
#include "core/learn/overlap_weights.h"
#include "core/util/csv.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tonada {
namespace {
constexpr std::size_t kBlock = 16384; // samples read at once

Judgement whyNotJudged(SpeechState state)
{
    switch (state) {
    case SpeechState::TooQuiet:
        return Judgement::TooQuiet;
    case SpeechState::Overload:
        return Judgement::Overload;
    default:
        return Judgement::NoSpeech;
    }
}

/** What most windows say; the first named of several. */
Judgement mostFrequent(const std::vector<WindowVerdict>& windows)
{
    std::array<int, 7> counts{};
    for (const auto& window : windows)
        ++counts[static_cast<std::size_t>(window.state)];
    return static_cast<Judgement>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

std::string twoDecimals(double probability)
{
    const auto hundredths = std::lround(probability * 100);
    const auto digits = std::to_string(hundredths % 100);
    return std::to_string(hundredths / 100) + (digits.size() < 2 ? ".0" : ".") + digits;
}

nlohmann::json orNull(const std::optional<double>& value)
{
    return value ? nlohmann::json(*value) : nlohmann::json(nullptr);
}
} // namespace

int FileVerdict::unlikeWindows() const
{
    return static_cast<int>(std::count_if(windows.begin(), windows.end(), [](const WindowVerdict& window) {
        return window.state == Judgement::Unlike;
    }));
}

FileVerdictStream::FileVerdictStream(const Classifier& classifier, const VerdictSettings& settings)
    : m_info(classifier.info())
    , m_calibration(settings.inRange().applyPrior(m_info.calibrationOrNeutral()))
    , m_hop(static_cast<std::size_t>(m_info.features.hopLength))
    , m_size(static_cast<std::size_t>(m_info.features.windowSamples))
    , m_predictor(classifier)
{
    m_file.prior = settings.inRange().prior;
    m_audio.reserve(wholeHops(m_size));
}

std::size_t FileVerdictStream::wholeHops(std::size_t samples) const
{
    return (samples + m_hop - 1) / m_hop * m_hop;
}

double FileVerdictStream::seconds(std::size_t samples) const
{
    return static_cast<double>(samples) / m_info.features.sampleRate;
}

void FileVerdictStream::accept(std::span<const float> mono)
{
    m_accepted += mono.size();
    while (!mono.empty()) {
        const auto count = std::min(mono.size(), wholeHops(m_size) - m_audio.size());
        m_audio.insert(m_audio.end(), mono.begin(), mono.begin() + static_cast<std::ptrdiff_t>(count));
        mono = mono.subspan(count);
        if (m_audio.size() == wholeHops(m_size))
            judgeWindow();
    }
}

void FileVerdictStream::hearWindow()
{
    for (; m_heard < m_begin + m_size; m_heard += m_hop) {
        m_activity.accept(std::span(m_audio).subspan(m_heard - m_begin, m_hop));
        if (m_activity.speech())
            m_speech.push_back(static_cast<std::int64_t>(m_heard / m_hop));
        m_open.push_back(m_activity.speech() ? 1 : 0);
    }
}

void FileVerdictStream::judgeWindow()
{
    hearWindow();
    const auto state = m_activity.state();
    WindowVerdict verdict{seconds(m_begin), seconds(m_begin + m_size), {}, whyNotJudged(state)};
    verdict.speechShare = static_cast<double>(std::count(m_open.begin(), m_open.end(), 1))
        / static_cast<double>(m_open.size());
    if (state == SpeechState::Speech)
        judgeSpeech(verdict);
    m_file.windows.push_back(verdict);
    const auto step = kWindowStepHops * m_hop;
    m_audio.erase(m_audio.begin(), m_audio.begin() + static_cast<std::ptrdiff_t>(step));
    m_open.erase(m_open.begin(), m_open.begin() + kWindowStepHops);
    m_begin += step;
}

void FileVerdictStream::summarise()
{
    const auto windowHops = static_cast<std::int64_t>(wholeHops(m_size) / m_hop);
    std::vector<double> weights(m_judged.size());
    const double hops = overlapWeights(m_speech, m_judged, windowHops, 1.0, weights);
    LogOddsMean mean;
    for (std::size_t i = 0; i < weights.size(); ++i)
        mean.add(m_logOdds[i], weights[i]);
    m_file.probability = mean.probability();
    m_file.interval = mean.interval(hops * static_cast<double>(m_hop) / static_cast<double>(m_size));
    m_file.verdict = decide(*m_file.probability, m_calibration);
}

void FileVerdictStream::judgeSpeech(WindowVerdict& verdict)
{
    const auto outputs = m_predictor.predict(std::span(m_audio).first(m_size));
    if (const float novelty = m_predictor.novelty(); novelty >= 0)
        verdict.novelty = static_cast<double>(novelty);
    if (verdict.novelty > 1.0) {
        verdict.state = Judgement::Unlike;
        return;
    }
    m_logOdds.push_back(m_calibration.logOdds(outputs));
    m_judged.push_back(static_cast<std::int64_t>(m_heard / m_hop) - 1);
    verdict.probability = m_calibration.probability(outputs);
    verdict.state = decide(*verdict.probability, m_calibration);
}

FileVerdict FileVerdictStream::finish()
{
    // A window may end inside the last hop; a recording shorter than a window is filled with zeros.
    if (m_file.windows.empty() || m_audio.size() >= m_size) {
        m_audio.resize(wholeHops(m_size), 0.0F);
        judgeWindow();
    }
    m_file.seconds = seconds(m_accepted);
    m_file.speechSeconds = seconds(m_speech.size() * m_hop);
    if (m_file.unlikeWindows() > std::ssize(m_judged))
        m_file.verdict = Judgement::Unlike;
    else if (m_judged.empty())
        m_file.verdict = mostFrequent(m_file.windows);
    else
        summarise();
    return m_file;
}

FileVerdict classifyAudio(std::span<const float> mono, const Classifier& classifier,
                          const VerdictSettings& settings)
{
    FileVerdictStream stream(classifier, settings);
    stream.accept(mono);
    return stream.finish();
}

FileVerdict classifyFile(const std::filesystem::path& path, const Classifier& classifier,
                         const VerdictSettings& settings)
{
    MonoReader reader(path, classifier.info().features.sampleRate);
    FileVerdictStream stream(classifier, settings);
    std::vector<float> block(kBlock);
    while (const auto got = reader.read(block))
        stream.accept(std::span(block).first(got));
    return stream.finish();
}

std::string windowsCsv(const std::filesystem::path& file, const FileVerdict& verdict)
{
    std::string lines;
    for (const auto& window : verdict.windows)
        lines
            += csvLine({file.string(), nlohmann::json(window.begin).dump(), nlohmann::json(window.end).dump(),
                        window.probability ? nlohmann::json(*window.probability).dump() : std::string(),
                        std::string(toString(window.state))});
    return lines;
}

nlohmann::ordered_json verdictJson(const std::filesystem::path& file, const std::filesystem::path& model,
                                   const FileVerdict& verdict)
{
    auto windows = nlohmann::ordered_json::array();
    for (const auto& window : verdict.windows)
        windows.push_back({{"start", window.begin},
                           {"end", window.end},
                           {"probability", orNull(window.probability)},
                           {"novelty", orNull(window.novelty)},
                           {"state", toString(window.state)}});
    nlohmann::ordered_json json{{"file", file.string()},
                                {"model", model.string()},
                                {"seconds", verdict.seconds},
                                {"windows", std::move(windows)},
                                {"probability", orNull(verdict.probability)},
                                {"verdict", toString(verdict.verdict)}};
    if (verdict.prior)
        json["prior"] = *verdict.prior;
    if (verdict.probability) {
        json["low"] = verdict.interval.low;
        json["high"] = verdict.interval.high;
    }
    return json;
}

std::vector<IntervalTier> annotationTiers(const FileVerdict& verdict, const ModelInfo& info)
{
    IntervalTier states{"verdict", {}};
    IntervalTier probabilities{"P(" + info.labels[1] + ")", {}};
    const auto& windows = verdict.windows;
    for (std::size_t i = 0; i < windows.size(); ++i) {
        const auto middle = [](const WindowVerdict& a, const WindowVerdict& b) {
            return (a.begin + a.end + b.begin + b.end) / 4;
        };
        const double begin = i == 0 ? 0 : middle(windows[i - 1], windows[i]);
        const double end = i + 1 == windows.size() ? verdict.seconds : middle(windows[i], windows[i + 1]);
        const std::string word(toString(windows[i].state));
        if (!states.intervals.empty() && states.intervals.back().text == word)
            states.intervals.back().end = end;
        else
            states.intervals.push_back({begin, end, word});
        const auto probability = windows[i].probability;
        probabilities.intervals.push_back(
            {begin, end, probability ? twoDecimals(*probability) : std::string()});
    }
    return {std::move(states), std::move(probabilities)};
}

} // namespace tonada
