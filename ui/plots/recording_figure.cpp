// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/recording_figure.h"

#include "core/dsp/mel_filterbank.h"
#include "ui/plots/plot_marks.h"
#include "ui/support/colour_map.h"
#include "ui/support/number_text.h"
#include "ui/support/picture_file.h"

#include <QCoreApplication>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace tonada::ui {

namespace {

constexpr double kMelRangeDb = 80;
constexpr double kMfccRange = 60; // the first coefficients run past it
constexpr int kTimePieces = 8;
constexpr int kColourBarWidth = 12;

enum Row
{
    kTitle,
    kWaveform,
    kMel,
    kMfcc,
};

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
double amplitudeOf(const std::vector<WholeRecording>& recordings)
{
    float loudest = 0;
    for (const WholeRecording& recording : recordings)
        for (const float sample : recording.samples)
            loudest = std::max(loudest, std::abs(sample));
    return std::clamp(std::ceil(static_cast<double>(loudest) * 10) / 10, 0.1, 1.0);
}

} // namespace

struct RecordingFigure::Impl
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::RecordingFigure)

public:
    const Theme theme;
    QString title;
    double seconds = 0;
    double highestHz = 0;
    double amplitude = 1;
    QCustomPlot plot;
    QCPMarginGroup edges{&plot};

    Impl(const std::vector<WholeRecording>& recordings, const Theme& colours);

    /** Makes the plots of all columns equally wide. */
    void arrange(const QSize& size);

private:
    [[nodiscard]] QSharedPointer<QCPAxisTickerText> frequencyMarks() const;
    void addTitle(int column, const WholeRecording& recording);
    QCPAxisRect* addAxes(int row, int column, const QString& valueLabel);
    void addWaveform(int column, const WholeRecording& recording);
    QCPColorMap* addMap(int row, int column, const QString& valueLabel, const Eigen::MatrixXf& cells,
                        double lastFrame, const QCPRange& rows);
    void addColourBar(int row, int column, QCPColorMap* map, const QString& label, const QCPRange& range,
                      double step);
    void style(QCPAxis* axis) const;
};

RecordingFigure::Impl::Impl(const std::vector<WholeRecording>& recordings, const Theme& colours)
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
    for (const WholeRecording& recording : recordings) {
        seconds = std::max(seconds, recording.seconds());
        highestHz = std::max(highestHz, recording.features.fMax);
        names.append(fileName(recording));
    }
    title = names.join(tr(" and "));
    const int columns = static_cast<int>(recordings.size());
    QCPColorMap* mel = nullptr;
    QCPColorMap* mfcc = nullptr;
    for (int column = 0; column < columns; ++column) {
        const WholeRecording& recording = recordings[static_cast<std::size_t>(column)];
        addTitle(column, recording);
        addWaveform(column, recording);
        const double lastFrame = static_cast<double>(recording.logMel.cols() - 1)
            * recording.features.hopLength / recording.features.sampleRate;
        const double band = hzToMel(recording.features.fMax) / (recording.features.nMels + 1);
        mel = addMap(kMel, column, tr("Mel spectrogram, Hz"), recording.logMel, lastFrame,
                     {band, band * recording.features.nMels});
        mfcc = addMap(kMfcc, column, tr("MFCC, coefficient"), recording.mfcc, lastFrame,
                      {0.0, recording.features.nMfcc - 1.0});
    }
    addColourBar(kMel, columns, mel, tr("dB below the loudest"), {-kMelRangeDb, 0}, 20);
    addColourBar(kMfcc, columns, mfcc, tr("value"), {-kMfccRange, kMfccRange}, kMfccRange);
    plot.plotLayout()->setRowStretchFactor(kTitle, 0.01);
    plot.plotLayout()->setRowStretchFactor(kMel, 1.6);
}

void RecordingFigure::Impl::arrange(const QSize& size)
{
    QCPLayoutGrid& grid = *plot.plotLayout();
    plot.setViewport(QRect(QPoint(), size));
    plot.replot(); // which lays out
    const int columns = grid.columnCount() - 1;
    int width = 0;
    for (int column = 0; column < columns; ++column)
        width += static_cast<const QCPAxisRect*>(grid.element(kWaveform, column))->width();
    for (int column = 0; column < columns; ++column) {
        for (const int row : {kWaveform, kMel, kMfcc}) {
            QCPLayoutElement& rect = *grid.element(row, column);
            rect.setSizeConstraintRect(QCPLayoutElement::scrInnerRect);
            rect.setMinimumSize(width / columns, 0);
            rect.setMaximumSize(width / columns, QWIDGETSIZE_MAX);
        }
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
    plot.plotLayout()->addElement(kTitle, column, text);
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

QCPAxisRect* RecordingFigure::Impl::addAxes(int row, int column, const QString& valueLabel)
{
    auto* rect = new QCPAxisRect(&plot);
    plot.plotLayout()->addElement(row, column, rect);
    rect->setupFullAxesBox();
    rect->setMarginGroup(QCP::msLeft | QCP::msRight, column == 0 ? &edges : nullptr);
    for (QCPAxis* axis : rect->axes())
        style(axis);
    for (QCPAxis* axis : {rect->axis(QCPAxis::atTop), rect->axis(QCPAxis::atRight)})
        axis->setTicks(false);
    QCPAxis& time = *rect->axis(QCPAxis::atBottom);
    time.setRange(0, seconds);
    const double step = stepFor(seconds, kTimePieces);
    time.setTicker(marks(step, 0, seconds, std::max(0, static_cast<int>(std::ceil(-std::log10(step))))));
    time.setTickLabels(row == kMfcc);
    if (row == kMfcc)
        time.setLabel(tr("Time, s"));
    rect->axis(QCPAxis::atLeft)->setTickLabels(column == 0);
    if (column == 0)
        rect->axis(QCPAxis::atLeft)->setLabel(valueLabel);
    return rect;
}

void RecordingFigure::Impl::addWaveform(int column, const WholeRecording& recording)
{
    auto* rect = addAxes(kWaveform, column, tr("Waveform, full scale 1"));
    QCPAxis& value = *rect->axis(QCPAxis::atLeft);
    value.setRange(-amplitude * 1.05, amplitude * 1.05);
    value.setTicker(marks(amplitude, -amplitude, amplitude, 1));
    auto* graph = plot.addGraph(rect->axis(QCPAxis::atBottom), &value);
    graph->setPen(QPen(theme.mutedText, 1));
    const auto count = static_cast<qsizetype>(recording.samples.size());
    QVector<double> times(count);
    for (qsizetype i = 0; i < count; ++i)
        times[i] = static_cast<double>(i) / recording.features.sampleRate;
    graph->setData(times, QVector<double>(recording.samples.begin(), recording.samples.end()), true);
}

QCPColorMap* RecordingFigure::Impl::addMap(int row, int column, const QString& valueLabel,
                                           const Eigen::MatrixXf& cells, double lastFrame,
                                           const QCPRange& rows)
{
    auto* rect = addAxes(row, column, valueLabel);
    QCPAxis& value = *rect->axis(QCPAxis::atLeft);
    if (row == kMel) {
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
    map->setGradient(gradientOf(row == kMel ? ColourMap::ofMel(theme.dark) : ColourMap::ofMfcc(theme.dark)));
    map->setDataRange(row == kMel ? QCPRange(-kMelRangeDb, 0) : QCPRange(-kMfccRange, kMfccRange));
    return map;
}

void RecordingFigure::Impl::addColourBar(int row, int column, QCPColorMap* map, const QString& label,
                                         const QCPRange& range, double step)
{
    auto* bar = new QCPColorScale(&plot);
    plot.plotLayout()->addElement(row, column, bar);
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

RecordingFigure::RecordingFigure(const std::vector<WholeRecording>& recordings, const Theme& theme)
    : m(std::make_unique<Impl>(recordings, theme))
{ }

RecordingFigure::~RecordingFigure() = default;

void RecordingFigure::save(const std::filesystem::path& path, const QSize& size, double scale)
{
    m->arrange(size);
    savePicture({path, size, scale, m->title}, [&](QPaintDevice& device) {
        QCPPainter painter(&device);
        if (path.extension() != ".png")
            painter.setMode(QCPPainter::pmVectorized);
        m->plot.toPainter(&painter, size.width(), size.height());
    });
}

} // namespace tonada::ui
