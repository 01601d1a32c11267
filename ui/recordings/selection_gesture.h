// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <Qt>

namespace tonada::ui {

struct RecordingScene;

/** How the mouse and the keys change a scene's selection: one edge stays, the other one moves. */
class SelectionGesture
{
public:
    /** The scene outlives it. */
    explicit SelectionGesture(RecordingScene& scene)
        : m_scene(scene)
    { }

    /** In the plots: on an edge of the selection, which pressing would take hold of. */
    [[nodiscard]] bool isOnEdge(QPointF at) const;
    /** An edge of the selection, or with Shift a new one from here; false: the press is for something else. */
    bool press(QPointF at, Qt::KeyboardModifiers modifiers);
    /** A new one from here, whatever is pressed with it. */
    void begin(double x);
    [[nodiscard]] bool isUnderWay() const noexcept { return m_underWay; }
    void moveTo(double x);
    /** A press with Shift that did not move selects from the cursor to here. */
    void release();
    /** Moves one edge, at first away from the cursor. Returns where it is then, s. */
    double extend(double seconds);

private:
    void select(double moving);
    [[nodiscard]] double secondsAt(double x) const;

    RecordingScene& m_scene;
    double m_fixed = 0; ///< s, the edge that stays
    double m_moving = 0; ///< s
    bool m_underWay = false;
    bool m_fromCursor = false; ///< unless it moves
};

} // namespace tonada::ui
