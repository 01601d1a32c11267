// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/notes_strip.h"
#include "ui/recordings/recording_plots.h"
#include "ui/recordings/row_heights.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tonada::ui {
namespace {

constexpr double kKeyZoom = 1.5;
constexpr double kWheelStep = 120; // eighths of a degree
constexpr double kWheelZoom = 1.25;
constexpr double kCursorShare = 0.02; // of the view, with an arrow key

} // namespace

void RecordingPlots::moveCursor(double by)
{
    m_scene.cursor = std::clamp(cursor() + by, 0.0, m_scene.view.seconds());
    changeView([this](TimeView& view) { view.reveal(cursor()); });
    emit cursorMoved(cursor());
}

void RecordingPlots::changeSelection(const std::function<void()>& change)
{
    const auto before = m_scene.selection;
    change();
    if (m_scene.selection == before)
        return;
    m_strip->editor().followSelection();
    emit selectionChanged();
    update();
}

bool RecordingPlots::zoomToSelection()
{
    if (!m_scene.selection)
        return false;
    showStretch(m_scene.selection->begin, m_scene.selection->end);
    return true;
}

bool RecordingPlots::useHeightKey(const QKeyEvent& event)
{
    const bool up = event.key() == Qt::Key_Up;
    if (!(event.modifiers() & Qt::AltModifier) || (!up && event.key() != Qt::Key_Down))
        return false;
    const auto under = m_scene.crossHair ? m_scene.plotAt(*m_scene.crossHair) : std::nullopt;
    changeRows(row_heights::stepped(m_scene.rows, under.value_or(RecordingPlot::Spectrogram), up ? 1 : -1));
    return true;
}

bool RecordingPlots::useKey(const QKeyEvent& event)
{
    if (!m_scene.tracks)
        return false;
    if (m_strip->useKey(event) || useHeightKey(event))
        return true;
    const bool control = event.modifiers() & Qt::ControlModifier;
    const double middle = (m_scene.view.begin() + m_scene.view.end()) / 2;
    const bool cursorSeen = cursor() >= m_scene.view.begin() && cursor() <= m_scene.view.end();
    const double at = cursorSeen ? cursor() : middle;
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int way = event.key() == Qt::Key_Right ? 1 : -1;
        if (control)
            emit windowStepRequested(way);
        else if (event.modifiers() & Qt::ShiftModifier)
            changeSelection([&] {
                const double edge = m_gesture.extend(way * kCursorShare * m_scene.view.span());
                changeView([edge](TimeView& view) { view.reveal(edge); });
            });
        else
            moveCursor(way * kCursorShare * m_scene.view.span());
        return true;
    }
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        if (control)
            return false;
        changeView([at](TimeView& view) { view.zoom(kKeyZoom, at); });
        return true;
    case Qt::Key_Minus:
        if (control)
            return false;
        changeView([at](TimeView& view) { view.zoom(1 / kKeyZoom, at); });
        return true;
    case Qt::Key_0:
        changeView([](TimeView& view) { view.showAll(); });
        return true;
    case Qt::Key_Z:
        return !control && zoomToSelection();
    case Qt::Key_Escape: {
        const bool selected = m_scene.selection.has_value();
        setSelection({});
        return selected;
    }
    default:
        return false;
    }
}

void RecordingPlots::wheelEvent(QWheelEvent* event)
{
    const double at = m_scene.secondsAt(event->position().x());
    const double sideways = event->angleDelta().x() / kWheelStep;
    const double steps = event->angleDelta().y() / kWheelStep;
    changeView([&](TimeView& view) {
        if (steps != 0)
            view.zoom(std::pow(kWheelZoom, steps), std::clamp(at, view.begin(), view.end()));
        view.pan(-sideways * view.span() / 10);
    });
    event->accept();
}

void RecordingPlots::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_scene.tracks)
        return;
    m_pressed = event->position();
    m_lastX = m_pressed.x();
    if (event->modifiers() & Qt::ControlModifier && chooseWindow(m_pressed))
        return;
    m_moved = false;
    if (const auto above = row_heights::boundaryAt(m_scene.layout, m_pressed.toPoint())) {
        m_drag = Drag::Boundary;
        m_boundary = *above;
    } else if (m_scene.layout.overview.contains(m_pressed.toPoint())) {
        m_drag = Drag::Overview;
        const double at = m_scene.overviewSeconds(m_pressed.x());
        if (at < m_scene.view.begin() || at > m_scene.view.end())
            changeView([at](TimeView& view) { view.centre(at); });
    } else if (m_scene.layout.notes.contains(m_pressed.toPoint())) {
        m_drag = Drag::Selection;
        m_gesture.begin(m_pressed.x());
    } else if (m_gesture.press(m_pressed, event->modifiers())) {
        m_drag = Drag::Selection;
    } else if (m_scene.plotAt(m_pressed)) {
        m_drag = Drag::Plots;
    }
}

void RecordingPlots::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !chooseWindow(event->position()))
        mousePressEvent(event);
}

bool RecordingPlots::chooseWindow(QPointF at)
{
    if (!m_scene.tracks || m_scene.plotAt(at) != RecordingPlot::Probability)
        return false;
    const WindowVerdict* window = m_scene.windowAt(m_scene.secondsAt(at.x()));
    if (window == nullptr)
        return false;
    emit windowRequested(window->begin);
    return true;
}

void RecordingPlots::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    if (m_drag == Drag::Boundary) {
        const int bottom = m_scene.layout.plotOf(m_boundary).bottom();
        changeRows(
            row_heights::moved(m_scene.rows, m_scene.layout, m_boundary, static_cast<int>(at.y()) - bottom));
        return;
    }
    const double by = at.x() - m_lastX;
    const bool far = (at - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (m_drag == Drag::None)
        showCursorShape(at);
    if (m_drag == Drag::Selection && (m_moved || far)) {
        m_moved = true;
        changeSelection([&] { m_gesture.moveTo(at.x()); });
        changeView(
            [&](TimeView& view) { view.reveal(std::clamp(m_scene.secondsAt(at.x()), 0.0, view.seconds())); });
    } else if (m_drag != Drag::None && (m_moved || far)) {
        m_moved = true;
        m_lastX = at.x();
        const double width = m_scene.layout.overview.width();
        changeView([&](TimeView& view) {
            view.pan(m_drag == Drag::Plots ? -by / width * view.span() : by / width * view.seconds());
        });
    }
    const bool inside = m_scene.tracks && m_scene.layout.plots().contains(at.toPoint());
    m_scene.crossHair = inside ? std::optional(at) : std::nullopt;
    update();
}

void RecordingPlots::showCursorShape(QPointF at)
{
    const bool onBoundary
        = m_scene.tracks && row_heights::boundaryAt(m_scene.layout, at.toPoint()).has_value();
    setCursor(onBoundary ? Qt::SplitVCursor : m_gesture.isOnEdge(at) ? Qt::SizeHorCursor : Qt::ArrowCursor);
}

void RecordingPlots::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_drag == Drag::Selection)
        changeSelection([this] { m_gesture.release(); });
    const bool inNotes = m_scene.layout.notes.contains(m_pressed.toPoint());
    if (!m_moved && (m_drag == Drag::Plots || (m_drag == Drag::Selection && inNotes))) {
        setSelection({});
        setCursorAt(event->position().x());
    }
    m_drag = Drag::None;
}

void RecordingPlots::setCursorAt(double x)
{
    m_scene.cursor = std::clamp(m_scene.secondsAt(x), 0.0, m_scene.view.seconds());
    emit cursorMoved(cursor());
    update();
}

void RecordingPlots::leaveEvent(QEvent*)
{
    m_scene.crossHair.reset();
    update();
}

} // namespace tonada::ui
