// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/live_analysis.h"

#include "core/dsp/dct.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace tonada {
namespace {
constexpr std::size_t kSlice = 1024; // source samples resampled at a time
constexpr double kModelRate = 16000.0;
constexpr float kWindowSeconds = 2.0F;

double sigmoid(double logOdds) noexcept
{
    return 1.0 / (1.0 + std::exp(-logOdds));
}
} // namespace

LiveModel::LiveModel(std::shared_ptr<const Classifier> model)
    : classifier(std::move(model))
    , workspace(classifier ? classifier->makeWorkspace() : nullptr)
{ }

LiveAnalysis::LiveAnalysis(ColumnSink& sink)
    : m_sink(sink)
    , m_dct(dctMatrix(FeatureColumn::kMfcc, FeatureColumn::kMels).cast<float>())
    , m_floored(FeatureColumn::kMels)
{ }

void LiveAnalysis::begin(double rate, std::int64_t lost, int item)
{
    m_clipBase = clipCount();
    if (rate == m_rate) {
        m_resampler->reset();
        m_level->reset();
    } else {
        m_resampler.emplace(rate, kModelRate);
        m_level.emplace(rate);
        m_resampled.resize(m_resampler->maxOutput(kSlice));
        m_rate = rate;
    }
    m_item = item;
    m_peakDb.fill(LevelMeter::kFloorDb);
    m_clipCounts.fill(m_clipBase);
    restart(lost);
    m_verdict.reset();
}

void LiveAnalysis::gap(std::int64_t lost)
{
    flush();
    m_resampler->reset();
    restart(lost);
}

void LiveAnalysis::restart(std::int64_t lost)
{
    const auto lostHere = std::llround(static_cast<double>(lost) * kModelRate / m_rate);
    m_base += m_accepted + lostHere;
    m_lostBefore += static_cast<std::int32_t>(lostHere);
    m_accepted = 0;
    m_hops = 0;
    m_inHop = 0;
    m_partLow.fill(0);
    m_partHigh.fill(0);
    m_mfcc.reset();
    m_scalars.reset();
    m_gate.reset();
}

void LiveAnalysis::swapModel(LiveModel& model) noexcept
{
    std::swap(m_model, model);
    m_calibration = {};
    if (m_model.classifier && m_model.classifier->info().calibration)
        m_calibration = *m_model.classifier->info().calibration;
    m_verdict.setCalibration(m_calibration);
}

void LiveAnalysis::accept(std::span<const float> samples) noexcept
{
    while (!samples.empty()) {
        auto slice = samples.first(std::min(samples.size(), kSlice));
        samples = samples.subspan(slice.size());
        m_level->accept(slice);
        while (!slice.empty()) {
            const auto progress = m_resampler->process(slice, m_resampled);
            slice = slice.subspan(progress.consumed);
            acceptResampled(std::span(m_resampled).first(progress.produced));
        }
    }
}

void LiveAnalysis::flush() noexcept
{
    if (!m_resampler)
        return;
    while (const auto produced = m_resampler->flush(m_resampled))
        acceptResampled(std::span(m_resampled).first(produced));
}

void LiveAnalysis::acceptResampled(std::span<const float> samples) noexcept
{
    while (!samples.empty()) {
        const auto taken = m_mfcc.accept(samples);
        std::copy_n(samples.begin(), taken, m_hop.begin() + static_cast<std::ptrdiff_t>(m_inHop));
        m_inHop += taken;
        m_accepted += static_cast<SampleIndex>(taken);
        samples = samples.subspan(taken);
        if (m_mfcc.step())
            finishHop();
    }
}

void LiveAnalysis::finishHop() noexcept
{
    m_gate.accept(m_hop);
    notePeaks();
    const auto slot = static_cast<std::size_t>(m_hops) % kLevelHops;
    m_peakDb[slot] = m_level->takePeakDb();
    m_clipCounts[slot] = clipCount();
    ++m_hops;
    m_inHop = 0;
    if (!m_mfcc.hasFrame())
        return;

    FeatureColumn column;
    fillPictures(column);
    judge(column);
    column.levelRmsDb = m_level->rmsDb();
    column.sourceItem = m_item;
    column.lostBefore = std::exchange(m_lostBefore, 0);
    m_sink.onColumn(column);
}

void LiveAnalysis::notePeaks() noexcept
{
    for (std::size_t part = 0; part < FeatureColumn::kPeaks; ++part) {
        const auto at = (static_cast<std::size_t>(m_hops) * FeatureColumn::kPeaks + part) % kParts;
        const auto samples = std::span(m_hop).subspan(part * kPart, kPart);
        const auto [low, high] = std::minmax_element(samples.begin(), samples.end());
        m_partLow[at] = *low;
        m_partHigh[at] = *high;
    }
}

void LiveAnalysis::fillPictures(FeatureColumn& column) noexcept
{
    column.centre = m_base + m_mfcc.frameCentre();
    const auto logMel = m_mfcc.frameLogMel();
    std::copy(logMel.begin(), logMel.end(), column.logMel.begin());

    const auto frame = static_cast<std::size_t>(m_mfcc.frameCentre()) / kHop;
    m_frameMax[frame % kWindowFrames] = *std::max_element(logMel.begin(), logMel.end());
    const auto frames = std::min(frame + 1, kWindowFrames);
    const float loudest
        = *std::max_element(m_frameMax.begin(), m_frameMax.begin() + static_cast<std::ptrdiff_t>(frames));
    const float floor = loudest - static_cast<float>(m_mfcc.config().topDb);
    m_floored = Eigen::Map<const Eigen::VectorXf>(logMel.data(), FeatureColumn::kMels).cwiseMax(floor);
    Eigen::Map<Eigen::VectorXf>(column.mfcc.data(), FeatureColumn::kMfcc).noalias() = m_dct * m_floored;

    // The column stands for half a hop on both sides of its centre.
    for (std::size_t part = 0; part < FeatureColumn::kPeaks; ++part) {
        const auto at = (frame * FeatureColumn::kPeaks + part + kParts - FeatureColumn::kPeaks / 2) % kParts;
        column.peakLow[part] = m_partLow[at];
        column.peakHigh[part] = m_partHigh[at];
    }
}

void LiveAnalysis::judge(FeatureColumn& column) noexcept
{
    VerdictHop hop{.speech = m_gate.speech()};
    const auto gate = m_gate.state();
    if (!m_model.classifier)
        hop.window = WindowState::NoModel;
    else if (!m_mfcc.hasWindow())
        hop.window = WindowState::Gathering;
    else if (gate == SpeechState::NoSpeech)
        hop.window = WindowState::NoSpeech;
    else if (gate == SpeechState::TooQuiet)
        hop.window = WindowState::TooQuiet;
    else if (gate == SpeechState::Overload)
        hop.window = WindowState::Overload;
    else {
        hop.logOdds = m_calibration.logOdds(predict());
        column.novelty = m_model.classifier->novelty(*m_model.workspace);
        hop.window = column.novelty > 1 ? WindowState::Unlike : WindowState::Judged;
        column.probability = static_cast<float>(sigmoid(hop.logOdds + m_verdict.priorShift()));
    }
    if (m_mfcc.hasWindow())
        column.windowEnd = m_base + m_mfcc.windowEnd();
    column.state = hop.window;
    m_verdict.update(hop);
    column.verdict = m_verdict.verdict();
}

std::array<float, 2> LiveAnalysis::predict() noexcept
{
    const auto before = std::chrono::steady_clock::now();
    WindowFeatures window{m_mfcc.windowMfcc()};
    if (m_model.classifier->input() == ClassifierInput::Scalars)
        window.scalars = m_scalars.window(m_mfcc.windowAudio(), m_mfcc.windowBegin());
    const auto scores = m_model.classifier->predict(window, *m_model.workspace);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - before;
    m_inferenceMs = took.count();
    return scores;
}

float LiveAnalysis::levelPeakDb() const noexcept
{
    return *std::max_element(m_peakDb.begin(), m_peakDb.end());
}

bool LiveAnalysis::clipped() const noexcept
{
    return *std::min_element(m_clipCounts.begin(), m_clipCounts.end()) < clipCount();
}

std::uint32_t LiveAnalysis::clipCount() const noexcept
{
    return m_clipBase + (m_level ? m_level->clipCount() : 0);
}

float LiveAnalysis::windowSpeechSeconds() const noexcept
{
    return m_gate.speechShare() * kWindowSeconds;
}

double LiveAnalysis::delaySeconds() const noexcept
{
    return (m_resampler ? m_resampler->delaySeconds() : 0) + static_cast<double>(m_inHop) / kModelRate;
}

} // namespace tonada
