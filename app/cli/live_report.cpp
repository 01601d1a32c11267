// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/live_report.h"

#include "app/cli/percent.h"
#include "core/learn/verdict_math.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>
#include <unistd.h>
#include <utility>

namespace tonada::cli {
namespace {

constexpr SampleIndex kRate = 16000;
constexpr SampleIndex kQuarter = kRate / 4;
constexpr int kLevelCells = 12;
constexpr int kBalanceCells = 20;
constexpr float kLowestDb = -60.0F;

/** Empty while there is nothing to say. */
std::string_view verdictWord(VerdictState state)
{
    switch (state) {
    case VerdictState::Argentinian:
        return toString(Judgement::Argentinian);
    case VerdictState::Other:
        return toString(Judgement::Other);
    case VerdictState::Unsure:
        return toString(Judgement::Unsure);
    case VerdictState::NoSpeech:
        return toString(Judgement::NoSpeech);
    case VerdictState::TooQuiet:
        return toString(Judgement::TooQuiet);
    case VerdictState::Overload:
        return toString(Judgement::Overload);
    case VerdictState::Unlike:
        return toString(Judgement::Unlike);
    case VerdictState::Gathering:
    case VerdictState::NoModel:
        break;
    }
    return {};
}

nlohmann::ordered_json orNull(bool there, float probability)
{
    return there ? nlohmann::ordered_json(probability) : nlohmann::ordered_json(nullptr);
}

std::string bar(double share, int cells)
{
    const auto full = static_cast<std::size_t>(std::lround(std::clamp(share, 0.0, 1.0) * cells));
    return std::string(full, '#') + std::string(static_cast<std::size_t>(cells) - full, '-');
}

std::string format(const char* pattern, double value)
{
    char text[32];
    std::snprintf(text, sizeof text, pattern, value);
    return text;
}

} // namespace

LiveReport::LiveReport(Format format, ModelInfo model, std::vector<DemoRecording> recordings)
    : m_format(format)
    , m_model(std::move(model))
    , m_calibration(m_model.calibration.value_or(Calibration{}))
    , m_recordings(std::move(recordings))
    , m_terminal(::isatty(STDOUT_FILENO) == 1)
{ }

void LiveReport::add(const FeatureColumn& column, const LiveStatus& status)
{
    if (!m_last || column.sourceItem != m_last->sourceItem) {
        endRecording();
        beginRecording(column.sourceItem);
    }
    m_last = column;
    const auto quarters = column.centre / kQuarter;
    if (quarters == m_quarters)
        return;
    m_quarters = quarters;
    const bool everyQuarter = m_format == Format::Json || m_terminal;
    if (everyQuarter || quarters % 4 == 0)
        print(column, status, windowWord(column));
}

void LiveReport::note(std::string_view state, const LiveStatus& status)
{
    print(m_last.value_or(FeatureColumn{}), status, state);
}

void LiveReport::end()
{
    endRecording();
    m_last.reset();
}

void LiveReport::beginRecording(int item)
{
    if (m_format == Format::Json || m_recordings.empty())
        return;
    const auto& recording = m_recordings.at(static_cast<std::size_t>(item));
    std::cout << "\n" << recording.title << '\n' << std::flush;
}

void LiveReport::endRecording()
{
    if (m_format == Format::Json || !m_last)
        return;
    if (m_terminal)
        std::cout << '\n';
    const auto& verdict = m_last->verdict;
    if (!verdict.hasProbability)
        return;
    std::cout << "  heard: " << verdictWord(verdict.last) << ", P(" << m_model.labels[1] << ") "
              << percent(static_cast<double>(verdict.probability)) << " %\n"
              << std::flush;
}

void LiveReport::print(const FeatureColumn& column, const LiveStatus& status, std::string_view state)
{
    if (m_format == Format::Json)
        printJson(column, status, state);
    else
        printText(column, state);
}

void LiveReport::printJson(const FeatureColumn& column, const LiveStatus& status,
                           std::string_view state) const
{
    const auto& verdict = column.verdict;
    const auto word = verdictWord(verdict.state);
    nlohmann::ordered_json line{
        {"time", static_cast<double>(column.centre) / static_cast<double>(kRate)},
        {"window_probability", orNull(column.state == WindowState::Judged, column.probability)},
        {"novelty", orNull(column.novelty >= 0, column.novelty)},
        {"probability", orNull(verdict.hasProbability, verdict.probability)},
        {"verdict", word.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(word)},
        {"level_db", column.levelRmsDb},
        {"lost_samples", status.lostSamples},
        {"state", state},
        {"delay_ms", std::lround(status.delayMs)}};
    if (!m_recordings.empty()) {
        const auto& recording = m_recordings.at(static_cast<std::size_t>(column.sourceItem));
        line["source"] = recording.path.filename().string();
        line["label"] = recording.label.empty() ? nlohmann::ordered_json(nullptr)
                                                : nlohmann::ordered_json(recording.label);
    }
    std::cout << line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n'
              << std::flush;
}

void LiveReport::printText(const FeatureColumn& column, std::string_view state)
{
    const auto& verdict = column.verdict;
    const double level = static_cast<double>((column.levelRmsDb - kLowestDb) / -kLowestDb);
    std::string line = format("%6.1f s  ", static_cast<double>(column.centre) / static_cast<double>(kRate))
        + format("%4.0f dB ", static_cast<double>(column.levelRmsDb)) + bar(level, kLevelCells) + "   ";
    if (verdict.hasProbability)
        line += m_model.labels[0] + " [" + bar(static_cast<double>(verdict.probability), kBalanceCells) + "] "
            + m_model.labels[1] + " " + percent(static_cast<double>(verdict.probability)) + " %  ";
    else
        line += "listening: " + format("%.0f s of speech  ", static_cast<double>(verdict.speechSeconds));
    const auto word = verdictWord(verdict.state);
    line += word.empty() ? state : word;
    std::cout << (m_terminal ? "\r\x1b[K" : "") << line << (m_terminal ? "" : "\n") << std::flush;
}

std::string_view LiveReport::windowWord(const FeatureColumn& column) const
{
    switch (column.state) {
    case WindowState::Judged:
        return toString(decide(static_cast<double>(column.probability), m_calibration));
    case WindowState::NoSpeech:
        return toString(Judgement::NoSpeech);
    case WindowState::TooQuiet:
        return toString(Judgement::TooQuiet);
    case WindowState::Overload:
        return toString(Judgement::Overload);
    case WindowState::Unlike:
        return toString(Judgement::Unlike);
    case WindowState::Gathering:
        return "gathering";
    case WindowState::NoModel:
        break;
    }
    return "no model";
}

} // namespace tonada::cli
