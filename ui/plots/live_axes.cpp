// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/live_axes.h"

#include "core/live/feature_column.h"
#include "ui/plots/mel_axis.h"
#include "ui/plots/value_range.h"
#include "ui/support/number_text.h"

#include <QCoreApplication>
#include <qcustomplot.h>

#include <array>
#include <cmath>

namespace tonada::ui {

namespace {

constexpr int kTickLength = 4;
constexpr int kTickLabelGap = 3;
constexpr int kLabelEverySeconds = 2;

using Ticks = QSharedPointer<QCPAxisTickerText>;

Ticks waveformTicks(double range)
{
    Ticks ticks(new QCPAxisTickerText);
    for (const double value : {-range, 0.0, range})
        ticks->addTick(value, numberText(value, value == 0 || range >= 1 ? 0 : 1));
    return ticks;
}

Ticks melTicks()
{
    Ticks ticks(new QCPAxisTickerText);
    for (const int hz : {250, 500})
        ticks->addTick(mel_axis::positionOf(hz), numberText(hz));
    for (const int kilohertz : {1, 2, 4, 8})
        ticks->addTick(mel_axis::positionOf(1000.0 * kilohertz),
                       QCoreApplication::translate("tonada::ui::LiveAxes", "%1 k").arg(kilohertz));
    return ticks;
}

Ticks mfccTicks()
{
    Ticks ticks(new QCPAxisTickerText);
    for (const int coefficient : {0, 10, 20, 30, FeatureColumn::kMfcc - 1})
        ticks->addTick(coefficient + 0.5, numberText(coefficient));
    return ticks;
}

Ticks historyTicks()
{
    Ticks ticks(new QCPAxisTickerText);
    ticks->addTick(0, numberText(0));
    ticks->addTick(0.5, numberText(0.5, 1));
    ticks->addTick(1, numberText(1));
    return ticks;
}

QString secondsText(int second, bool leftmost, bool frozen)
{
    if (second == 0)
        return frozen ? QCoreApplication::translate("tonada::ui::LiveAxes", "0 s")
                      : QCoreApplication::translate("tonada::ui::LiveAxes", "0 s (now)");
    return leftmost ? QCoreApplication::translate("tonada::ui::LiveAxes", "%1 s").arg(numberText(second))
                    : numberText(second);
}

constexpr double kSlack = 1e-9;

int evenBelow(double seconds)
{
    return kLabelEverySeconds * static_cast<int>(std::floor(seconds / kLabelEverySeconds));
}

Ticks gridTicks(double from, double to)
{
    Ticks ticks(new QCPAxisTickerText);
    for (int second = evenBelow(to - kSlack); second > from + kSlack; second -= kLabelEverySeconds)
        ticks->addTick(second, {});
    return ticks;
}

/** Numbers at every other second, a tick between. */
Ticks timeTicks(double from, double to, bool frozen)
{
    Ticks ticks(new QCPAxisTickerText);
    ticks->setSubTickCount(kLabelEverySeconds - 1);
    bool leftmost = true;
    for (int second = evenBelow(from); second <= evenBelow(to) + kLabelEverySeconds;
         second += kLabelEverySeconds) {
        const bool inside = second >= from - kSlack && second <= to + kSlack;
        ticks->addTick(second, inside ? secondsText(second, leftmost, frozen) : QString());
        leftmost = leftmost && !inside;
    }
    return ticks;
}

} // namespace

struct LiveAxes::Impl
{
    Setup setup;
    QCustomPlot plot;
    std::array<QCPAxisRect*, 4> rect{};
    QCPItemRect* unsureBand = nullptr;
    std::array<QCPItemStraightLine*, 2> unsureEdges{};

    Impl();
    void addRows();
    void addUnsureBand();
    QCPAxisRect& rectOf(LivePlot p) { return *rect[static_cast<std::size_t>(p)]; }
    QCPAxis& valueAxis(LivePlot p) { return *rectOf(p).axis(QCPAxis::atLeft); }
    QCPAxis& timeAxis(LivePlot p) { return *rectOf(p).axis(QCPAxis::atBottom); }
    /** Has the grid lines, which leave out the edges of the plot. */
    QCPAxis& gridAxis(LivePlot p) { return *rectOf(p).axis(QCPAxis::atTop); }
    void styleAxes();
    void setRanges();
    void styleHistory();
};

LiveAxes::Impl::Impl()
{
    plot.setPlottingHints({}); // labels are drawn once, so their cache would only cost sharpness at 2x
    plot.plotLayout()->clear();
    plot.plotLayout()->setRowSpacing(0);
    plot.plotLayout()->setMargins({});
    addRows();
    addUnsureBand();
}

void LiveAxes::Impl::addRows()
{
    for (std::size_t i = 0; i < rect.size(); ++i) {
        rect[i] = new QCPAxisRect(&plot, true);
        rect[i]->setLayer(QStringLiteral("background"));
        rect[i]->setAutoMargins(QCP::msNone);
        rect[i]->setSizeConstraintRect(QCPLayoutElement::scrOuterRect);
        plot.plotLayout()->addElement(static_cast<int>(i), 0, rect[i]);
        for (QCPAxis* axis : rect[i]->axes()) {
            axis->setLayer(QStringLiteral("axes"));
            axis->grid()->setLayer(QStringLiteral("grid"));
            axis->setBasePen(Qt::NoPen);
            axis->setTickLength(0, kTickLength);
            axis->setSubTickLength(0, kTickLength);
            axis->setTickLabelPadding(kTickLabelGap);
            axis->grid()->setVisible(false);
            axis->grid()->setZeroLinePen(Qt::NoPen);
            axis->setVisible(axis->axisType() == QCPAxis::atLeft);
        }
    }
    timeAxis(LivePlot::History).setVisible(true);
    for (const LivePlot p : {LivePlot::Waveform, LivePlot::History}) {
        gridAxis(p).setVisible(true);
        gridAxis(p).grid()->setVisible(true);
        gridAxis(p).setTicks(false);
        gridAxis(p).setTickLabels(false);
    }
    valueAxis(LivePlot::Waveform).grid()->setVisible(true);
    valueAxis(LivePlot::Waveform).grid()->setPen(Qt::NoPen);
}

void LiveAxes::Impl::addUnsureBand()
{
    plot.setCurrentLayer(QStringLiteral("background"));
    unsureBand = new QCPItemRect(&plot);
    unsureBand->setPen(Qt::NoPen);
    unsureBand->setAntialiased(false);
    for (QCPItemPosition* position : {unsureBand->topLeft, unsureBand->bottomRight}) {
        position->setAxisRect(&rectOf(LivePlot::History));
        position->setAxes(&timeAxis(LivePlot::History), &valueAxis(LivePlot::History));
        position->setTypeX(QCPItemPosition::ptAxisRectRatio);
        position->setTypeY(QCPItemPosition::ptPlotCoords);
    }
    unsureBand->setClipAxisRect(&rectOf(LivePlot::History));
    plot.setCurrentLayer(QStringLiteral("grid"));
    for (QCPItemStraightLine*& edge : unsureEdges) {
        edge = new QCPItemStraightLine(&plot);
        edge->setAntialiased(false);
        edge->setClipAxisRect(&rectOf(LivePlot::History));
        for (QCPItemPosition* position : {edge->point1, edge->point2})
            position->setAxes(&timeAxis(LivePlot::History), &valueAxis(LivePlot::History));
    }
    plot.setCurrentLayer(QStringLiteral("main"));
}

void LiveAxes::Impl::styleAxes()
{
    const Theme& theme = setup.theme;
    plot.setBackground(QBrush(theme.window));
    for (QCPAxisRect* r : rect) {
        r->setBackground(QBrush(theme.surface));
        for (QCPAxis* axis : r->axes()) {
            axis->setTickPen(QPen(theme.control, 1));
            axis->setSubTickPen(QPen(theme.control, 1));
            axis->setTickLabelColor(theme.mutedText);
            axis->setTickLabelFont(theme.font(TextRole::Axis));
            axis->grid()->setPen(axis->axisType() == QCPAxis::atTop ? QPen(theme.grid, 1) : QPen(Qt::NoPen));
        }
    }
    valueAxis(LivePlot::Waveform).grid()->setZeroLinePen(QPen(theme.line, 1));
    styleHistory();
}

void LiveAxes::Impl::styleHistory()
{
    const Theme& theme = setup.theme;
    unsureBand->setBrush(theme.sunken);
    unsureBand->topLeft->setCoords(0, setup.unsureHigh);
    unsureBand->bottomRight->setCoords(1, setup.unsureLow);
    const std::array<double, 2> edges{setup.unsureLow, setup.unsureHigh};
    QPen dashed(theme.control, 1);
    dashed.setDashPattern({3, 3});
    for (std::size_t i = 0; i < edges.size(); ++i) {
        unsureEdges[i]->setPen(dashed);
        unsureEdges[i]->point1->setCoords(-1, edges[i]);
        unsureEdges[i]->point2->setCoords(0, edges[i]);
    }
}

void LiveAxes::Impl::setRanges()
{
    const LiveLayout& layout = setup.layout;
    const double to = -setup.secondsBack;
    const double from = to - layout.visibleSeconds;
    timeAxis(LivePlot::History).setRange(from, to);
    timeAxis(LivePlot::History).setTicker(timeTicks(from, to, setup.frozen));
    for (const LivePlot p : {LivePlot::Waveform, LivePlot::History}) {
        gridAxis(p).setRange(from, to);
        gridAxis(p).setTicker(gridTicks(from, to));
    }
    const auto height = [&layout](LivePlot p) {
        return layout.plotOf(p).height();
    };
    const double waveform = LiveLayout::kWaveformHeadroom * setup.waveformRange;
    setValueRange(valueAxis(LivePlot::Waveform), -waveform, waveform, height(LivePlot::Waveform));
    valueAxis(LivePlot::Waveform).setTicker(waveformTicks(setup.waveformRange));
    setValueRange(valueAxis(LivePlot::Mel), 0, 1, height(LivePlot::Mel));
    valueAxis(LivePlot::Mel).setTicker(melTicks());
    setValueRange(valueAxis(LivePlot::Mfcc), 0, FeatureColumn::kMfcc, height(LivePlot::Mfcc));
    valueAxis(LivePlot::Mfcc).setTicker(mfccTicks());
    const double overhang = layout.historyOverhang();
    setValueRange(valueAxis(LivePlot::History), -overhang, 1 + overhang, height(LivePlot::History));
    valueAxis(LivePlot::History).setTicker(historyTicks());
}

LiveAxes::LiveAxes()
    : m(std::make_unique<Impl>())
{ }

LiveAxes::~LiveAxes() = default;

void LiveAxes::setup(const Setup& setup)
{
    m->setup = setup;
    m->styleAxes();
    m->setRanges();
    int above = 0;
    for (std::size_t i = 0; i < m->rect.size(); ++i) {
        const QRect& r = setup.layout.plot[i];
        const int below = i + 1 == m->rect.size() ? setup.layout.size.height() - r.bottom() - 1 : 0;
        const int height = r.bottom() + 1 + below - above;
        m->rect[i]->setMargins(
            QMargins(r.left(), r.top() - above, setup.layout.size.width() - r.right() - 1, below));
        m->rect[i]->setMinimumSize(0, height);
        m->rect[i]->setMaximumSize(QWIDGETSIZE_MAX, height);
        above = r.bottom() + 1;
    }
}

QImage LiveAxes::ground(double devicePixelRatio)
{
    const QSize size = m->setup.layout.size;
    QImage image(size * devicePixelRatio, QImage::Format_RGB32);
    image.fill(m->setup.theme.window);
    QCPPainter painter(&image);
    painter.scale(devicePixelRatio, devicePixelRatio);
    m->plot.toPainter(&painter, size.width(), size.height());
    return image;
}

} // namespace tonada::ui
