// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/note_tiers.h"

#include <QRect>

#include <optional>

class QPainter;

namespace tonada::ui {

struct RecordingScene;

/** One of the notes on a recording. */
struct NotePlace
{
    std::size_t tier = 0;
    std::size_t index = 0; ///< in the tier

    bool operator==(const NotePlace&) const = default;
};

/** What of the notes is being worked on. */
struct NotesState
{
    std::size_t tier = 0; ///< where the next note goes
    std::optional<NotePlace> chosen;
    std::optional<Interval> dragged; ///< the chosen one while an edge of it moves
    bool writing = false; ///< a field stands over the strip
};

namespace notes_painting {

/** The box of a stretch in a tier, as far as it is in view; a point has no width. */
[[nodiscard]] QRectF boxOf(const RecordingScene& scene, std::size_t tier, const Interval& interval);
/** Where the name of a tier stands. */
[[nodiscard]] QRect nameOf(const RecordingScene& scene, std::size_t tier);

/** All tiers of the scene's notes, in its rect for them. */
void paint(QPainter& painter, const RecordingScene& scene, const NotesState& state);

} // namespace notes_painting

} // namespace tonada::ui
