// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/window_state_text.h"

#include <QCoreApplication>

namespace tonada::ui {

namespace {

struct WindowStateText
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::WindowState)
};

} // namespace

QString windowStateWord(WindowState state)
{
    switch (state) {
    case WindowState::Gathering:
        return WindowStateText::tr("Listening…");
    case WindowState::Judged:
        return {};
    case WindowState::NoSpeech:
        return WindowStateText::tr("No speech");
    case WindowState::TooQuiet:
        return WindowStateText::tr("Too quiet");
    case WindowState::Overload:
        return WindowStateText::tr("Clipping");
    case WindowState::Unlike:
        return WindowStateText::tr("Unlike the training data");
    case WindowState::NoModel:
        return WindowStateText::tr("No model");
    }
    return {};
}

QString windowStateRule(WindowState state)
{
    switch (state) {
    case WindowState::Gathering:
        return WindowStateText::tr(
            "The model judges 2 s at a time; since the start or a gap less was heard.");
    case WindowState::Judged:
        return WindowStateText::tr("P(Argentinian) of the 2 s that end here.");
    case WindowState::NoSpeech:
        return WindowStateText::tr("Nobody speaks in the 2 s that end here.");
    case WindowState::TooQuiet:
        return WindowStateText::tr(
            "The voice is too quiet to be judged: move closer or raise the input level.");
    case WindowState::Overload:
        return WindowStateText::tr("The sound is cut off at full scale: lower the input level or move away.");
    case WindowState::Unlike:
        return WindowStateText::tr("The sound lies outside of what the model was trained on.");
    case WindowState::NoModel:
        return WindowStateText::tr("Pictures work without a model; open one for a verdict.");
    }
    return {};
}

} // namespace tonada::ui
