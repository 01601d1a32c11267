// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recording_voice.h"

#include "ui/recordings/recording_scene.h"
#include "ui/support/number_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace tonada::ui::recording_voice {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::RecordingPlots)
};

constexpr double kCurveWidth = 2;
constexpr double kCasing = 1.5; // at either side
constexpr qsizetype kPiece = 24; // points: the time to draw a line grows with the square of its length
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
    QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::BevelJoin);
    if (style == Qt::DashLine) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({4, 2.5});
    }
    return pen;
}

/** The mean of the values from `first` that are not NaN; NaN where there are none. */
double meanOf(const std::vector<float>& values, std::ptrdiff_t first, std::ptrdiff_t count)
{
    double sum = 0;
    int voiced = 0;
    for (auto i = first; i < std::min(first + count, std::ssize(values)); ++i) {
        const auto value = static_cast<double>(values[static_cast<std::size_t>(i)]);
        if (std::isnan(value))
            continue;
        sum += value;
        ++voiced;
    }
    return voiced > 0 ? sum / voiced : std::numeric_limits<double>::quiet_NaN();
}

/** What is in view, where values lie closer than pixels the mean of those that share one; heightOf gives 0 … 1 in the
 *  plot. */
template <typename HeightOf>
std::vector<QPolygonF> linesOf(const RecordingScene& scene, const std::vector<float>& values,
                               const HeightOf& heightOf)
{
    const QRect& plot = scene.layout.plotOf(RecordingPlot::Spectrogram);
    const VoiceCurves& curves = *scene.curves;
    const double perPixel = scene.view.span() / plot.width() / VoiceCurves::kHop;
    const auto step = std::max<std::ptrdiff_t>(1, std::lround(perPixel));
    const auto indexOf = [&](double seconds) {
        return static_cast<std::ptrdiff_t>((seconds - curves.begin) / VoiceCurves::kHop);
    };
    const auto first = std::max<std::ptrdiff_t>(0, indexOf(scene.view.begin()) / step - 1) * step;
    const auto last = std::min(std::ssize(values), indexOf(scene.view.end()) + 2 * step + 1);
    std::vector<QPolygonF> lines;
    bool drawing = false;
    for (auto i = first; i < last; i += step) {
        const double value = meanOf(values, i, step);
        if (std::isnan(value)) {
            drawing = false;
            continue;
        }
        const double middle = static_cast<double>(i) + static_cast<double>(step - 1) / 2;
        const QPointF point(scene.xOf(curves.begin + middle * VoiceCurves::kHop),
                            plot.bottom() + 1 - heightOf(value) * plot.height());
        if (!drawing)
            lines.emplace_back();
        else if (lines.back().size() >= kPiece)
            lines.push_back({lines.back().back()});
        lines.back().append(point);
        drawing = true;
    }
    return lines;
}

double lengthOf(const QPolygonF& line)
{
    double length = 0;
    for (qsizetype i = 1; i < line.size(); ++i)
        length += QLineF(line[i - 1], line[i]).length();
    return length;
}

void paintCurve(QPainter& painter, const RecordingScene& scene, const std::vector<QPolygonF>& lines,
                const Curve& curve)
{
    painter.setPen(penOf(scene.theme.surface, kCurveWidth + 2 * kCasing));
    for (const QPolygonF& line : lines)
        painter.drawPolyline(line);
    QPen pen = penOf(curve.colour, kCurveWidth, curve.style);
    double before = 0; // so that dashes go on from piece to piece
    for (const QPolygonF& line : lines) {
        if (curve.style == Qt::DashLine)
            pen.setDashOffset(before / kCurveWidth);
        painter.setPen(pen);
        painter.drawPolyline(line);
        before += lengthOf(line);
    }
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
            linesOf(scene, scene.curves->intensity, [](double db) { return 1 + db / kIntensityRangeDb; }),
            intensity);
    const PitchRange& range = scene.views.pitchRange;
    if (scene.curves && scene.views.pitch)
        paintCurve(painter, scene,
                   linesOf(scene, scene.curves->pitch,
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
