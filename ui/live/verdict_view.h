// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/model_view.h"

#include <QString>

#include <cstdint>

namespace tonada::ui {

/** Everything the verdict panel can say. One at a time; all use the same slots. */
enum class PanelState : std::uint8_t
{
    Argentinian,
    Other,
    Unsure,
    Gathering,
    NoSpeech,
    TooQuiet,
    Overload,
    Unlike,
    NoMicrophone,
    NotAllowed,
    MicrophoneRefused,
    MicrophoneLost,
    NotAnswering,
    FileFailed,
    NoModel,
    ModelRefused,
    Stopped,
    Frozen,
};

/** The sign that stands for a state where its colour cannot be seen. */
enum class Sign : std::uint8_t
{
    Disc, ///< ● Argentinian
    Square, ///< ■ Other
    Diamond, ///< ◇ unsure
    Dash, ///< – nothing to judge
    Warning, ///< △
    Danger, ///< △ in the colour of danger
};

[[nodiscard]] Sign signOf(PanelState state) noexcept;

/** What the verdict panel shows: words and numbers, nothing to work out. */
struct VerdictView
{
    PanelState state = PanelState::Stopped;
    QString headline;
    QString span; ///< at the right of the card's title: what the verdict is about
    QString secondLine; ///< what to do
    QString interval; ///< "Likely 71 to 90 %"
    QString bandText; ///< "unsure: 40 to 60 %"
    QString lastLine; ///< the last verdict, when the state hides it; else empty
    bool hasProbability = false; ///< the balance bar and its figures are shown
    float probability = 0; ///< P(Argentinian)
    float low = 0; ///< its interval
    float high = 0;
    float gathered = 0; ///< Gathering: share of the speech needed, 0 … 1
    UnsureBand band;

    bool operator==(const VerdictView&) const = default;
};

} // namespace tonada::ui
