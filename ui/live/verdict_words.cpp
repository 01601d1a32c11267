// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/verdict_words.h"

#include "ui/support/number_text.h"

#include <cmath>

namespace tonada::ui {

Sign signOf(PanelState state) noexcept
{
    switch (state) {
    case PanelState::Argentinian:
        return Sign::Disc;
    case PanelState::Other:
        return Sign::Square;
    case PanelState::Unsure:
    case PanelState::Gathering:
        return Sign::Diamond;
    case PanelState::NoSpeech:
    case PanelState::Stopped:
    case PanelState::Frozen:
        return Sign::Dash;
    case PanelState::MicrophoneLost:
    case PanelState::NotAnswering:
        return Sign::Danger;
    default:
        return Sign::Warning;
    }
}

QString VerdictWords::headline(PanelState state)
{
    switch (state) {
    case PanelState::Argentinian:
        return tr("Argentinian");
    case PanelState::Other:
        return tr("Other");
    case PanelState::Unsure:
        return tr("Unsure");
    case PanelState::Gathering:
        return tr("Listening…");
    case PanelState::NoSpeech:
        return tr("No speech");
    case PanelState::TooQuiet:
        return tr("Too quiet");
    case PanelState::Overload:
        return tr("Clipping");
    case PanelState::Unlike:
        return tr("Unlike the training data");
    case PanelState::NoMicrophone:
        return tr("No microphone");
    case PanelState::NotAllowed:
        return tr("Microphone not allowed");
    case PanelState::MicrophoneRefused:
        return tr("Microphone not usable");
    case PanelState::MicrophoneLost:
        return tr("Microphone lost");
    case PanelState::NotAnswering:
        return tr("No answer from the sound system");
    case PanelState::FileFailed:
        return tr("File not usable");
    case PanelState::NoModel:
        return tr("No model");
    case PanelState::ModelRefused:
        return tr("Model not usable");
    case PanelState::Stopped:
        return tr("Stopped");
    case PanelState::Frozen:
        return tr("Frozen");
    }
    return {};
}

QString VerdictWords::advice(PanelState state)
{
    switch (state) {
    case PanelState::NoSpeech:
        return tr("waiting for somebody to speak");
    case PanelState::TooQuiet:
        return tr("move closer or raise the input level");
    case PanelState::Overload:
        return tr("lower the input level or move away");
    case PanelState::Unlike:
        return tr("no verdict: the model knows nothing like this");
    case PanelState::NoMicrophone:
        return tr("connect one, or play the demo");
    case PanelState::NotAllowed:
        return tr("allow it in the system settings");
    case PanelState::NotAnswering:
        return tr("goes on by itself when it answers again");
    case PanelState::NoModel:
        return tr("pictures work; open a model for a verdict");
    case PanelState::Frozen:
        return tr("capture goes on");
    default:
        return {};
    }
}

QString VerdictWords::unsureAdvice(const UnsureBand& band)
{
    return tr("between %1 and %2 %: more speech may help")
        .arg(probabilityText(band.low), probabilityText(band.high));
}

QString VerdictWords::gathered(double seconds, double spanSeconds)
{
    return tr("%1 of %2 s of speech").arg(numberText(std::floor(seconds)), numberText(spanSeconds));
}

QString VerdictWords::span(double spanSeconds, double prior)
{
    if (prior > 0)
        return tr("last %1 s, %2 % expected").arg(numberText(spanSeconds), percentText(prior));
    return tr("last %1 s of speech").arg(numberText(spanSeconds));
}

QString VerdictWords::interval(double low, double high)
{
    if (probabilityText(low) == probabilityText(high))
        return tr("Likely %1 %").arg(probabilityText(low));
    return tr("Likely %1 to %2 %").arg(probabilityText(low), probabilityText(high));
}

QString VerdictWords::bandText(const UnsureBand& band)
{
    return tr("unsure: %1 to %2 %").arg(probabilityText(band.low), probabilityText(band.high));
}

QString VerdictWords::reconnecting(const QString& device)
{
    return tr("%1: reconnecting…").arg(device);
}

QString VerdictWords::last(PanelState state, double probability, qint64 secondsAgo)
{
    if (state == PanelState::Unsure)
        return tr("last: Unsure, %1 ago").arg(durationText(secondsAgo));
    const double shown = state == PanelState::Argentinian ? probability : 1 - probability;
    return tr("last: %1 %2 %, %3 ago").arg(headline(state), probabilityText(shown), durationText(secondsAgo));
}

QString VerdictWords::rule(PanelState state)
{
    switch (state) {
    case PanelState::Argentinian:
        return tr(
            "Argentinian (Rioplatense) accent: P(Argentinian) over the last speech is above the unsure band");
    case PanelState::Other:
        return tr("Another Spanish accent: P(Argentinian) over the last speech is below the unsure band");
    case PanelState::Unsure:
        return tr("P(Argentinian) over the last speech lies in the unsure band");
    case PanelState::Gathering:
        return tr("A verdict needs some seconds of speech");
    case PanelState::NoSpeech:
        return tr("The last seconds hold no speech");
    case PanelState::TooQuiet:
        return tr("The level is so low that the noise of the device decides");
    case PanelState::Overload:
        return tr("Samples reach full scale: the wave is cut off");
    case PanelState::Unlike:
        return tr("The sound lies far from everything the model was trained on");
    default:
        return {};
    }
}

QString VerdictWords::spoken(const VerdictView& view)
{
    if (view.state == PanelState::Argentinian || view.state == PanelState::Other) {
        const double shown = view.state == PanelState::Argentinian ? view.probability : 1 - view.probability;
        return tr("%1, %2 per cent, %3").arg(view.headline, probabilityText(shown), view.span);
    }
    return view.secondLine.isEmpty() ? view.headline : view.headline + QStringLiteral(", ") + view.secondLine;
}

} // namespace tonada::ui
