// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recording_voice.h"

#include "ui/recordings/recording_scene.h"
#include "ui/support/number_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace tonada::ui::recording_voice {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::RecordingPlots)
};

constexpr double kCurveWidth = 2;
constexpr double kCasing = 1.5; // at either side
constexpr double kLegendInset = 8;
constexpr double kLegendPadding = 6;
constexpr double kSampleLength = 20; // of a line in the legend
constexpr float kLegendOpacity = 0.85F;

struct Curve
{
    QColor colour;
    Qt::PenStyle style;
    QString name;
};

QPen penOf(const QColor& colour, double width, Qt::PenStyle style = Qt::SolidLine)
{
    QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (style == Qt::DashLine) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({4, 2.5});
    }
    return pen;
}

/** Values in view, from `first`; heightOf gives 0 … 1 in the plot, NaN breaks the line. */
template <typename HeightOf>
QPainterPath pathOf(const RecordingScene& scene, const std::vector<float>& values, const HeightOf& heightOf)
{
    const QRect& plot = scene.layout.plotOf(RecordingPlot::Spectrogram);
    const VoiceCurves& curves = *scene.curves;
    const auto indexOf = [&](double seconds) {
        return static_cast<std::ptrdiff_t>((seconds - curves.begin) / VoiceCurves::kHop);
    };
    const auto first = std::max<std::ptrdiff_t>(0, indexOf(scene.view.begin()) - 1);
    const auto last = std::min(std::ssize(values), indexOf(scene.view.end()) + 3);
    QPainterPath path;
    bool drawing = false;
    for (auto i = first; i < last; ++i) {
        const double height = heightOf(static_cast<double>(values[static_cast<std::size_t>(i)]));
        if (std::isnan(height)) {
            drawing = false;
            continue;
        }
        const QPointF point(scene.xOf(curves.begin + static_cast<double>(i) * VoiceCurves::kHop),
                            plot.bottom() + 1 - height * plot.height());
        if (drawing)
            path.lineTo(point);
        else
            path.moveTo(point);
        drawing = true;
    }
    return path;
}

void paintCurve(QPainter& painter, const RecordingScene& scene, const QPainterPath& path, const Curve& curve)
{
    painter.setPen(penOf(scene.theme.surface, kCurveWidth + 2 * kCasing));
    painter.drawPath(path);
    painter.setPen(penOf(curve.colour, kCurveWidth, curve.style));
    painter.drawPath(path);
}

void paintLegend(QPainter& painter, const RecordingScene& scene, const std::vector<Curve>& curves)
{
    const QRect& plot = scene.layout.plotOf(RecordingPlot::Spectrogram);
    const QFont font = scene.theme.font(TextRole::Axis);
    const QFontMetricsF metrics(font);
    double width = 0;
    for (const Curve& curve : curves)
        width = std::max(width, metrics.horizontalAdvance(curve.name));
    const double line = std::ceil(metrics.height());
    const double lines = static_cast<double>(curves.size()) * line;
    const QRectF ground(plot.left() + kLegendInset, plot.top() + kLegendInset,
                        width + kSampleLength + 3 * kLegendPadding, lines + kLegendPadding);
    if (ground.bottom() > plot.bottom() || ground.right() > plot.right())
        return;
    QColor veil = scene.theme.surface;
    veil.setAlphaF(kLegendOpacity);
    painter.setPen(Qt::NoPen);
    painter.setBrush(veil);
    painter.drawRoundedRect(ground, spacing::kLabelRadius, spacing::kLabelRadius);
    painter.setBrush(Qt::NoBrush);
    painter.setFont(font);
    double y = ground.top() + kLegendPadding / 2;
    for (const Curve& curve : curves) {
        const double left = ground.left() + kLegendPadding;
        painter.setPen(penOf(curve.colour, kCurveWidth, curve.style));
        painter.drawLine(QPointF(left, y + line / 2), QPointF(left + kSampleLength, y + line / 2));
        painter.setPen(scene.theme.text);
        painter.drawText(QPointF(left + kSampleLength + kLegendPadding, y + metrics.ascent()), curve.name);
        y += line;
    }
}

std::optional<double> valueAt(const RecordingScene& scene, const std::vector<float>& values, double seconds)
{
    const auto index = std::lround((seconds - scene.curves->begin) / VoiceCurves::kHop);
    if (index < 0 || index >= std::ssize(values) || std::isnan(values[static_cast<std::size_t>(index)]))
        return std::nullopt;
    return static_cast<double>(values[static_cast<std::size_t>(index)]);
}

} // namespace

void paint(QPainter& painter, const RecordingScene& scene)
{
    if (!scene.wantsCurves())
        return;
    const Curve pitch{
        scene.theme.series1, Qt::SolidLine,
        Text::tr("F0, %1 to %2 Hz")
            .arg(numberText(scene.views.pitchRange.low), numberText(scene.views.pitchRange.high))};
    const Curve intensity{scene.theme.series2, Qt::DashLine,
                          Text::tr("Intensity, %1 to 0 dB").arg(numberText(-kIntensityRangeDb))};
    painter.save();
    painter.setClipRect(scene.layout.plotOf(RecordingPlot::Spectrogram));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (scene.curves && scene.views.intensity)
        paintCurve(
            painter, scene,
            pathOf(scene, scene.curves->intensity, [](double db) { return 1 + db / kIntensityRangeDb; }),
            intensity);
    const PitchRange& range = scene.views.pitchRange;
    if (scene.curves && scene.views.pitch)
        paintCurve(painter, scene,
                   pathOf(scene, scene.curves->pitch,
                          [&range](double hz) { return (hz - range.low) / (range.high - range.low); }),
                   pitch);
    std::vector<Curve> legend;
    if (scene.views.pitch)
        legend.push_back(pitch);
    if (scene.views.intensity)
        legend.push_back(intensity);
    paintLegend(painter, scene, legend);
    painter.restore();
}

std::optional<double> pitchAt(const RecordingScene& scene, double seconds)
{
    if (!scene.wantsCurves() || !scene.curves || !scene.views.pitch)
        return std::nullopt;
    return valueAt(scene, scene.curves->pitch, seconds);
}

std::optional<double> intensityAt(const RecordingScene& scene, double seconds)
{
    if (!scene.wantsCurves() || !scene.curves || !scene.views.intensity)
        return std::nullopt;
    return valueAt(scene, scene.curves->intensity, seconds);
}

QString noteName(double hz)
{
    static const std::array<QString, 12> names{
        QStringLiteral("C"),  QStringLiteral("C♯"), QStringLiteral("D"),  QStringLiteral("D♯"),
        QStringLiteral("E"),  QStringLiteral("F"),  QStringLiteral("F♯"), QStringLiteral("G"),
        QStringLiteral("G♯"), QStringLiteral("A"),  QStringLiteral("A♯"), QStringLiteral("B")};
    constexpr double kA4Hz = 440;
    constexpr long kA4 = 69; // as in MIDI
    const long note = std::max(0L, kA4 + std::lround(12 * std::log2(std::max(hz, 1.0) / kA4Hz)));
    return names[static_cast<std::size_t>(note % 12)] + QString::number(note / 12 - 1);
}

} // namespace tonada::ui::recording_voice
