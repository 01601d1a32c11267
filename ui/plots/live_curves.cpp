// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/live_curves.h"

#include "ui/plots/value_range.h"

#include <QPainter>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace tonada::ui {

namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN(); // QCPGraph leaves a gap
constexpr double kCurveWidth = 2;
constexpr double kTintOpacity = 0.22;
constexpr std::int64_t kRedrawnSlots = 1; ///< the newest slot drawn gets its right half with its successor
constexpr std::int64_t kPieceSlots = 16; ///< the cost of a smooth line grows faster than its length
constexpr std::int64_t kContextSlots = 3; ///< beside what is drawn, so that lines join as if drawn at once

/** A graph that draws when told to. */
class FrameGraph : public QCPGraph
{
public:
    using QCPGraph::QCPGraph;

    void drawIn(QCPPainter& painter, const QRect& clip)
    {
        constexpr double kShift = 0.5; // QCustomPlot moves what is smooth by half a pixel
        painter.save();
        painter.setClipRect(clip, Qt::IntersectClip);
        painter.translate(-kShift, -kShift);
        draw(&painter);
        painter.restore();
    }
};

QColor tinted(QColor colour)
{
    colour.setAlphaF(static_cast<float>(kTintOpacity));
    return colour;
}

} // namespace

struct LiveCurves::Impl
{
    QCustomPlot plot; // holds graphs and their axes in device pixels; is never shown
    QCPAxisRect* waveformRect;
    QCPAxisRect* historyRect;
    FrameGraph* low;
    FrameGraph* high;
    FrameGraph* half;
    FrameGraph* probability;

    PixelRing waveformRing;
    PixelRing historyRing;
    TimeScale scale;
    Theme theme;
    double ratio = 1;
    double halfPixel = 0; ///< in units of amplitude
    int historyMiddle = 0; ///< height of one half, in device pixels
    std::int64_t drawnEnd = 0;
    bool valid = false;

    Impl();
    QCPAxisRect* addRect();
    static FrameGraph* addGraph(QCPAxisRect* rect);
    void draw(const ColumnHistory& history, std::int64_t from, std::int64_t end);
    void setData(const ColumnHistory& history, std::int64_t from, std::int64_t end);
    template <typename Draw>
    void drawOnRing(PixelRing& ring, std::int64_t from, std::int64_t end, Draw draw) const;
    void drawHistory(QCPPainter& painter) const;
};

LiveCurves::Impl::Impl()
    : waveformRect(addRect())
    , historyRect(addRect())
    , low(addGraph(waveformRect))
    , high(addGraph(waveformRect))
    , half(addGraph(historyRect))
    , probability(addGraph(historyRect))
{
    high->setChannelFillGraph(low);
    probability->setChannelFillGraph(half);
}

QCPAxisRect* LiveCurves::Impl::addRect()
{
    auto* rect = new QCPAxisRect(&plot, true);
    rect->setAutoMargins(QCP::msNone);
    rect->setMargins({});
    plot.plotLayout()->addElement(rect);
    return rect;
}

FrameGraph* LiveCurves::Impl::addGraph(QCPAxisRect* rect)
{
    auto* graph = new FrameGraph(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
    graph->setPen(Qt::NoPen);
    return graph;
}

void LiveCurves::Impl::setData(const ColumnHistory& history, std::int64_t from, std::int64_t end)
{
    QVector<QCPGraphData> lows;
    QVector<QCPGraphData> highs;
    QVector<QCPGraphData> points;
    lows.reserve((end - from) * FeatureColumn::kPeaks);
    highs.reserve(lows.capacity());
    points.reserve(end - from);
    for (std::int64_t slot = from; slot < end; ++slot) {
        const FeatureColumn* column = history.at(slot);
        const auto key = static_cast<double>(slot);
        for (std::size_t i = 0; i < FeatureColumn::kPeaks; ++i) {
            const double part = (static_cast<double>(i) + 0.5) / FeatureColumn::kPeaks;
            // Half a pixel to both sides, so that silence is a thin line.
            const bool heard = column != nullptr;
            lows.append({key + part, heard ? static_cast<double>(column->peakLow[i]) - halfPixel : kNothing});
            highs.append(
                {key + part, heard ? static_cast<double>(column->peakHigh[i]) + halfPixel : kNothing});
        }
        const bool judged = column != nullptr && column->state == WindowState::Judged;
        points.append({key + 0.5, judged ? static_cast<double>(column->probability) : kNothing});
    }
    low->data()->set(lows, true);
    high->data()->set(highs, true);
    probability->data()->set(points, true);
    half->setData({static_cast<double>(from), static_cast<double>(end)}, {0.5, 0.5}, true);
}

/** Clears the columns of slots [from, end) and calls draw(painter) with pixels of the picture that ends
 *  before slot `end`; twice where the ring wraps. */
template <typename Draw>
void LiveCurves::Impl::drawOnRing(PixelRing& ring, std::int64_t from, std::int64_t end, Draw draw) const
{
    const int width = scale.width;
    const auto fresh = static_cast<int>(std::min<std::int64_t>(width, scale.edge(end) - scale.edge(from)));
    const int shift = ring.column(scale.edge(end));
    const QRect freshRect(width - fresh, 0, fresh, ring.image().height());
    for (const int offset : {shift, shift - width}) {
        if (!freshRect.translated(offset, 0).intersects(ring.image().rect()))
            continue;
        QCPPainter painter(&ring.image());
        painter.translate(offset, 0);
        painter.setClipRect(freshRect);
        painter.setCompositionMode(QPainter::CompositionMode_Clear);
        painter.fillRect(freshRect, Qt::transparent);
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        draw(painter);
    }
}

void LiveCurves::Impl::drawHistory(QCPPainter& painter) const
{
    const int height = historyRing.image().height();
    const auto drawHalf = [&](const QColor& colour, int top, int bottom) {
        probability->setPen(QPen(colour, kCurveWidth * ratio, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        probability->setBrush(tinted(colour));
        probability->drawIn(painter, QRect(0, top, scale.width, bottom - top));
    };
    drawHalf(theme.argentinian, 0, historyMiddle);
    drawHalf(theme.other, historyMiddle, height);
}

void LiveCurves::Impl::draw(const ColumnHistory& history, std::int64_t from, std::int64_t end)
{
    const double right = static_cast<double>(scale.edge(end)) / scale.pixelsPerSlot;
    const double left = right - scale.width / scale.pixelsPerSlot;
    waveformRect->axis(QCPAxis::atBottom)->setRange(left, right);
    historyRect->axis(QCPAxis::atBottom)->setRange(left, right);
    setData(history, std::max(history.begin(), from - kContextSlots), end);
    drawOnRing(waveformRing, from, end,
               [this](QCPPainter& painter) { high->drawIn(painter, waveformRect->rect()); });
    drawOnRing(historyRing, from, end, [this](QCPPainter& painter) { drawHistory(painter); });
}

LiveCurves::LiveCurves()
    : m(std::make_unique<Impl>())
{ }

LiveCurves::~LiveCurves() = default;

void LiveCurves::setup(const LiveLayout& layout, const TimeScale& scale, double devicePixelRatio,
                       const Theme& theme, double waveformRange)
{
    const auto heightOf = [&](LivePlot p) {
        return static_cast<int>(std::lround(layout.plotOf(p).height() * devicePixelRatio));
    };
    const int waveformHeight = heightOf(LivePlot::Waveform);
    const int historyHeight = heightOf(LivePlot::History);
    m->scale = scale;
    m->theme = theme;
    m->ratio = devicePixelRatio;
    m->waveformRect->setOuterRect(QRect(0, 0, scale.width, waveformHeight));
    m->historyRect->setOuterRect(QRect(0, 0, scale.width, historyHeight));
    const double range = LiveLayout::kWaveformHeadroom * waveformRange;
    setValueRange(*m->waveformRect->axis(QCPAxis::atLeft), -range, range, waveformHeight);
    const double overhang = layout.historyOverhang();
    setValueRange(*m->historyRect->axis(QCPAxis::atLeft), -overhang, 1 + overhang, historyHeight);
    m->historyMiddle = historyHeight / 2;
    m->halfPixel = range / layout.plotOf(LivePlot::Waveform).height();
    m->high->setBrush(theme.mutedText);
    m->valid = false;
}

void LiveCurves::invalidate() noexcept
{
    m->valid = false;
}

void LiveCurves::follow(const ColumnHistory& history, std::int64_t end)
{
    const TimeScale& scale = m->scale;
    const bool onlyNew
        = m->valid && end >= m->drawnEnd && scale.edge(end) - scale.edge(m->drawnEnd) < scale.width;
    if (onlyNew && end == m->drawnEnd)
        return;
    if (!onlyNew) {
        m->waveformRing.reset(scale, m->waveformRect->height(), QImage::Format_ARGB32_Premultiplied,
                              Qt::transparent);
        m->historyRing.reset(scale, m->historyRect->height(), QImage::Format_ARGB32_Premultiplied,
                             Qt::transparent);
    }
    const std::int64_t from = onlyNew ? m->drawnEnd : std::max(scale.firstVisible(end), history.begin());
    for (std::int64_t slot = history.empty() ? end : from; slot < end; slot += kPieceSlots)
        m->draw(history, slot - kRedrawnSlots, std::min(slot + kPieceSlots, end));
    m->drawnEnd = end;
    m->valid = true;
}

const PixelRing& LiveCurves::waveform() const noexcept
{
    return m->waveformRing;
}

const PixelRing& LiveCurves::probability() const noexcept
{
    return m->historyRing;
}

} // namespace tonada::ui
