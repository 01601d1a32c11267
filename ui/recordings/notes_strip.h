// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/recordings/notes_editor.h"

#include <QWidget>

#include <utility>

namespace tonada::ui {

/** The notes of a scene under its plots, a row for each tier: a click chooses a note, dragging an edge moves it, a
 *  double click or Return writes. What it has no use for, as dragging where there is no note, goes to the plots. */
class NotesStrip : public QWidget
{
    Q_OBJECT

public:
    /** The scene outlives it; its notes are changed here. */
    NotesStrip(RecordingScene& scene, QWidget* parent);

    [[nodiscard]] NotesEditor& editor() { return *m_editor; }
    /** To where the scene's layout has it. */
    void place();
    /** Whether the key meant something here. */
    bool useKey(const QKeyEvent& event);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    enum class Edge
    {
        None,
        Begin,
        End,
    };

    [[nodiscard]] std::size_t tierAt(QPointF at) const;
    [[nodiscard]] std::optional<NotePlace> noteAt(QPointF at) const;
    /** An edge under the pointer, and whose it is. */
    [[nodiscard]] std::pair<Edge, NotePlace> edgeAt(QPointF at) const;
    /** The chosen note with the edge that is being dragged at this moment. */
    [[nodiscard]] Interval draggedTo(double x) const;
    void showTip(const QPoint& at, const QPoint& globalAt);

    RecordingScene& m_scene;
    NotesEditor* m_editor;
    Edge m_edge = Edge::None; ///< that is being dragged
    bool m_pressed = false; ///< on a note
};

} // namespace tonada::ui
