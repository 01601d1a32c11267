// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/verdict_math.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace tonada::ui {

/** A recording in the list. */
struct RecordingItem
{
    enum class State : std::uint8_t
    {
        Waiting, ///< to be read
        Reading,
        Read,
        Failed,
    };

    QString name;
    QString path; ///< the whole of it, for the tip
    State state = State::Waiting;
    int percent = 0; ///< Reading
    double seconds = 0; ///< Read
    std::optional<Judgement> judgement; ///< Read, with a model
    QString verdict; ///< its words, "Argentinian 86 %"
    QString failure; ///< Failed: a sentence
};

} // namespace tonada::ui
