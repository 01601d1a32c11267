// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/selection_gesture.h"

#include "ui/recordings/recording_scene.h"

#include <algorithm>
#include <cmath>

namespace tonada::ui {
namespace {

constexpr double kReach = 4; // pixels beside an edge

} // namespace

double SelectionGesture::secondsAt(double x) const
{
    return std::clamp(m_scene.secondsAt(x), 0.0, m_scene.view.seconds());
}

bool SelectionGesture::isOnEdge(QPointF at) const
{
    if (!m_scene.selection || !m_scene.layout.plots().contains(at.toPoint()))
        return false;
    const auto near = [&](double seconds) {
        return std::abs(m_scene.xOf(seconds) - at.x()) <= kReach;
    };
    return near(m_scene.selection->begin) || near(m_scene.selection->end);
}

bool SelectionGesture::press(QPointF at, Qt::KeyboardModifiers modifiers)
{
    if (isOnEdge(at)) {
        const Selection selection = *m_scene.selection;
        const double middle = (selection.begin + selection.end) / 2;
        m_fixed = secondsAt(at.x()) < middle ? selection.end : selection.begin;
        m_underWay = true;
        return true;
    }
    if (!(modifiers & Qt::ShiftModifier) || !m_scene.plotAt(at))
        return false;
    begin(at.x());
    m_fromCursor = true;
    return true;
}

void SelectionGesture::begin(double x)
{
    m_fixed = secondsAt(x);
    m_moving = m_fixed;
    m_underWay = true;
    m_fromCursor = false;
}

void SelectionGesture::moveTo(double x)
{
    m_fromCursor = false;
    select(secondsAt(x));
}

void SelectionGesture::release()
{
    if (m_fromCursor) {
        const double here = m_fixed;
        m_fixed = m_scene.cursor.value_or(0);
        select(here);
    }
    m_underWay = false;
    m_fromCursor = false;
}

double SelectionGesture::extend(double seconds)
{
    const auto& selection = m_scene.selection;
    if (!selection) {
        m_fixed = m_scene.cursor.value_or(0);
        m_moving = m_fixed;
    } else if (*selection != Selection{std::min(m_fixed, m_moving), std::max(m_fixed, m_moving)}) {
        m_fixed = selection->begin;
        m_moving = selection->end;
    }
    select(std::clamp(m_moving + seconds, 0.0, m_scene.view.seconds()));
    return m_moving;
}

void SelectionGesture::select(double moving)
{
    m_moving = moving;
    if (m_fixed == m_moving)
        m_scene.selection.reset();
    else
        m_scene.selection = Selection{std::min(m_fixed, m_moving), std::max(m_fixed, m_moving)};
}

} // namespace tonada::ui
