// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/recording_figure_impl.h"

#include "core/dsp/mel_filterbank.h"
#include "ui/plots/plot_marks.h"
#include "ui/support/colour_map.h"
#include "ui/support/number_text.h"

#include <algorithm>
#include <cmath>

namespace tonada::ui {

namespace {

constexpr double kMelRangeDb = 80;
constexpr double kMfccRange = 60; // the first coefficients run past it
constexpr int kTimePieces = 8;
constexpr int kColourBarWidth = 12;
constexpr QMargins kLeastMargins(12, 6, 12, 4); // half a number reaches beyond the axes
constexpr int kWaveformPieces = 2000; // more than any figure is pixels wide

constexpr int rowOf(FigureRow row)
{
    return static_cast<int>(row);
}

QString fileName(const WholeRecording& recording)
{
    return QString::fromStdU16String(recording.path.filename().u16string());
}

QCPColorGradient gradientOf(const ColourMap& colours)
{
    QCPColorGradient gradient;
    gradient.clearColorStops();
    gradient.setLevelCount(static_cast<int>(ColourMap::kSize));
    for (std::size_t i = 0; i < ColourMap::kSize; ++i)
        gradient.setColorStopAt(static_cast<double>(i) / (ColourMap::kSize - 1), QColor(colours.entry(i)));
    return gradient;
}

QSharedPointer<QCPAxisTickerText> marks(double step, double low, double high, int decimals)
{
    QSharedPointer<QCPAxisTickerText> ticks(new QCPAxisTickerText);
    for (double value = low; value <= high + step * 1e-6; value += step)
        ticks->addTick(value, numberText(value, decimals));
    return ticks;
}

/** The smallest of 0.1, 0.2 … 1 that the recordings stay below. */
double amplitudeOf(const FigureRecordings& recordings)
{
    float loudest = 0;
    for (const auto& recording : recordings)
        for (const float sample : recording->samples)
            loudest = std::max(loudest, std::abs(sample));
    return std::clamp(std::ceil(static_cast<double>(loudest) * 10) / 10, 0.1, 1.0);
}

/** A stretch of samples as a line: all of them, or of each piece the lowest and the highest. */
QVector<QCPGraphData> outline(const WholeRecording& recording, double begin, double end)
{
    const std::vector<float>& samples = recording.samples;
    const double sampleRate = recording.features.sampleRate;
    const auto count = static_cast<std::ptrdiff_t>(samples.size());
    const auto first = std::clamp<std::ptrdiff_t>(std::llround(begin * sampleRate) - 1, 0, count);
    const auto last = std::clamp<std::ptrdiff_t>(std::llround(end * sampleRate) + 1, first, count);
    const auto piece = std::max<std::ptrdiff_t>(1, (last - first) / kWaveformPieces);
    QVector<QCPGraphData> line;
    const auto add = [&](std::ptrdiff_t at, float value) {
        line.append({static_cast<double>(at) / sampleRate, static_cast<double>(value)});
    };
    for (auto at = first; at < last; at += piece) {
        const auto [low, high]
            = std::minmax_element(samples.begin() + at, samples.begin() + std::min(at + piece, last));
        add(at, *low);
        if (piece > 1)
            add(at, *high);
    }
    return line;
}

} // namespace

RecordingFigure::Impl::Impl(FigureRecordings recordings, const Theme& colours)
    : theme(colours)
    , amplitude(amplitudeOf(recordings))
{
    plot.setPlottingHints({});
    plot.setBackground(QBrush(theme.surface));
    plot.plotLayout()->clear();
    plot.plotLayout()->setMargins(
        QMargins(spacing::kLarge, spacing::kMedium, spacing::kLarge, spacing::kMedium));
    plot.plotLayout()->setRowSpacing(spacing::kSmall);
    plot.plotLayout()->setColumnSpacing(spacing::kMedium);
    QStringList names;
    for (const auto& recording : recordings) {
        seconds = std::max(seconds, recording->seconds());
        highestHz = std::max(highestHz, recording->features.fMax);
        names.append(fileName(*recording));
    }
    title = names.join(tr(" and "));
    for (const auto& recording : recordings)
        addColumn(recording);
    const int last = static_cast<int>(columns.size());
    addColourBar(FigureRow::Mel, last, columns.back().mel, tr("dB below the loudest"), {-kMelRangeDb, 0}, 20);
    addColourBar(FigureRow::Mfcc, last, columns.back().mfcc, tr("value"), {-kMfccRange, kMfccRange},
                 kMfccRange);
    plot.plotLayout()->setRowStretchFactor(rowOf(FigureRow::Title), 0.01);
    plot.plotLayout()->setRowStretchFactor(rowOf(FigureRow::Mel), 1.6);
    setTimeRange(0, seconds);
}

void RecordingFigure::Impl::addColumn(const std::shared_ptr<const WholeRecording>& recording)
{
    const int at = static_cast<int>(columns.size());
    const MfccConfig& features = recording->features;
    addTitle(at, *recording);
    Column column;
    column.recording = recording;
    column.waveform = addWaveform(at);
    const double lastFrame
        = static_cast<double>(recording->logMel.cols() - 1) * features.hopLength / features.sampleRate;
    const double band = hzToMel(features.fMax) / (features.nMels + 1);
    column.mel = addMap(FigureRow::Mel, at, tr("Mel spectrogram, Hz"), recording->logMel, lastFrame,
                        {band, band * features.nMels});
    column.mfcc = addMap(FigureRow::Mfcc, at, tr("MFCC, coefficient"), recording->mfcc, lastFrame,
                         {0.0, features.nMfcc - 1.0});
    columns.push_back(std::move(column));
}

QCPAxisRect* RecordingFigure::Impl::axes(FigureRow row, std::size_t column) const
{
    return static_cast<QCPAxisRect*>(plot.plotLayout()->element(rowOf(row), static_cast<int>(column)));
}

void RecordingFigure::Impl::setTimeRange(double begin, double end)
{
    const double step = stepFor(end - begin, kTimePieces);
    const int decimals = std::max(0, static_cast<int>(std::ceil(-std::log10(step))));
    const auto ticks = marks(step, std::ceil(begin / step) * step, end, decimals);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        for (const FigureRow row : kFigurePlots) {
            axes(row, i)->axis(QCPAxis::atBottom)->setRange(begin, end);
            axes(row, i)->axis(QCPAxis::atBottom)->setTicker(ticks);
        }
        columns[i].waveform->data()->set(outline(*columns[i].recording, begin, end), true);
    }
}

void RecordingFigure::Impl::arrange(const QSize& size)
{
    const auto setWidths = [this](int least, int most) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            for (const FigureRow row : kFigurePlots) {
                axes(row, i)->setSizeConstraintRect(QCPLayoutElement::scrInnerRect);
                axes(row, i)->setMinimumSize(least, 0);
                axes(row, i)->setMaximumSize(most, QWIDGETSIZE_MAX);
            }
        }
    };
    setWidths(0, QWIDGETSIZE_MAX);
    plot.setViewport(QRect(QPoint(), size));
    plot.replot(); // which lays out
    fitLabels();
    int width = 0;
    for (std::size_t i = 0; i < columns.size(); ++i)
        width += axes(FigureRow::Waveform, i)->width();
    width /= static_cast<int>(columns.size());
    setWidths(width, width);
}

void RecordingFigure::Impl::fitLabels()
{
    for (const FigureRow row : kFigurePlots) {
        QCPAxis& axis = *axes(row, 0)->axis(QCPAxis::atLeft);
        axis.setLabel(QFontMetrics(axis.labelFont())
                          .elidedText(m_labels.at(static_cast<std::size_t>(row)), Qt::ElideRight,
                                      axes(row, 0)->height()));
    }
}

void RecordingFigure::Impl::addTitle(int column, const WholeRecording& recording)
{
    auto* text
        = new QCPTextElement(&plot,
                             tr("%1 · %2 kHz · %3 s")
                                 .arg(fileName(recording), kilohertzText(recording.features.sampleRate),
                                      numberText(recording.seconds(), 1)),
                             theme.font(TextRole::Heading));
    text->setTextColor(theme.text);
    plot.plotLayout()->addElement(rowOf(FigureRow::Title), column, text);
}

void RecordingFigure::Impl::style(QCPAxis* axis) const
{
    axis->setBasePen(QPen(theme.control, 1));
    axis->setTickPen(QPen(theme.control, 1));
    axis->setTickLength(0, spacing::kUnit);
    axis->setSubTicks(false);
    axis->setTickLabelColor(theme.mutedText);
    axis->setTickLabelFont(theme.font(TextRole::Axis));
    axis->setLabelColor(theme.mutedText);
    axis->setLabelFont(theme.font(TextRole::Caption));
    axis->grid()->setVisible(false);
}

QSharedPointer<QCPAxisTickerText> RecordingFigure::Impl::frequencyMarks() const
{
    QSharedPointer<QCPAxisTickerText> ticks(new QCPAxisTickerText);
    for (const int hz : {250, 500, 1000, 2000, 4000, 8000, 16000, 32000, 64000})
        if (hz <= highestHz)
            ticks->addTick(hzToMel(hz), hz < 1000 ? numberText(hz) : tr("%1 k").arg(hz / 1000));
    return ticks;
}

QCPAxisRect* RecordingFigure::Impl::addAxes(FigureRow row, int column, const QString& valueLabel)
{
    auto* rect = new QCPAxisRect(&plot);
    plot.plotLayout()->addElement(rowOf(row), column, rect);
    rect->setupFullAxesBox();
    rect->setMinimumMargins(kLeastMargins);
    rect->setMarginGroup(QCP::msLeft | QCP::msRight, column == 0 ? &m_edges : nullptr);
    for (QCPAxis* axis : rect->axes())
        style(axis);
    for (QCPAxis* axis : {rect->axis(QCPAxis::atTop), rect->axis(QCPAxis::atRight)})
        axis->setTicks(false);
    QCPAxis& time = *rect->axis(QCPAxis::atBottom);
    time.setTickLabels(row == FigureRow::Mfcc);
    if (row == FigureRow::Mfcc)
        time.setLabel(tr("Time, s"));
    rect->axis(QCPAxis::atLeft)->setTickLabels(column == 0);
    if (column == 0) {
        rect->axis(QCPAxis::atLeft)->setLabel(valueLabel);
        m_labels.at(static_cast<std::size_t>(row)) = valueLabel;
    }
    return rect;
}

QCPGraph* RecordingFigure::Impl::addWaveform(int column)
{
    auto* rect = addAxes(FigureRow::Waveform, column, tr("Waveform, full scale 1"));
    QCPAxis& value = *rect->axis(QCPAxis::atLeft);
    value.setRange(-amplitude * 1.05, amplitude * 1.05);
    value.setTicker(marks(amplitude, -amplitude, amplitude, 1));
    auto* graph = plot.addGraph(rect->axis(QCPAxis::atBottom), &value);
    graph->setPen(QPen(theme.mutedText, 1));
    return graph;
}

QCPColorMap* RecordingFigure::Impl::addMap(FigureRow row, int column, const QString& valueLabel,
                                           const Eigen::MatrixXf& cells, double lastFrame,
                                           const QCPRange& rows)
{
    auto* rect = addAxes(row, column, valueLabel);
    QCPAxis& value = *rect->axis(QCPAxis::atLeft);
    if (row == FigureRow::Mel) {
        value.setRange(0, hzToMel(highestHz));
        value.setTicker(frequencyMarks());
    } else {
        value.setRange(rows.lower - 0.5, rows.upper + 0.5);
        auto ticks = marks(10, 0, rows.upper, 0);
        ticks->addTick(rows.upper, numberText(rows.upper));
        value.setTicker(ticks);
    }
    auto* map = new QCPColorMap(rect->axis(QCPAxis::atBottom), &value);
    map->setInterpolate(false);
    map->data()->setSize(static_cast<int>(cells.cols()), static_cast<int>(cells.rows()));
    map->data()->setRange({0, lastFrame}, rows);
    for (int frame = 0; frame < cells.cols(); ++frame)
        for (int cell = 0; cell < cells.rows(); ++cell)
            map->data()->setCell(frame, cell, static_cast<double>(cells(cell, frame)));
    map->setGradient(
        gradientOf(row == FigureRow::Mel ? ColourMap::ofMel(theme.dark) : ColourMap::ofMfcc(theme.dark)));
    map->setDataRange(row == FigureRow::Mel ? QCPRange(-kMelRangeDb, 0) : QCPRange(-kMfccRange, kMfccRange));
    return map;
}

void RecordingFigure::Impl::addColourBar(FigureRow row, int column, QCPColorMap* map, const QString& label,
                                         const QCPRange& range, double step)
{
    auto* bar = new QCPColorScale(&plot);
    plot.plotLayout()->addElement(rowOf(row), column, bar);
    bar->setType(QCPAxis::atRight);
    bar->setBarWidth(kColourBarWidth);
    bar->setGradient(map->gradient());
    bar->setDataRange(range);
    bar->setLabel(label);
    style(bar->axis());
    bar->axis()->setTicker(marks(step, range.lower, range.upper, 0));
    bar->setMarginGroup(QCP::msTop | QCP::msBottom, new QCPMarginGroup(&plot));
    map->keyAxis()->axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, bar->marginGroup(QCP::msTop));
}

} // namespace tonada::ui
