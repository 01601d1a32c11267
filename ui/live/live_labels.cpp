// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/live_labels.h"

#include "ui/plots/evidence_lines.h"
#include "ui/plots/feature_pictures.h"
#include "ui/plots/plot_painting.h"
#include "ui/support/colour_map.h"
#include "ui/support/number_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace tonada::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::LivePlots)
};

constexpr double kBaselineAbovePlot = 8;
constexpr double kCaptionGap = 8;
constexpr double kReadoutRoom = 140;
constexpr double kAxisTitleX = 6;

QString titleText(LivePlot p)
{
    switch (p) {
    case LivePlot::Waveform:
        return Text::tr("Waveform");
    case LivePlot::Mel:
        return Text::tr("Mel spectrogram");
    case LivePlot::Mfcc:
        return Text::tr("MFCC");
    case LivePlot::History:
        return Text::tr("P(Argentinian)");
    }
    return {};
}

QString captionText(LivePlot p)
{
    switch (p) {
    case LivePlot::Waveform:
        return Text::tr("16 kHz mono, full scale = 1");
    case LivePlot::Mel:
        return Text::tr("128 bands, dB below the loudest in the window");
    case LivePlot::Mfcc:
        return Text::tr("40 coefficients × 63 frames: what the model sees");
    case LivePlot::History:
        return Text::tr("calibrated, one value per 32 ms hop");
    }
    return {};
}

void paintTitle(QPainter& painter, const LiveScene& scene, LivePlot p)
{
    const QRect& line = scene.layout.titleOf(p);
    const double baseline = line.bottom() + 1 - kBaselineAbovePlot;
    const QFont heading = scene.theme.font(TextRole::Heading);
    painter.setFont(heading);
    painter.setPen(scene.theme.text);
    painter.drawText(QPointF(line.left(), baseline), titleText(p));
    const double x = line.left() + QFontMetricsF(heading).horizontalAdvance(titleText(p)) + kCaptionGap;
    const double room = line.right() - x - kReadoutRoom * scene.theme.fontFactor;
    if (p == LivePlot::Mel && scene.explaining) {
        paintEvidenceLegend(painter, QPointF(x, baseline), room, scene.theme);
        return;
    }
    const QFont caption = scene.theme.font(TextRole::Caption);
    painter.setFont(caption);
    painter.setPen(scene.theme.mutedText);
    painter.drawText(QPointF(x, baseline),
                     QFontMetricsF(caption).elidedText(captionText(p), Qt::ElideRight, room));
}

void paintAxisTitle(QPainter& painter, const LiveScene& scene, LivePlot p, const QString& text)
{
    const QFont font = scene.theme.font(TextRole::Axis);
    if (QFontMetricsF(font).horizontalAdvance(text) > scene.layout.plotOf(p).height())
        return;
    painter.save();
    painter.setFont(font);
    painter.setPen(scene.theme.mutedText);
    painter.translate(kAxisTitleX * std::max(1.0, scene.theme.fontFactor),
                      scene.layout.plotOf(p).center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-200, -20, 400, 40), Qt::AlignCenter, text);
    painter.restore();
}

void paintHistoryNames(QPainter& painter, const LiveScene& scene)
{
    const QRect& plot = scene.layout.plotOf(LivePlot::History);
    const double left = plot.right() + 1 + LiveLayout::kColourBarGap;
    paintClassNames(painter, plot, left, scene.theme);
    const double middle = scene.layout.historyY((scene.unsureLow + scene.unsureHigh) / 2);
    const double room = scene.layout.size.width() - left;
    const QRectF unsure(left, middle - plot.height() / 2.0, room, plot.height());
    painter.drawText(unsure, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, Text::tr("unsure"));
}

} // namespace

void paintLiveLabels(QPainter& painter, const LiveScene& scene)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const LivePlot p : kLivePlots)
        paintTitle(painter, scene, p);
    paintAxisTitle(painter, scene, LivePlot::Mel, Text::tr("Frequency, Hz"));
    paintAxisTitle(painter, scene, LivePlot::Mfcc, Text::tr("Coefficient"));
    paintColourBar(painter, scene.layout.colourBarOf(LivePlot::Mel), scene.theme,
                   ColourMap::ofMel(scene.theme.dark),
                   levelNumbers(static_cast<double>(FeaturePictures::kMelRangeDb)));
    paintColourBar(painter, scene.layout.colourBarOf(LivePlot::Mfcc), scene.theme,
                   ColourMap::ofMfcc(scene.theme.dark),
                   balancedNumbers(static_cast<double>(FeaturePictures::kMfccRange)));
    paintHistoryNames(painter, scene);
}

} // namespace tonada::ui
