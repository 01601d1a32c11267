// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/window_state_text.h"

#include "ui/live/verdict_words.h"

#include <optional>

namespace tonada::ui {

namespace {

/** The panel's state of the same name; none for a judged window. */
std::optional<PanelState> panelState(WindowState state)
{
    switch (state) {
    case WindowState::Gathering:
        return PanelState::Gathering;
    case WindowState::NoSpeech:
        return PanelState::NoSpeech;
    case WindowState::TooQuiet:
        return PanelState::TooQuiet;
    case WindowState::Overload:
        return PanelState::Overload;
    case WindowState::Unlike:
        return PanelState::Unlike;
    case WindowState::NoModel:
        return PanelState::NoModel;
    case WindowState::Judged:
        break;
    }
    return std::nullopt;
}

} // namespace

QString windowStateWord(WindowState state)
{
    const auto panel = panelState(state);
    return panel ? VerdictWords::headline(*panel) : QString();
}

QString windowStateRule(WindowState state)
{
    const auto panel = panelState(state);
    if (!panel)
        return {};
    const QString rule = VerdictWords::rule(*panel);
    return rule.isEmpty() ? VerdictWords::advice(*panel) : rule;
}

} // namespace tonada::ui
