// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recording_frame.h"

#include "ui/plots/plot_marks.h"
#include "ui/plots/plot_painting.h"
#include "ui/recordings/recording_curves.h"
#include "ui/recordings/recording_pictures.h"
#include "ui/recordings/recording_scene.h"
#include "ui/recordings/recording_words.h"
#include "ui/recordings/spectrogram_view.h"
#include "ui/support/colour_map.h"
#include "ui/support/number_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tonada::ui::recording_frame {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::RecordingPlots)
};

constexpr double kBaselineAbovePlot = 8;
constexpr double kCaptionGap = 8;
constexpr double kReadoutRoom = 140;
constexpr double kTickLength = 4;
constexpr int kTimeLabelWidth = 80; // at least, from label to label

QString captionText(const RecordingScene& scene, RecordingPlot p)
{
    switch (p) {
    case RecordingPlot::Waveform:
        return Text::tr("full scale = 1");
    case RecordingPlot::Spectrogram:
        return SpectrogramView(scene).caption();
    case RecordingPlot::Mfcc:
        return Text::tr("40 coefficients, 32 ms hop");
    case RecordingPlot::Probability:
        return Text::tr("windows of 2 s; dashed: unsure from %1 to %2")
            .arg(numberText(scene.band.low, 1), numberText(scene.band.high, 1));
    }
    return {};
}

/** A title, and what there is room for of its caption; returns where the caption begins. */
double paintTitleLine(QPainter& painter, const Theme& theme, const QRect& line, const QString& title,
                      const QString& caption)
{
    const double baseline = line.bottom() + 1 - kBaselineAbovePlot;
    const QFont heading = theme.font(TextRole::Heading);
    painter.setFont(heading);
    painter.setPen(theme.text);
    const double width = line.width() - kReadoutRoom * theme.fontFactor;
    const QString shown = QFontMetricsF(heading).elidedText(title, Qt::ElideMiddle, width);
    painter.drawText(QPointF(line.left(), baseline), shown);
    const double x = QFontMetricsF(heading).horizontalAdvance(shown) + kCaptionGap;
    const QFont small = theme.font(TextRole::Caption);
    painter.setFont(small);
    painter.setPen(theme.mutedText);
    if (width > x)
        painter.drawText(QPointF(line.left() + x, baseline),
                         QFontMetricsF(small).elidedText(caption, Qt::ElideRight, width - x));
    return line.left() + x;
}

/** In place of the caption: what the lines over the spectrogram mean, or that a window is to be chosen. */
void paintSpectrogramLegend(QPainter& painter, const RecordingScene& scene, double left)
{
    const QRect& line = scene.layout.titleOf(RecordingPlot::Spectrogram);
    const QPointF baseline(left, line.bottom() + 1 - kBaselineAbovePlot);
    const double width = line.right() - kReadoutRoom * scene.theme.fontFactor - left;
    if (scene.evidence) {
        paintEvidenceLegend(painter, baseline, width, scene.theme);
        return;
    }
    const QString hint = scene.window ? Text::tr("nothing was judged in this window")
                                      : Text::tr("choose a window to see what decided it");
    painter.drawText(baseline, QFontMetricsF(painter.font()).elidedText(hint, Qt::ElideRight, width));
}

void paintName(QPainter& painter, const RecordingScene& scene)
{
    const RecordingTracks& tracks = *scene.tracks;
    QString facts = tracks.channels == 1
        ? Text::tr("%1 kHz mono · %2").arg(kilohertzText(tracks.sampleRate), minutesText(tracks.seconds))
        : tracks.channel == 0
        ? Text::tr("%1 kHz, %2 channels mixed · %3")
              .arg(kilohertzText(tracks.sampleRate), numberText(tracks.channels), minutesText(tracks.seconds))
        : Text::tr("%1 kHz, channel %2 of %3 · %4")
              .arg(kilohertzText(tracks.sampleRate), numberText(tracks.channel), numberText(tracks.channels),
                   minutesText(tracks.seconds));
    if (tracks.verdict)
        facts += Text::tr(" · speech %1").arg(minutesText(tracks.verdict->speechSeconds));
    const QRect& line = scene.layout.name;
    paintTitleLine(painter, scene.theme, line, fileNameOf(tracks.path), facts);
    const QString range
        = Text::tr("%1 to %2 s").arg(numberText(scene.view.begin(), 2), numberText(scene.view.end(), 2));
    painter.setFont(scene.theme.font(TextRole::Reading));
    painter.setPen(scene.theme.text);
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(range);
    painter.drawText(QPointF(line.right() + 1 - width, line.bottom() + 1 - kBaselineAbovePlot), range);
}

/** Number and tick left of a plot. */
void paintValue(QPainter& painter, const RecordingScene& scene, const QRect& plot, double y,
                const QString& text)
{
    const QFont font = scene.theme.font(TextRole::Axis);
    painter.setFont(font);
    painter.setPen(QPen(scene.theme.control, 1));
    drawSharpLine(painter, {plot.left() - kTickLength - 1, y}, {plot.left() - 2.0, y});
    painter.setPen(scene.theme.mutedText);
    const QFontMetricsF metrics(font);
    const double half = metrics.capHeight() / 2;
    const double middle = std::clamp(y, plot.top() + half, plot.bottom() + 1 - half);
    painter.drawText(QPointF(plot.left() - kTickLength - 4 - metrics.horizontalAdvance(text), middle + half),
                     text);
}

void paintWaveformValues(QPainter& painter, const RecordingScene& scene, const QRect& plot)
{
    const double range = recording_curves::waveformRange(scene);
    const double step = stepFor(range, 2);
    const double outer = std::floor(range / step) * step;
    const int decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step))));
    const double apart = outer / range * plot.height() / 2;
    const bool room = apart > 1.4 * QFontMetricsF(scene.theme.font(TextRole::Axis)).capHeight();
    for (const double value : {-outer, 0.0, outer})
        if (value == 0 || room)
            paintValue(painter, scene, plot, plot.top() + plot.height() / 2.0 * (1 - value / range),
                       numberText(value, value == 0 ? 0 : decimals));
}

void paintFrequencies(QPainter& painter, const RecordingScene& scene, const QRect& plot)
{
    const FrequencyAxis axis = scene.views.spectrogram.axis();
    const double apart = 1.6 * QFontMetricsF(scene.theme.font(TextRole::Axis)).capHeight() / plot.height();
    for (const double hz : frequencyMarks(axis, apart)) {
        const QString text
            = hz < 1000 ? numberText(hz) : Text::tr("%1 k", "kilohertz").arg(kilohertzText(hz));
        paintValue(painter, scene, plot, plot.bottom() + 1 - axis.placeOf(hz) * plot.height(), text);
    }
}

void paintCoefficients(QPainter& painter, const RecordingScene& scene, const QRect& plot)
{
    const double rows = scene.tracks->features.nMfcc;
    for (const double coefficient : {0.0, std::round(rows / 2), rows - 1})
        paintValue(painter, scene, plot, plot.bottom() + 1 - (coefficient + 0.5) / rows * plot.height(),
                   numberText(coefficient));
}

void paintValues(QPainter& painter, const RecordingScene& scene, RecordingPlot p)
{
    const QRect& plot = scene.layout.plotOf(p);
    switch (p) {
    case RecordingPlot::Waveform:
        paintWaveformValues(painter, scene, plot);
        break;
    case RecordingPlot::Spectrogram:
        paintFrequencies(painter, scene, plot);
        break;
    case RecordingPlot::Mfcc:
        paintCoefficients(painter, scene, plot);
        break;
    case RecordingPlot::Probability:
        for (const double probability : {0.0, 0.5, 1.0})
            paintValue(painter, scene, plot, scene.layout.probabilityY(probability),
                       numberText(probability, probability == 0.5 ? 1 : 0));
        break;
    }
}

void paintAxisTitle(QPainter& painter, const RecordingScene& scene)
{
    painter.save();
    painter.setFont(scene.theme.font(TextRole::Axis));
    painter.setPen(scene.theme.mutedText);
    painter.translate(8, scene.layout.plotOf(RecordingPlot::Spectrogram).center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-200, -20, 400, 40), Qt::AlignCenter, Text::tr("Frequency, Hz"));
    painter.restore();
}

void paintOverviewName(QPainter& painter, const RecordingScene& scene)
{
    painter.setFont(scene.theme.font(TextRole::Axis));
    painter.setPen(scene.theme.mutedText);
    const QRect& r = scene.layout.overview;
    painter.drawText(QRectF(0, r.top(), r.left() - 3, r.height()), Qt::AlignRight | Qt::AlignVCenter,
                     Text::tr("Overview"));
}

void paintTimeAxis(QPainter& painter, const RecordingScene& scene)
{
    const QRect& axis = scene.layout.timeAxis;
    const QFont font = scene.theme.font(TextRole::Axis);
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const int pieces = std::max(2, axis.width() / kTimeLabelWidth);
    const double step = stepFor(scene.view.span(), pieces);
    const int decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
    bool first = true;
    for (double tick = std::ceil(scene.view.begin() / step); tick * step <= scene.view.end(); ++tick) {
        const double x = scene.xOf(tick * step);
        painter.setPen(QPen(scene.theme.control, 1));
        drawSharpLine(painter, {x, axis.top() + 0.0}, {x, axis.top() + kTickLength});
        QString text = numberText(tick * step, decimals);
        if (first)
            text = Text::tr("%1 s").arg(text);
        const double half = metrics.horizontalAdvance(text) / 2;
        const double left = std::clamp(x - half, axis.left() - 20.0, axis.right() + 20 - 2 * half);
        painter.setPen(scene.theme.mutedText);
        painter.drawText(QPointF(left, axis.top() + kTickLength + 3 + metrics.ascent()), text);
        first = false;
    }
}

} // namespace

void paintGround(QPainter& painter, const RecordingScene& scene)
{
    const RecordingPlotsLayout& layout = scene.layout;
    for (const RecordingPlot p : kRecordingPlots)
        painter.fillRect(layout.plotOf(p), scene.theme.surface);
    painter.fillRect(layout.overview, scene.theme.surface);
    const QRect& wave = layout.plotOf(RecordingPlot::Waveform);
    if (!wave.isEmpty())
        painter.fillRect(QRectF(wave.left(), std::floor(wave.top() + wave.height() / 2.0), wave.width(), 1),
                         scene.theme.line);
    const QRect& p = layout.plotOf(RecordingPlot::Probability);
    if (p.isEmpty())
        return;
    const double high = std::round(layout.probabilityY(scene.band.high));
    const double low = std::round(layout.probabilityY(scene.band.low));
    painter.fillRect(QRectF(p.left(), high, p.width(), low - high), scene.theme.sunken);
    QPen dashed(scene.theme.control, 1);
    dashed.setDashPattern({3, 3});
    painter.setPen(dashed);
    for (const double y : {high, low})
        drawSharpLine(painter, {p.left() + 0.0, y}, {p.right() + 0.0, y});
}

void paintLabels(QPainter& painter, const RecordingScene& scene)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const RecordingPlotsLayout& layout = scene.layout;
    for (const RecordingPlot p : kRecordingPlots) {
        if (!layout.shows(p))
            continue;
        const bool legend = p == RecordingPlot::Spectrogram && scene.explaining;
        const double caption
            = paintTitleLine(painter, scene.theme, layout.titleOf(p), RecordingWords::plotName(p),
                             legend ? QString() : captionText(scene, p));
        if (legend)
            paintSpectrogramLegend(painter, scene, caption);
        paintOutline(painter, layout.plotOf(p), scene.theme.control);
        if (scene.tracks)
            paintValues(painter, scene, p);
    }
    paintOverviewName(painter, scene);
    if (layout.shows(RecordingPlot::Spectrogram)) {
        paintAxisTitle(painter, scene);
        paintColourBar(painter, layout.colourBarOf(RecordingPlot::Spectrogram), scene.theme,
                       scene.views.spectrogram.colourMap(scene.theme.dark),
                       levelNumbers(scene.views.spectrogram.rangeDb));
    }
    if (layout.shows(RecordingPlot::Mfcc))
        paintColourBar(painter, layout.colourBarOf(RecordingPlot::Mfcc), scene.theme,
                       ColourMap::ofMfcc(scene.theme.dark),
                       balancedNumbers(static_cast<double>(RecordingPictures::kMfccRange)));
    if (layout.shows(RecordingPlot::Probability))
        paintClassNames(painter, layout.plotOf(RecordingPlot::Probability),
                        layout.colourBarOf(RecordingPlot::Probability).left(), scene.theme);
    if (!scene.tracks)
        return;
    paintName(painter, scene);
    paintTimeAxis(painter, scene);
}

} // namespace tonada::ui::recording_frame
