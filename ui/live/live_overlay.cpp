// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/live_overlay.h"

#include "ui/live/live_labels.h"
#include "ui/live/window_state_text.h"
#include "ui/plots/plot_painting.h"
#include "ui/support/number_text.h"

#include <QBrush>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tonada::ui::live_overlay {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::LivePlots)
};

constexpr double kPillMargin = 8;
constexpr double kWindowFrameWidth = 1.5;
constexpr SampleIndex kModelWindow = 32000; // samples
constexpr double kLostTickWidth = 2;
constexpr double kCasingWidth = 3;
constexpr double kCasingOpacity = 0.55;
constexpr double kReadoutBaseline = 8;

QColor withOpacity(QColor colour, double opacity)
{
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

/** Slots [begin, end) without a probability for the same reason; no state for lost audio. */
struct Gap
{
    std::int64_t begin;
    std::int64_t end;
    const FeatureColumn* column;

    [[nodiscard]] QString word() const
    {
        return column != nullptr ? windowStateWord(column->state) : Text::tr("lost");
    }
};

Gap gapFrom(const LiveScene& scene, std::int64_t begin)
{
    const FeatureColumn* first = scene.history->at(begin);
    std::int64_t end = begin + 1;
    for (; end < scene.end; ++end) {
        const FeatureColumn* column = scene.history->at(end);
        if ((column == nullptr) != (first == nullptr))
            break;
        if (column != nullptr && column->state != first->state)
            break;
    }
    return {begin, end, first};
}

void paintGap(QPainter& painter, const LiveScene& scene, const Gap& gap, const QBrush& hatch)
{
    const QRectF all = scene.layout.plots();
    const double left = std::max(all.left(), scene.xOf(static_cast<double>(gap.begin)));
    const double right = std::min(all.right(), scene.xOf(static_cast<double>(gap.end)));
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const LivePlot p : kLivePlots) {
        const QRectF r = scene.layout.plotOf(p);
        if (p == LivePlot::History || gap.column == nullptr)
            painter.fillRect(QRectF(left, r.top(), right - left, r.height()), hatch);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    if (QFontMetricsF(painter.font()).horizontalAdvance(gap.word()) + 2 * kPillMargin < right - left)
        paintPill(painter, {(left + right) / 2, scene.layout.historyY(0.5)}, gap.word(), scene.theme.surface,
                  scene.theme.noSpeech);
}

void paintLostTicks(QPainter& painter, const LiveScene& scene)
{
    const QRect& history = scene.layout.plotOf(LivePlot::History);
    const QFontMetricsF metrics(painter.font());
    for (std::int64_t slot = scene.firstVisible(); slot < scene.end; ++slot) {
        const int lost = scene.history->lostBefore(slot);
        const double x = std::round(scene.xOf(static_cast<double>(slot)));
        if (lost == 0 || x < history.left())
            continue;
        for (const LivePlot p : kLivePlots) {
            const QRect& r = scene.layout.plotOf(p);
            painter.fillRect(QRectF(x - kLostTickWidth / 2, r.top(), kLostTickWidth, r.height()),
                             scene.theme.danger);
        }
        const QString text = Text::tr("%1 lost").arg(numberText(lost));
        const double half = metrics.horizontalAdvance(text) / 2 + kPillMargin;
        const double centre = std::clamp(x, history.left() + half, history.right() - half);
        paintPill(painter, {centre, history.top() + metrics.height() / 2 + 4}, text, scene.theme.surface,
                  scene.theme.danger);
    }
}

void paintModelWindow(QPainter& painter, const LiveScene& scene)
{
    const FeatureColumn* newest = scene.history->at(scene.history->end() - 1);
    if (!scene.running || !scene.modelAvailable || newest == nullptr || newest->windowEnd < kModelWindow)
        return;
    const QRectF all = QRectF(scene.layout.plots());
    const double begin = scene.xOf(scene.history->slotPosition(newest->windowEnd - kModelWindow));
    const double end = scene.xOf(scene.history->slotPosition(newest->windowEnd));
    const double left = std::max(all.left(), std::round(begin));
    const double right = std::min(all.right(), std::round(end));
    if (right <= left)
        return;
    constexpr double kInset = kWindowFrameWidth / 2;
    for (const LivePlot p : {LivePlot::Mel, LivePlot::Mfcc}) {
        const QRectF r = scene.layout.plotOf(p);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(
            QPen(scene.theme.text, kWindowFrameWidth, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(
            QRectF(left, r.top(), right - left, r.height()).adjusted(kInset, kInset, -kInset, -kInset));
    }
    const QString text = Text::tr("model window 2 s");
    const QFontMetricsF metrics(painter.font());
    const double half = metrics.horizontalAdvance(text) / 2 + 5;
    if (begin + 2 * half + 12 < all.right())
        paintPill(painter, {left + half + 6, scene.layout.plotOf(LivePlot::Mel).top() + 15.0}, text,
                  withOpacity(scene.theme.surface, 0.92), scene.theme.text);
}

void paintEmptyText(QPainter& painter, const LiveScene& scene)
{
    painter.setFont(scene.theme.font(TextRole::Body));
    painter.setPen(scene.theme.mutedText);
    painter.drawText(scene.layout.plotOf(LivePlot::Mel), Qt::AlignCenter | Qt::TextWordWrap,
                     Text::tr("What the microphone hears appears here"));
    if (!scene.modelAvailable)
        painter.drawText(scene.layout.plotOf(LivePlot::History), Qt::AlignCenter,
                         windowStateWord(WindowState::NoModel));
}

} // namespace

void paintGaps(QPainter& painter, const LiveScene& scene)
{
    const double ratio = scene.devicePixelRatio;
    const QBrush hatch = hatchBrush(scene.theme, ratio);
    const auto period = static_cast<std::int64_t>(std::lround(kHatchPeriod * ratio));
    painter.save();
    painter.setFont(scene.theme.font(TextRole::Axis));
    // The lines scroll with the sound.
    painter.setBrushOrigin(QPointF(-static_cast<double>(scene.scale.edge(scene.end) % period) / ratio, 0));
    for (std::int64_t slot = scene.firstVisible(); slot < scene.end;) {
        const FeatureColumn* column = scene.history->at(slot);
        if (column != nullptr && column->state == WindowState::Judged) {
            ++slot;
            continue;
        }
        const Gap gap = gapFrom(scene, slot);
        paintGap(painter, scene, gap, hatch);
        slot = gap.end;
    }
    painter.restore();
}

void paintMarks(QPainter& painter, const LiveScene& scene)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(scene.theme.font(TextRole::Axis));
    paintLostTicks(painter, scene);
    for (const LivePlot p : kLivePlots)
        paintOutline(painter, scene.layout.plotOf(p),
                     p == LivePlot::Waveform ? scene.theme.line : scene.theme.control);
    if (scene.history->empty())
        paintEmptyText(painter, scene);
    else
        paintModelWindow(painter, scene);
}

void paintCrossHair(QPainter& painter, const LiveScene& scene, const LiveReadout& readout)
{
    if (!scene.crossHair)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const double x = scene.crossHair->x();
    const QPen casing(withOpacity(scene.theme.surface, kCasingOpacity), kCasingWidth, Qt::SolidLine,
                      Qt::FlatCap);
    const QPen line(scene.theme.text, 1, Qt::SolidLine, Qt::FlatCap);
    for (const LivePlot p : kLivePlots) {
        const QRectF r = scene.layout.plotOf(p);
        for (const QPen& pen : {casing, line}) {
            painter.setPen(pen);
            drawSharpLine(painter, {x, r.top()}, {x, r.bottom()});
        }
    }
    if (const std::optional<LivePlot> plot = scene.plotAt(*scene.crossHair)) {
        const QRectF r = scene.layout.plotOf(*plot);
        QPen dotted = line;
        dotted.setDashPattern({2, 3});
        for (const QPen& pen : {casing, dotted}) {
            painter.setPen(pen);
            drawSharpLine(painter, {r.left(), scene.crossHair->y()}, {r.right(), scene.crossHair->y()});
        }
    }
    painter.setFont(scene.theme.font(TextRole::Axis));
    const double half = QFontMetricsF(painter.font()).horizontalAdvance(readout.time) / 2 + 5;
    const double centre = std::clamp(x, half, scene.layout.size.width() - half);
    paintPill(painter, {std::floor(centre) + 0.5, scene.layout.timeAxis.center().y() + 1.5}, readout.time,
              scene.theme.accent, scene.theme.onAccent);
}

void paintReadouts(QPainter& painter, const LiveScene& scene, const LiveReadout& readout)
{
    painter.setFont(scene.theme.font(TextRole::Reading));
    painter.setPen(scene.theme.text);
    for (const LivePlot p : kLivePlots) {
        const QString& text = readout.value[static_cast<std::size_t>(p)];
        const QRect& line = scene.layout.titleOf(p);
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(text);
        painter.drawText(QPointF(line.right() + 1 - width, line.bottom() + 1 - kReadoutBaseline), text);
    }
}

} // namespace tonada::ui::live_overlay
