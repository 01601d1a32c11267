// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/verdict_presenter.h"

#include "ui/live/verdict_words.h"
#include "ui/support/error_text.h"

namespace tonada::ui {
namespace {

constexpr qint64 kAppearMs = 400;
constexpr qint64 kGoMs = 800;
constexpr qint64 kVerdictOutlastsSpeechMs = 5000;
constexpr qint64 kWordMs = 1000;
constexpr qint64 kNumbersMs = 250;
constexpr double kHysteresis = 0.02;

bool isVerdict(PanelState state)
{
    return state == PanelState::Argentinian || state == PanelState::Other || state == PanelState::Unsure;
}

bool isSignal(PanelState state)
{
    return state == PanelState::NoSpeech || state == PanelState::TooQuiet || state == PanelState::Overload
        || state == PanelState::Unlike;
}

/** States that follow what the user or the devices did; they show at once. */
bool isImmediate(PanelState state)
{
    return !isVerdict(state) && !isSignal(state) && state != PanelState::Gathering;
}

PanelState failedState(const std::optional<Error>& error)
{
    if (!error)
        return PanelState::MicrophoneRefused;
    switch (error->code()) {
    case ErrorCode::DeviceNone:
    case ErrorCode::DeviceNotFound:
        return PanelState::NoMicrophone;
    case ErrorCode::DeviceRefused: {
        const bool permission = QString::fromStdString(error->what())
                                    .contains(QLatin1String("permission"), Qt::CaseInsensitive);
        return permission ? PanelState::NotAllowed : PanelState::MicrophoneRefused;
    }
    case ErrorCode::DeviceLost:
        return PanelState::MicrophoneLost;
    case ErrorCode::AudioNotAnswering:
        return PanelState::NotAnswering;
    default:
        return PanelState::FileFailed;
    }
}

/** The interval of the class the digits name. */
QString likely(PanelState state, const Verdict& verdict)
{
    const auto low = static_cast<double>(verdict.low);
    const auto high = static_cast<double>(verdict.high);
    return state == PanelState::Other ? VerdictWords::interval(1 - high, 1 - low)
                                      : VerdictWords::interval(low, high);
}

} // namespace

std::optional<PanelState> sessionTrouble(SessionState session, const std::optional<Error>& error)
{
    switch (session) {
    case SessionState::Failed:
        return failedState(error);
    case SessionState::DeviceLost:
        return PanelState::MicrophoneLost;
    case SessionState::NotAnswering:
        return PanelState::NotAnswering;
    default:
        return std::nullopt;
    }
}

PanelState VerdictPresenter::heard(const VerdictInput& input) const
{
    const Verdict& verdict = input.status.verdict;
    switch (verdict.state) {
    case VerdictState::Gathering:
        return PanelState::Gathering;
    case VerdictState::NoSpeech:
        return PanelState::NoSpeech;
    case VerdictState::TooQuiet:
        return PanelState::TooQuiet;
    case VerdictState::Overload:
        return PanelState::Overload;
    case VerdictState::Unlike:
        return PanelState::Unlike;
    case VerdictState::NoModel:
        return PanelState::NoModel;
    case VerdictState::Argentinian:
    case VerdictState::Other:
    case VerdictState::Unsure:
        break;
    }
    const double p = verdict.probability;
    if (m_shown == PanelState::Argentinian && p >= input.band.high - kHysteresis)
        return PanelState::Argentinian;
    if (m_shown == PanelState::Other && p <= input.band.low + kHysteresis)
        return PanelState::Other;
    if (p > input.band.high + kHysteresis)
        return PanelState::Argentinian;
    return p < input.band.low - kHysteresis ? PanelState::Other : PanelState::Unsure;
}

VerdictView VerdictPresenter::update(const VerdictInput& input, qint64 nowMs)
{
    const auto trouble = sessionTrouble(input.status.session, input.sessionError);
    const bool stopped
        = input.status.session == SessionState::Stopped || input.status.session == SessionState::Finished;
    PanelState target = PanelState::Gathering;
    if (trouble)
        target = *trouble;
    else if (!input.hasModel)
        target = input.modelError ? PanelState::ModelRefused : PanelState::NoModel;
    else if (stopped)
        target = PanelState::Stopped;
    else if (input.frozen)
        target = PanelState::Frozen;
    else if (input.status.session == SessionState::Running)
        target = heard(input);
    follow(target, nowMs);
    refreshNumbers(input.status.verdict, nowMs);
    return view(input, nowMs);
}

void VerdictPresenter::reset()
{
    m_last.reset();
    m_numbers = {};
    m_numbersAtMs = 0;
    m_shown = PanelState::Gathering;
}

void VerdictPresenter::follow(PanelState target, qint64 nowMs)
{
    if (target != m_target) {
        m_target = target;
        m_targetSinceMs = nowMs;
    }
    if (target == m_shown)
        m_shownLastTrueMs = nowMs;
    else if (mayShow(target, nowMs))
        show(target, nowMs);
    else if (isImmediate(m_shown))
        show(PanelState::Gathering, nowMs);
}

bool VerdictPresenter::mayShow(PanelState target, qint64 nowMs) const
{
    if (isImmediate(target))
        return true;
    const qint64 lasted = nowMs - m_targetSinceMs;
    if (isSignal(m_shown) && nowMs - m_shownLastTrueMs < kGoMs)
        return false;
    if (isSignal(target)) {
        const bool verdictStays = target == PanelState::NoSpeech && isVerdict(m_shown);
        return lasted >= (verdictStays ? kVerdictOutlastsSpeechMs : kAppearMs);
    }
    return isVerdict(m_shown) ? nowMs - m_shownAtMs >= kWordMs : true;
}

void VerdictPresenter::show(PanelState state, qint64 nowMs)
{
    m_shown = state;
    m_shownAtMs = nowMs;
    m_shownLastTrueMs = nowMs;
    m_numbersAtMs = 0; // a new word brings its own numbers
}

void VerdictPresenter::refreshNumbers(const Verdict& verdict, qint64 nowMs)
{
    if (isVerdict(m_shown) && isVerdict(m_target) && m_target != m_shown)
        return; // the word waits for its second, and its numbers with it
    if (isVerdict(m_target) && verdict.hasProbability && isVerdict(m_shown))
        m_last = LastVerdict{m_shown, verdict.probability, nowMs};
    if (m_numbersAtMs != 0 && nowMs - m_numbersAtMs < kNumbersMs)
        return;
    m_numbersAtMs = nowMs;
    // While a verdict outlasts the speech it keeps the numbers it had.
    if (verdict.hasProbability || !isVerdict(m_shown))
        m_numbers = verdict;
}

VerdictView VerdictPresenter::view(const VerdictInput& input, qint64 nowMs) const
{
    VerdictView view;
    view.state = m_shown;
    view.headline = VerdictWords::headline(m_shown);
    view.secondLine = VerdictWords::advice(m_shown);
    view.band = input.band;
    const double span = static_cast<double>(m_numbers.spanSeconds);
    switch (m_shown) {
    case PanelState::Argentinian:
    case PanelState::Other:
        view.span = VerdictWords::span(span, static_cast<double>(m_numbers.prior));
        view.interval = likely(m_shown, m_numbers);
        break;
    case PanelState::Unsure:
        view.secondLine = VerdictWords::unsureAdvice(input.band);
        break;
    case PanelState::Gathering:
        view.secondLine = VerdictWords::gathered(static_cast<double>(m_numbers.speechSeconds), span);
        view.gathered = m_numbers.speechSeconds / m_numbers.spanSeconds;
        break;
    case PanelState::MicrophoneLost:
        // The error has the name that was open; the selector's may be gone with the device.
        view.secondLine = VerdictWords::reconnecting(
            input.sessionError ? QString::fromStdString(input.sessionError->args().front()) : input.device);
        break;
    case PanelState::MicrophoneRefused:
    case PanelState::FileFailed:
        if (input.sessionError)
            view.secondLine = ErrorText::sentence(*input.sessionError);
        break;
    case PanelState::ModelRefused:
        view.secondLine = ErrorText::modelFault(*input.modelError);
        break;
    default:
        break;
    }
    if (isVerdict(m_shown)) {
        view.hasProbability = true;
        view.probability = m_numbers.probability;
        view.low = m_numbers.low;
        view.high = m_numbers.high;
        if (m_shown != PanelState::Unsure)
            view.bandText = VerdictWords::bandText(input.band);
    } else if (m_last && m_shown != PanelState::Gathering) {
        view.lastLine = VerdictWords::last(m_last->state, static_cast<double>(m_last->probability),
                                           (nowMs - m_last->atMs) / 1000);
    }
    return view;
}

} // namespace tonada::ui
