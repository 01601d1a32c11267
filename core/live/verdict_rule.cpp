// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/verdict_rule.h"

#include "core/learn/overlap_weights.h"
#include "core/learn/verdict_math.h"

#include <algorithm>
#include <cmath>

namespace tonada {
namespace {

constexpr int hops(float seconds)
{
    return static_cast<int>(seconds / VerdictRule::kHopSeconds + 0.999F);
}

constexpr double kHysteresis = 0.02; // on both sides of the undecided band's ends
constexpr int kWordHops = hops(1.0F);
constexpr int kAppearHops = hops(0.4F);
constexpr int kGoHops = hops(0.8F);
constexpr int kSilenceHops = hops(5.0F);
constexpr std::int64_t kWindowHops = 62; // whole hops in 2 s
constexpr double kHalvings = 4; // of a hop's weight within the span, if newer speech counts more
constexpr auto kNothing = VerdictState::Gathering;

VerdictState obstacleOf(WindowState window)
{
    switch (window) {
    case WindowState::NoSpeech:
        return VerdictState::NoSpeech;
    case WindowState::TooQuiet:
        return VerdictState::TooQuiet;
    case WindowState::Overload:
        return VerdictState::Overload;
    case WindowState::Unlike:
        return VerdictState::Unlike;
    case WindowState::Gathering:
    case WindowState::Judged:
    case WindowState::NoModel:
        break;
    }
    return kNothing;
}

} // namespace

void VerdictRule::setCalibration(const Calibration& calibration) noexcept
{
    m_calibration = calibration;
    preparePrior();
    reset();
}

void VerdictRule::setSettings(const VerdictSettings& settings) noexcept
{
    m_settings = settings.inRange();
    preparePrior();
    aggregate();
}

void VerdictRule::preparePrior() noexcept
{
    m_priorShift = m_settings.applyPrior(m_calibration).priorShift - m_calibration.priorShift;
}

void VerdictRule::reset() noexcept
{
    m_hop = 0;
    m_speech.size = m_judged.size = m_logOdds.size = 0;
    m_word = VerdictState::Gathering;
    m_wordHops = kWordHops;
    m_candidate = m_obstacle = kNothing;
    m_candidateHops = m_obstacleGoneHops = m_hopsSinceJudged = 0;
    m_verdict = {};
    m_verdict.spanSeconds = m_settings.spanSeconds;
    m_verdict.prior = static_cast<float>(m_settings.prior.value_or(0));
}

void VerdictRule::update(const VerdictHop& hop) noexcept
{
    ++m_hop;
    if (hop.speech)
        remember(hop);
    const bool judged = hop.speech && hop.window == WindowState::Judged;
    m_hopsSinceJudged = judged ? 0 : m_hopsSinceJudged + 1;
    updateWord();
    updateObstacle(hop.window);

    m_verdict.last = m_word;
    m_verdict.lastAgoSeconds = static_cast<float>(m_hopsSinceJudged) * kHopSeconds;
    if (hop.window == WindowState::NoModel)
        m_verdict.state = VerdictState::NoModel;
    else
        m_verdict.state = m_obstacle == kNothing ? m_word : m_obstacle;
}

void VerdictRule::remember(const VerdictHop& hop) noexcept
{
    m_speech.push(m_hop);
    if (hop.window == WindowState::Judged) {
        m_judged.push(m_hop);
        m_logOdds.push(hop.logOdds);
    }
    aggregate();
}

void VerdictRule::aggregate() noexcept
{
    const float span = m_settings.spanSeconds;
    const auto speech = m_speech.last(static_cast<std::size_t>(hops(span)));
    const float seconds = std::min(static_cast<float>(speech.size()) * kHopSeconds, span);
    const auto all = m_judged.last(kMostHops);
    const auto first = std::lower_bound(all.begin(), all.end(), speech.empty() ? m_hop + 1 : speech.front());
    const auto judged = all.subspan(static_cast<std::size_t>(first - all.begin()));
    const auto logOdds = m_logOdds.last(judged.size());
    const auto weights = std::span(m_weights).first(judged.size());
    const double keep = m_settings.smoothing == VerdictSmoothing::Even
        ? 1.0
        : std::exp2(-kHalvings * static_cast<double>(kHopSeconds / span));
    const double evidence = overlapWeights(speech, judged, kWindowHops, keep, weights);
    LogOddsMean mean;
    for (std::size_t i = 0; i < judged.size(); ++i)
        mean.add(logOdds[i] + m_priorShift, weights[i]);
    const auto interval = mean.interval(evidence / static_cast<double>(kWindowHops));
    m_verdict.spanSeconds = span;
    m_verdict.prior = static_cast<float>(m_settings.prior.value_or(0));
    m_verdict.speechSeconds = seconds;
    m_verdict.hasProbability = mean.count() > 0 && seconds >= kMinSpeechSeconds;
    m_verdict.probability = static_cast<float>(mean.probability());
    m_verdict.low = static_cast<float>(interval.low);
    m_verdict.high = static_cast<float>(interval.high);
}

VerdictState VerdictRule::wordFor(double probability) const noexcept
{
    const double high = m_calibration.undecidedHigh;
    const double low = m_calibration.undecidedLow;
    if (probability > high + kHysteresis)
        return VerdictState::Argentinian;
    if (probability < low - kHysteresis)
        return VerdictState::Other;
    if (m_word == VerdictState::Argentinian && probability > high - kHysteresis)
        return m_word;
    if (m_word == VerdictState::Other && probability < low + kHysteresis)
        return m_word;
    return VerdictState::Unsure;
}

void VerdictRule::updateWord() noexcept
{
    ++m_wordHops;
    if (!m_verdict.hasProbability || m_wordHops < kWordHops)
        return;
    const auto word = wordFor(static_cast<double>(m_verdict.probability));
    if (word == m_word)
        return;
    m_word = word;
    m_wordHops = 0;
}

void VerdictRule::updateObstacle(WindowState window) noexcept
{
    const auto now = obstacleOf(window);
    m_candidateHops = now == m_candidate ? m_candidateHops + 1 : 1;
    m_candidate = now;
    m_obstacleGoneHops = now == m_obstacle ? 0 : m_obstacleGoneHops + 1;
    if (m_obstacle != kNothing && m_obstacleGoneHops >= kGoHops)
        m_obstacle = kNothing;
    const bool silenceAfterVerdict = now == VerdictState::NoSpeech && m_word != VerdictState::Gathering;
    const int needed = silenceAfterVerdict ? kSilenceHops : kAppearHops;
    if (m_obstacle == kNothing && now != kNothing && m_candidateHops >= needed)
        m_obstacle = now;
}

} // namespace tonada
