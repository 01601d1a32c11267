// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/rule_text.h"

#include "ui/support/number_text.h"

namespace tonada::ui {
namespace {

QString decimal(float value, int digits = 0)
{
    return numberText(static_cast<double>(value), digits);
}

} // namespace

QString RuleText::ofWindow(const LiveStatus& status)
{
    if (status.session != SessionState::Running)
        return {};
    switch (status.window) {
    case WindowState::NoSpeech:
    case WindowState::TooQuiet:
    case WindowState::Overload:
        return ofGate(status.gate);
    case WindowState::Unlike:
        return ofNovelty(status.novelty);
    case WindowState::Judged:
        return status.novelty < 0 ? ofGate(status.gate)
                                  : ofGate(status.gate) + QLatin1Char(' ') + ofNovelty(status.novelty);
    case WindowState::Gathering:
    case WindowState::NoModel:
        break;
    }
    return {};
}

QString RuleText::ofGate(const GateReading& reading)
{
    const auto share = [](float value) {
        return percentText(static_cast<double>(value));
    };
    switch (reading.rule) {
    case GateRule::Open:
        return tr("%1 % of the 2 s are speech; %2 % are needed.")
            .arg(share(reading.value), share(reading.limit));
    case GateRule::Silence:
        return tr("Little stands out of silence or steady noise: %1 % of the 2 s; %2 % are needed.")
            .arg(share(reading.value), share(reading.limit));
    case GateRule::Click:
        return tr("What stands out is too short for speech: %1 s at most; %2 s are needed.")
            .arg(decimal(reading.value, 2), decimal(reading.limit, 2));
    case GateRule::SteadyTone:
        return tr("The sound hardly moves, as hum, a tone or steady noise: the log-odds that it is speech "
                  "are "
                  "%1; more than %2 are needed.")
            .arg(decimal(reading.value, 1), decimal(reading.limit, 1));
    case GateRule::Music:
        return tr("The sound moves as music does: the log-odds that it is speech are %1; more than %2 are "
                  "needed.")
            .arg(decimal(reading.value, 1), decimal(reading.limit, 1));
    case GateRule::TooQuiet:
        return tr("The loudest moment has %1 dBFS; %2 are needed.")
            .arg(decimal(reading.value), decimal(reading.limit));
    case GateRule::Overload:
        return tr("%1 samples of the 2 s reach full scale; fewer than %2 are needed.")
            .arg(decimal(reading.value), decimal(reading.limit));
    }
    return {};
}

QString RuleText::ofNovelty(float novelty)
{
    return tr("%1 times as far from the training data as is allowed.").arg(decimal(novelty, 1));
}

} // namespace tonada::ui
