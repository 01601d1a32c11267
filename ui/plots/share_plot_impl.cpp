// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/share_plot_impl.h"

#include "ui/support/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace tonada::ui {
namespace {

constexpr int kTickLength = 4;
constexpr int kLabelGap = 4;
constexpr double kDotSize = 8;
constexpr double kMargin = 0.02; ///< beyond 0 and 1, so that lines along the edges are whole
constexpr double kBarsHeight = 0.2; ///< of the plot, for the bin with most clips
constexpr double kAlongDiagonal = 0.7; ///< where its words stand

} // namespace

SharePlot::Impl::Impl()
{
    plot.setPlottingHints({}); // cached labels would be blurred at 2x
    plot.setFocusPolicy(Qt::NoFocus);
    plot.setMouseTracking(true);
    plot.plotLayout()->setMargins({});
    addAxes();
    bars = new QCPBars(plot.xAxis, plot.yAxis);
    curve = new QCPCurve(plot.xAxis, plot.yAxis);
    addItems();
    QObject::connect(&plot, &QCustomPlot::afterLayout, &plot, [this] { turnDiagonalText(); });
}

void SharePlot::Impl::addAxes()
{
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        axis->setRange(-kMargin, 1 + kMargin);
        axis->setTickLength(0, kTickLength);
        axis->setSubTicks(false);
        axis->setTickLabelPadding(kLabelGap);
        axis->setLabelPadding(kLabelGap);
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
}

void SharePlot::Impl::addItems()
{
    diagonal = new QCPItemLine(&plot);
    diagonal->start->setCoords(0, 0);
    diagonal->end->setCoords(1, 1);
    diagonalText = new QCPItemText(&plot);
    diagonalText->position->setCoords(kAlongDiagonal, kAlongDiagonal);
    diagonalText->setPositionAlignment(Qt::AlignHCenter | Qt::AlignTop);
    emptyText = new QCPItemText(&plot);
    emptyText->position->setType(QCPItemPosition::ptAxisRectRatio);
    emptyText->position->setCoords(0.5, 0.25);
    emptyText->setVisible(false);
    crossHair = new QCPItemLine(&plot);
    for (QCPItemPosition* end : {crossHair->start, crossHair->end}) {
        end->setTypeX(QCPItemPosition::ptPlotCoords);
        end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    crossHair->setAntialiased(false);
    crossDot = new QCPItemTracer(&plot);
    crossDot->setStyle(QCPItemTracer::tsCircle);
    crossDot->setSize(kDotSize + 4);
    for (QCPAbstractItem* item : std::initializer_list<QCPAbstractItem*>{crossHair, crossDot}) {
        item->setLayer(QStringLiteral("overlay"));
        item->setVisible(false);
    }
}

void SharePlot::Impl::setTicks()
{
    QSharedPointer<QCPAxisTickerText> ticks(new QCPAxisTickerText);
    for (int fifth = 0; fifth <= 5; ++fifth)
        ticks->addTick(fifth / 5.0, numberText(fifth / 5.0, 1));
    plot.xAxis->setTicker(ticks);
    plot.yAxis->setTicker(ticks);
}

void SharePlot::Impl::style()
{
    plot.setBackground(QBrush(theme.surface));
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        axis->setBasePen(QPen(theme.control, 1));
        axis->setTickPen(QPen(theme.control, 1));
        axis->setTickLabelColor(theme.mutedText);
        axis->setTickLabelFont(theme.font(TextRole::Axis));
        axis->setLabelColor(theme.mutedText);
        axis->setLabelFont(theme.font(TextRole::Axis));
        axis->grid()->setPen(QPen(theme.grid, 1));
    }
    setTicks();
    curve->setPen(QPen(theme.series1, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    bars->setBrush(theme.sunken);
    bars->setPen(QPen(theme.control, 1));
    QPen dashed(theme.control, 1);
    dashed.setDashPattern({3, 3});
    diagonal->setPen(dashed);
    for (QCPItemText* text : {diagonalText, emptyText}) {
        text->setFont(theme.font(TextRole::Caption));
        text->setColor(theme.mutedText);
    }
    crossHair->setPen(QPen(theme.text, 1));
    crossDot->setPen(QPen(theme.text, 1.5));
    crossDot->setBrush(theme.surface);
    setView(view);
}

void SharePlot::Impl::setView(const SharePlotView& newView)
{
    view = newView;
    QVector<double> x;
    QVector<double> y;
    for (const QPointF& at : view.points) {
        x.append(at.x());
        y.append(at.y());
    }
    curve->setData(x, y);
    curve->setScatterStyle(view.dots ? QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(theme.surface, 1.5),
                                                       QBrush(theme.series1), kDotSize)
                                     : QCPScatterStyle(QCPScatterStyle::ssNone));
    plot.xAxis->setLabel(view.xLabel);
    plot.yAxis->setLabel(view.yLabel);
    const bool any = !view.points.empty();
    diagonal->setVisible(any);
    diagonalText->setVisible(any);
    diagonalText->setText(view.diagonal);
    emptyText->setVisible(!any);
    emptyText->setText(view.emptyText);
    setCounts();
    pointed = std::min(pointed, static_cast<int>(view.points.size()) - 1);
    showCrossHair();
}

void SharePlot::Impl::setCounts()
{
    for (QCPItemText* text : countTexts)
        plot.removeItem(text);
    countTexts.clear();
    const auto bins = static_cast<double>(view.counts.size());
    const int most = view.counts.empty() ? 0 : *std::max_element(view.counts.begin(), view.counts.end());
    QVector<double> centres;
    QVector<double> heights;
    for (const int count : view.counts) {
        if (most > 0) {
            centres.append((static_cast<double>(centres.size()) + 0.5) / bins);
            heights.append(kBarsHeight * count / most);
        }
    }
    bars->setData(centres, heights, true);
    bars->setWidth(view.counts.empty() ? 1 : 0.8 / bins);
    for (qsizetype i = 0; i < centres.size(); ++i) {
        auto* text = new QCPItemText(&plot);
        text->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
        text->position->setCoords(centres[i], heights[i]);
        text->setFont(theme.font(TextRole::Axis));
        text->setColor(theme.mutedText);
        text->setText(numberText(view.counts[static_cast<std::size_t>(i)]));
        countTexts.push_back(text);
    }
}

void SharePlot::Impl::turnDiagonalText()
{
    const QRect rect = plot.axisRect()->rect();
    diagonalText->setRotation(-std::atan2(rect.height(), rect.width()) * 180 / std::numbers::pi);
}

void SharePlot::Impl::showCrossHair()
{
    const bool any = pointed >= 0;
    crossHair->setVisible(any);
    crossDot->setVisible(any);
    if (any) {
        const QPointF at = view.points[static_cast<std::size_t>(pointed)];
        crossHair->start->setCoords(at.x(), 0);
        crossHair->end->setCoords(at.x(), 1);
        crossDot->position->setCoords(at);
    }
    plot.replot(QCustomPlot::rpQueuedReplot);
}

int SharePlot::Impl::nearest(const QPointF& pixel) const
{
    int best = -1;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < view.points.size(); ++i) {
        const QPointF at(plot.xAxis->coordToPixel(view.points[i].x()),
                         plot.yAxis->coordToPixel(view.points[i].y()));
        const double distance = std::hypot(at.x() - pixel.x(), at.y() - pixel.y());
        if (distance < least) {
            least = distance;
            best = static_cast<int>(i);
        }
    }
    return best;
}

} // namespace tonada::ui
