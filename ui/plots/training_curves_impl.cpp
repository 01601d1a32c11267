// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/training_curves_impl.h"

#include "ui/plots/plot_marks.h"
#include "ui/support/number_text.h"

#include <algorithm>
#include <cmath>

namespace tonada::ui {

namespace {

constexpr int kTickLength = 4;
constexpr int kTickLabelGap = 3;
constexpr int kValueLabelGap = 8;
constexpr double kDotRadius = 4;
constexpr double kLowAccuracy = 0.4;
constexpr double kChance = 0.5;
constexpr int kLossPieces = 4;
constexpr int kAccuracyPieces = 5;
constexpr int kEpochPieces = 5;
constexpr double kSlack = 1e-9;

QPen dashedPen(const QColor& colour)
{
    QPen pen(colour, 1);
    pen.setDashPattern({3, 3});
    return pen;
}

} // namespace

QRect WholeLine::clipRect() const
{
    return QCPGraph::clipRect().adjusted(-3, -2, 3, 2);
}

TrainingCurves::Impl::Impl(Measure measureOfCurves)
    : measure(measureOfCurves)
{
    plot.setPlottingHints({}); // cached labels would be blurred at 2x
    plot.setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    plot.setFocusPolicy(Qt::NoFocus);
    plot.plotLayout()->setMargins({});
    rect = plot.axisRect();
    addAxes();
    addItems();
    connectRanges();
}

void TrainingCurves::Impl::addAxes()
{
    rect->setAutoMargins(QCP::msNone);
    for (QCPAxis* axis : {&epochAxis(), &valueAxis()}) {
        axis->setTickLength(0, axis == &epochAxis() ? kTickLength : 0);
        axis->setSubTicks(false);
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    epochAxis().setTickLabelPadding(kTickLabelGap);
    valueAxis().setTickLabelPadding(kValueLabelGap);
    epochAxis().grid()->setVisible(false);
    for (WholeLine*& graph : line) {
        graph = new WholeLine(&epochAxis(), &valueAxis());
        graph->setAdaptiveSampling(false);
    }
}

void TrainingCurves::Impl::addItems()
{
    const auto addText = [this](QCPItemText*& item, Qt::Alignment alignment) {
        item = new QCPItemText(&plot);
        item->setClipToAxisRect(false);
        item->setPositionAlignment(alignment);
        item->position->setType(QCPItemPosition::ptAbsolute);
    };
    for (QCPItemText*& item : label)
        addText(item, Qt::AlignLeft | Qt::AlignVCenter);
    addText(epochLabel, Qt::AlignLeft | Qt::AlignTop);
    addText(bestLabel, Qt::AlignHCenter | Qt::AlignBottom);
    addText(emptyLabel, Qt::AlignLeft | Qt::AlignVCenter);
    bestLine = new QCPItemLine(&plot);
    bestLine->setAntialiased(false);
    crossHair = new QCPItemLine(&plot);
    crossHair->setLayer(QStringLiteral("overlay"));
    crossHair->setAntialiased(false);
    for (QCPItemLine* item : {bestLine, crossHair}) {
        for (QCPItemPosition* end : {item->start, item->end}) {
            end->setTypeX(QCPItemPosition::ptPlotCoords);
            end->setTypeY(QCPItemPosition::ptAxisRectRatio);
        }
        item->setVisible(false);
    }
    for (QCPItemEllipse*& dot : crossDot) {
        dot = new QCPItemEllipse(&plot);
        dot->setLayer(QStringLiteral("overlay"));
        dot->setVisible(false);
        for (QCPItemPosition* corner : {dot->topLeft, dot->bottomRight})
            corner->setType(QCPItemPosition::ptAbsolute);
    }
}

void TrainingCurves::Impl::connectRanges()
{
    using Changed = void (QCPAxis::*)(const QCPRange&);
    const auto limit = [this](QCPAxis* axis, const QCPRange* all) {
        QObject::connect(axis, static_cast<Changed>(&QCPAxis::rangeChanged), &plot,
                         [this, axis, all](const QCPRange& range) {
                             axis->setRange(range.bounded(all->lower, all->upper));
                             arrange(plot.size());
                         });
    };
    limit(&epochAxis(), &allEpochs);
    limit(&valueAxis(), &allValues);
}

QColor TrainingCurves::Impl::colourOf(CurveSeries series) const
{
    switch (series) {
    case CurveSeries::Training:
        return theme.mutedText;
    case CurveSeries::ClipsShuffled:
        return theme.series2;
    case CurveSeries::NewSpeakers:
        break;
    }
    return theme.series1;
}

void TrainingCurves::Impl::style()
{
    plot.setBackground(QBrush(theme.surface));
    for (QCPAxis* axis : {&epochAxis(), &valueAxis()}) {
        axis->setBasePen(QPen(theme.control, 1));
        axis->setTickPen(QPen(theme.control, 1));
        axis->setTickLabelColor(theme.mutedText);
        axis->setTickLabelFont(theme.font(TextRole::Axis));
        axis->grid()->setPen(QPen(theme.grid, 1));
    }
    constexpr std::array kWidths{1.5, 2.0, 2.5};
    for (const CurveSeries series : kCurveSeries) {
        const auto i = static_cast<std::size_t>(series);
        QPen pen(colourOf(series), kWidths[i], Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        if (series == CurveSeries::ClipsShuffled)
            pen.setDashPattern({3, 2});
        line[i]->setPen(pen);
        label[i]->setColor(colourOf(series));
        label[i]->setBrush(theme.surface);
        label[i]->setFont(theme.font(TextRole::Caption));
        crossDot[i]->setBrush(colourOf(series));
        crossDot[i]->setPen(QPen(theme.surface, 1.5));
    }
    emptyLabel->setFont(theme.font(TextRole::TableCell));
    emptyLabel->setColor(theme.mutedText);
    for (QCPItemText* text : {epochLabel, bestLabel}) {
        text->setFont(theme.font(TextRole::Axis));
        text->setColor(theme.mutedText);
    }
    bestLine->setPen(dashedPen(theme.control));
    crossHair->setPen(QPen(theme.text, 1));
}

int TrainingCurves::Impl::lastEpoch() const
{
    std::size_t points = 0;
    for (const CurveSeries series : kCurveSeries)
        points = std::max(points, valuesOf(view, series).size());
    return static_cast<int>(points);
}

void TrainingCurves::Impl::setView(const CurvesView& newView)
{
    const bool all = epochAxis().range() == allEpochs && valueAxis().range() == allValues;
    view = newView;
    setLines();
    setFullRanges();
    if (all || !allEpochs.contains(epochAxis().range().upper))
        showAll();
}

void TrainingCurves::Impl::setLines()
{
    for (const CurveSeries series : kCurveSeries) {
        const std::vector<double>& values = valuesOf(view, series);
        QVector<double> epochs(static_cast<qsizetype>(values.size()));
        std::iota(epochs.begin(), epochs.end(), 1.0);
        WholeLine& graph = *line[static_cast<std::size_t>(series)];
        graph.setData(epochs, QVector<double>(values.begin(), values.end()), true);
        // One point makes no line.
        graph.setScatterStyle(values.size() == 1 ? QCPScatterStyle(QCPScatterStyle::ssDisc, 2 * kDotRadius)
                                                 : QCPScatterStyle(QCPScatterStyle::ssNone));
    }
}

void TrainingCurves::Impl::setFullRanges()
{
    double low = kLowAccuracy;
    double high = 0;
    for (const CurveSeries series : kCurveSeries) {
        for (const double value : valuesOf(view, series)) {
            low = value < low ? 0 : low;
            high = value > high ? value : high;
        }
    }
    if (measure == Measure::Accuracy)
        allValues = QCPRange(low, 1);
    else {
        const double step = stepFor(high > 0 ? high : 1, kLossPieces);
        allValues = QCPRange(0, step * std::ceil((high > 0 ? high : 1) / step - kSlack));
    }
    allEpochs = QCPRange(1, std::max({2, view.epochs, lastEpoch()}));
}

void TrainingCurves::Impl::showAll()
{
    epochAxis().setRange(allEpochs);
    valueAxis().setRange(allValues);
}

void TrainingCurves::Impl::setEpochTicks()
{
    QSharedPointer<QCPAxisTickerText> ticks(new QCPAxisTickerText);
    const QCPRange range = epochAxis().range();
    const int number = QFontMetrics(theme.font(TextRole::Axis)).horizontalAdvance(numberText(range.upper));
    const int count = std::clamp(rect->width() / (number + spacing::kHuge), 1, kEpochPieces);
    if (allEpochs.size() > 1 || lastEpoch() > 0) {
        for (const int epoch : epochMarks(static_cast<int>(std::ceil(range.lower - kSlack)),
                                          static_cast<int>(std::floor(range.upper + kSlack)), count))
            ticks->addTick(epoch, numberText(epoch));
    }
    epochAxis().setTicker(ticks);
}

void TrainingCurves::Impl::setValueTicks()
{
    QSharedPointer<QCPAxisTickerText> ticks(new QCPAxisTickerText);
    const QCPRange range = valueAxis().range();
    const bool accuracy = measure == Measure::Accuracy;
    const int textHeight = QFontMetrics(theme.font(TextRole::Axis)).height();
    const int most = accuracy ? kAccuracyPieces : kLossPieces;
    const double step
        = stepFor(range.size(), std::clamp(rect->height() / (textHeight + spacing::kUnit), 1, most));
    const int decimals = std::max(1, static_cast<int>(-std::floor(std::log10(step) + kSlack)));
    const auto first = static_cast<int>(std::ceil(range.lower / step - kSlack));
    const auto last = static_cast<int>(std::floor(range.upper / step + kSlack));
    bool chanceHasRoom = accuracy && range.contains(kChance);
    for (int i = first; i <= last; ++i) {
        ticks->addTick(i * step, numberText(i * step, decimals));
        const double away = std::abs(i * step - kChance) / range.size() * rect->height();
        chanceHasRoom = chanceHasRoom && away >= textHeight;
    }
    if (chanceHasRoom)
        ticks->addTick(kChance, numberText(kChance, decimals));
    valueAxis().setTicker(ticks);
}

} // namespace tonada::ui
