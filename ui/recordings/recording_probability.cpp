// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recording_probability.h"

#include "ui/live/verdict_words.h"
#include "ui/plots/plot_painting.h"
#include "ui/recordings/recording_scene.h"
#include "ui/recordings/recording_words.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace tonada::ui {
namespace {

constexpr double kCurveWidth = 1.8;
constexpr float kTintOpacity = 0.22F;
constexpr double kPillMargin = 8;
constexpr double kDense = 0.5; // windows a pixel

struct Stretch
{
    double begin; ///< s
    double end;
    Judgement state;
};

/** The part of a recording that belongs to window i: halfway to its neighbours' centres. */
Stretch stretchOf(const FileVerdict& verdict, std::size_t i)
{
    const auto& windows = verdict.windows;
    const auto centre = [&windows](std::size_t at) {
        return (windows[at].begin + windows[at].end) / 2;
    };
    return {i == 0 ? 0 : (centre(i - 1) + centre(i)) / 2,
            i + 1 == windows.size() ? verdict.seconds : (centre(i) + centre(i + 1)) / 2, windows[i].state};
}

class ProbabilityPainter
{
public:
    ProbabilityPainter(QPainter& painter, const RecordingScene& scene)
        : m_painter(painter)
        , m_scene(scene)
        , m_rect(scene.layout.plotOf(RecordingPlot::Probability))
        , m_verdict(*scene.tracks->verdict)
        , m_hatch(hatchBrush(scene.theme, scene.devicePixelRatio))
    { }

    void paint()
    {
        m_painter.save();
        m_painter.setClipRect(m_rect);
        if (windowsPerPixel() > kDense)
            paintColumns();
        else
            paintLines();
        m_painter.restore();
    }

private:
    [[nodiscard]] double windowsPerPixel() const
    {
        const double windows = static_cast<double>(m_verdict.windows.size()) * m_scene.view.span()
            / std::max(m_verdict.seconds, 1e-9);
        return windows / m_rect.width();
    }

    void paintLines()
    {
        const auto& windows = m_verdict.windows;
        for (std::size_t i = firstVisible(); i < windows.size(); ++i) {
            if (stretchOf(m_verdict, i).begin > m_scene.view.end() + 2)
                break;
            addWindow(i);
        }
        endLine();
        endGap();
    }

    /** Where windows lie closer than lines would be told apart: for each column of pixels the mean of its windows, as
     *  upright strokes. */
    void paintColumns()
    {
        const auto& windows = m_verdict.windows;
        const double half = m_scene.layout.probabilityY(0.5);
        double last = std::numeric_limits<double>::quiet_NaN(); // in a gap
        std::size_t i = firstVisible();
        for (int x = m_rect.left(); x <= m_rect.right(); ++x) {
            const double end = m_scene.secondsAt(x + 1);
            const std::size_t first = i;
            double sum = 0;
            int judged = 0;
            for (; i < windows.size() && (windows[i].begin + windows[i].end) / 2 < end; ++i) {
                sum += windows[i].probability.value_or(0);
                judged += windows[i].probability ? 1 : 0;
            }
            if (judged == 0 && (i > first || std::isnan(last))) {
                last = std::numeric_limits<double>::quiet_NaN();
                extendGap({m_scene.secondsAt(x), end, windows[std::max<std::size_t>(i, 1) - 1].state});
                continue;
            }
            endGap();
            const double y = judged == 0 ? last : m_scene.layout.probabilityY(sum / judged);
            const double from = std::isnan(last) ? y : last;
            const bool upper = y < half;
            m_tints[upper].append(QRectF(x, std::min(y, half), 1, std::abs(half - y)));
            m_strokes[upper].append(
                QRectF(x, std::min(y, from) - kCurveWidth / 2, 1, std::abs(y - from) + kCurveWidth));
            last = y;
        }
        endGap();
        paintRects(m_tints, kTintOpacity);
        paintRects(m_strokes, 1);
    }

    using Rects = std::array<QVector<QRectF>, 2>; // below one half, above it

    void paintRects(const Rects& rects, float opacity)
    {
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.setPen(Qt::NoPen);
        for (const bool upper : {false, true}) {
            QColor colour = upper ? m_scene.theme.argentinian : m_scene.theme.other;
            colour.setAlphaF(opacity);
            m_painter.setBrush(colour);
            m_painter.drawRects(rects[upper]);
        }
    }

    [[nodiscard]] std::size_t firstVisible() const
    {
        const auto& windows = m_verdict.windows;
        const double from = m_scene.view.begin() - 2;
        const auto found = std::lower_bound(
            windows.begin(), windows.end(), from,
            [](const WindowVerdict& window, double moment) { return window.end < moment; });
        return static_cast<std::size_t>(found - windows.begin());
    }

    void addWindow(std::size_t i)
    {
        const WindowVerdict& window = m_verdict.windows[i];
        const Stretch stretch = stretchOf(m_verdict, i);
        if (!window.probability) {
            endLine();
            extendGap(stretch);
            return;
        }
        endGap();
        const double y = m_scene.layout.probabilityY(*window.probability);
        if (m_line.isEmpty())
            m_line.append({m_scene.xOf(stretch.begin), y});
        m_line.append({m_scene.xOf((window.begin + window.end) / 2), y});
        m_lineEnd = m_scene.xOf(stretch.end);
    }

    void extendGap(const Stretch& stretch)
    {
        if (m_gap && m_gap->state == stretch.state) {
            m_gap->end = stretch.end;
            return;
        }
        endGap();
        m_gap = stretch;
    }

    void endLine()
    {
        if (m_line.isEmpty())
            return;
        m_line.append({m_lineEnd, m_line.back().y()});
        const double half = m_scene.layout.probabilityY(0.5);
        const QRectF all(m_rect);
        paintHalf(QRectF(all.left(), all.top(), all.width(), half - all.top()), m_scene.theme.argentinian);
        paintHalf(QRectF(all.left(), half, all.width(), all.bottom() + 1 - half), m_scene.theme.other);
        m_line.clear();
    }

    void paintHalf(const QRectF& part, const QColor& colour)
    {
        const double half = m_scene.layout.probabilityY(0.5);
        QPolygonF area = m_line;
        area.append({m_line.back().x(), half});
        area.append({m_line.front().x(), half});
        m_painter.save();
        m_painter.setClipRect(part, Qt::IntersectClip);
        m_painter.setRenderHint(QPainter::Antialiasing);
        QColor tint = colour;
        tint.setAlphaF(kTintOpacity);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(tint);
        m_painter.drawPolygon(area);
        m_painter.setPen(QPen(colour, kCurveWidth, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        m_painter.drawPolyline(m_line);
        m_painter.restore();
    }

    void endGap()
    {
        if (!m_gap)
            return;
        const double left = std::max<double>(m_rect.left(), m_scene.xOf(m_gap->begin));
        const double right = std::min<double>(m_rect.right() + 1, m_scene.xOf(m_gap->end));
        const QString word = VerdictWords::headline(panelStateOf(m_gap->state));
        m_gap.reset();
        if (right <= left)
            return;
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.setBrushOrigin(
            QPointF(std::fmod(m_scene.xOf(0), kHatchPeriod), 0)); // it moves with the sound
        m_painter.fillRect(QRectF(left, m_rect.top(), right - left, m_rect.height()), m_hatch);
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setFont(m_scene.theme.font(TextRole::Axis));
        if (QFontMetricsF(m_painter.font()).horizontalAdvance(word) + 2 * kPillMargin < right - left)
            paintPill(m_painter, {(left + right) / 2, m_scene.layout.probabilityY(0.5)}, word,
                      m_scene.theme.surface, m_scene.theme.noSpeech);
    }

    QPainter& m_painter;
    const RecordingScene& m_scene;
    const QRect m_rect;
    const FileVerdict& m_verdict;
    const QBrush m_hatch;
    Rects m_tints;
    Rects m_strokes;
    QPolygonF m_line;
    double m_lineEnd = 0;
    std::optional<Stretch> m_gap;
};

} // namespace

void recording_probability::paint(QPainter& painter, const RecordingScene& scene)
{
    if (scene.tracks->verdict)
        ProbabilityPainter(painter, scene).paint();
}

} // namespace tonada::ui
