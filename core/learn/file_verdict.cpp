// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/file_verdict.h"

#include "core/audio/audio_file.h"
#include "core/dsp/voice_activity.h"
#include "core/learn/window_predictor.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tonada {
namespace {
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

/** The speech gate moved along a recording. */
class Gate
{
public:
    Gate(std::span<const float> mono, std::size_t hop)
        : m_mono(mono)
        , m_hop(hop)
    { }

    /** Hears all hops that begin before `end`; the last one may reach beyond the recording. */
    void hearUntil(std::size_t end)
    {
        for (; m_at < end; m_at += m_hop) {
            const auto rest = m_mono.size() - std::min(m_at, m_mono.size());
            if (rest >= m_hop) {
                accept(m_mono.subspan(m_at, m_hop));
                continue;
            }
            std::vector<float> padded(m_hop, 0.0F);
            std::copy_n(m_mono.end() - static_cast<std::ptrdiff_t>(rest), rest, padded.begin());
            accept(padded);
        }
    }

    [[nodiscard]] SpeechState state() const { return m_activity.state(); }
    [[nodiscard]] std::size_t speechHops() const { return m_speechHops; }

private:
    void accept(std::span<const float> hop)
    {
        m_activity.accept(hop);
        m_speechHops += m_activity.speech() ? 1U : 0U;
    }

    std::span<const float> m_mono;
    std::size_t m_hop;
    std::size_t m_at = 0;
    std::size_t m_speechHops = 0;
    VoiceActivity m_activity;
};

/** The audio itself, or when it is shorter than `size` a copy with zeros after it. */
std::span<const float> atLeast(std::size_t size, std::span<const float> mono, std::vector<float>& padded)
{
    if (mono.size() >= size)
        return mono;
    padded.assign(mono.begin(), mono.end());
    padded.resize(size, 0.0F);
    return padded;
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
} // namespace

FileVerdict classifyAudio(std::span<const float> mono, const Classifier& classifier)
{
    const auto& features = classifier.info().features;
    const auto calibration = classifier.info().calibrationOrNeutral();
    const auto hop = static_cast<std::size_t>(features.hopLength);
    const auto size = static_cast<std::size_t>(features.windowSamples);
    const auto seconds = [&](std::size_t samples) {
        return static_cast<double>(samples) / features.sampleRate;
    };

    std::vector<float> padded;
    const auto audio = atLeast(size, mono, padded);
    WindowPredictor predictor(classifier);
    Gate gate(audio, hop);
    LogOddsMean mean;
    FileVerdict file;
    file.seconds = seconds(mono.size());
    for (std::size_t begin = 0; begin + size <= audio.size(); begin += kWindowStepHops * hop) {
        gate.hearUntil(begin + size);
        WindowVerdict verdict{seconds(begin), seconds(begin + size), {}, whyNotJudged(gate.state())};
        if (gate.state() == SpeechState::Speech) {
            const auto outputs = predictor.predict(audio.subspan(begin, size));
            mean.add(calibration.logOdds(outputs));
            verdict.probability = calibration.probability(outputs);
            verdict.state = decide(*verdict.probability, calibration);
        }
        file.windows.push_back(verdict);
    }
    if (mean.count() == 0) {
        file.verdict = mostFrequent(file.windows);
        return file;
    }
    file.probability = mean.probability();
    file.interval = mean.interval(seconds(gate.speechHops() * hop) / seconds(size));
    file.verdict = decide(*file.probability, calibration);
    return file;
}

FileVerdict classifyFile(const std::filesystem::path& path, const Classifier& classifier)
{
    return classifyAudio(loadMono(path, classifier.info().features.sampleRate), classifier);
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
