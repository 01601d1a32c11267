// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/time_view.h"

#include <algorithm>

namespace tonada::ui {

TimeView::TimeView(double seconds)
    : m_seconds(seconds)
    , m_span(seconds)
{ }

void TimeView::moveTo(double begin)
{
    m_begin = std::clamp(begin, 0.0, std::max(0.0, m_seconds - m_span));
}

void TimeView::zoom(double factor, double at)
{
    const double share = m_span > 0 ? (at - m_begin) / m_span : 0;
    m_span = std::clamp(m_span / factor, std::min(kShortest, m_seconds), m_seconds);
    moveTo(at - share * m_span);
}

void TimeView::pan(double seconds)
{
    moveTo(m_begin + seconds);
}

void TimeView::centre(double at)
{
    moveTo(at - m_span / 2);
}

void TimeView::reveal(double at)
{
    if (at < m_begin)
        moveTo(at);
    else if (at > end())
        moveTo(at - m_span);
}

void TimeView::setSeconds(double seconds)
{
    const bool all = m_span >= m_seconds;
    m_seconds = seconds;
    m_span = all ? seconds : std::min(m_span, seconds);
    moveTo(m_begin);
}

void TimeView::showAll()
{
    m_begin = 0;
    m_span = m_seconds;
}

} // namespace tonada::ui
