// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/error.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace tonada::ui {

/** What must be known about the model that speaks; stands by the verdict in every state and size. */
enum class NoteKind : std::uint8_t
{
    None,
    SyntheticVoices,
    Uncalibrated,
};

/** Between these a probability is called unsure. */
struct UnsureBand
{
    double low = 0.4;
    double high = 0.6;

    bool operator==(const UnsureBand&) const = default;
};

/** What the window says about a model. */
struct ModelView
{
    bool available = false;
    QString name;
    QString card; ///< Markdown
    NoteKind note = NoteKind::None;
    UnsureBand band;
    bool noveltyChecked = false; ///< the model can tell what is unlike its training data
    bool explainable = false; ///< what decided can be shown
    std::optional<Error> error; ///< why there is no model
};

} // namespace tonada::ui
