// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/live_evidence.h"

#include "core/dsp/mfcc_config.h"

#include <QPainter>

#include <cmath>

namespace tonada::ui {

namespace {

constexpr SampleIndex kKept = 8000; // samples after the window's end: half a second

} // namespace

void LiveEvidence::set(const LiveExplanation& explained)
{
    m_lines = EvidenceLines(explained.explanation);
    m_windowEnd = explained.windowEnd;
    redraw();
}

void LiveEvidence::clear()
{
    m_lines = {};
    redraw();
}

bool LiveEvidence::shownIn(const LiveScene& scene) const
{
    if (m_lines.empty() || scene.history->empty())
        return false;
    const FeatureColumn* newest = scene.history->at(scene.history->end() - 1);
    return newest != nullptr && newest->windowEnd - m_windowEnd <= kKept;
}

double LiveEvidence::beginIn(const LiveScene& scene) const
{
    const SampleIndex firstCentre = m_windowEnd - MfccConfig{}.windowSamples;
    return scene.history->slotPosition(firstCentre) - 0.5;
}

void LiveEvidence::paint(QPainter& painter, const LiveScene& scene)
{
    if (!shownIn(scene))
        return;
    const QRect mel = scene.layout.plotOf(LivePlot::Mel);
    const double ratio = scene.devicePixelRatio;
    const double left = std::round(scene.xOf(beginIn(scene)) * ratio) / ratio;
    if (m_picture.isNull()) {
        const double width = MfccConfig{}.windowFrames() * scene.scale.pixelsPerSlot;
        const double height = std::round(mel.height() * ratio);
        m_picture = QImage(QSize(static_cast<int>(std::ceil(width)), static_cast<int>(height)),
                           QImage::Format_ARGB32_Premultiplied);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(Qt::transparent);
        QPainter into(&m_picture);
        m_lines.paint(into, QRectF(0, 0, width / ratio, mel.height()), scene.theme);
    }
    painter.save();
    painter.setClipRect(mel);
    painter.drawImage(QPointF(left, mel.top()), m_picture);
    painter.restore();
}

QString LiveEvidence::summary(const LiveScene& scene) const
{
    if (!shownIn(scene))
        return {};
    const double last = beginIn(scene) + MfccConfig{}.windowFrames() - 0.5; // its middle
    return m_lines.summary((last - static_cast<double>(scene.history->end())) * ColumnHistory::kSlotSeconds);
}

} // namespace tonada::ui
