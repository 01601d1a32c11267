// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/level_meter.h"

#include "ui/support/number_text.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace tonada::ui {
namespace {

constexpr double kFallDbPerMs = 20.0 / 1000;
constexpr qint64 kPeakHoldMs = 1500;
constexpr qint64 kNumberMs = 250;
constexpr qint64 kClipMs = 3000;

// From the drawing.
constexpr int kTrackWidth = 216;
constexpr int kMinTrackWidth = 64;
constexpr int kGoodTrackWidth = 120;
constexpr int kTrackTop = 9;
constexpr int kTrackHeight = 8;
constexpr int kScaleTop = 19;
constexpr int kClipRadius = 5;
constexpr int kClipGap = 14;
constexpr std::array<double, 5> kMarks{-60, -40, -20, -6, 0};

} // namespace

void LevelBallistics::update(double rmsDb, double peakDb, bool clipped, qint64 nowMs)
{
    const double fall = m_lastMs < 0 ? 0 : static_cast<double>(nowMs - m_lastMs) * kFallDbPerMs;
    m_lastMs = nowMs;
    m_barDb = std::clamp(std::max(rmsDb, m_barDb - fall), kFloorDb, 0.0);
    if (peakDb >= m_peakDb) {
        m_peakDb = std::clamp(peakDb, kFloorDb, 0.0);
        m_peakAtMs = nowMs;
    } else if (nowMs - m_peakAtMs > kPeakHoldMs) {
        m_peakDb = std::max({m_peakDb - fall, peakDb, kFloorDb});
    }
    if (m_shownAtMs < 0 || nowMs - m_shownAtMs >= kNumberMs) {
        m_shownDb = std::clamp(rmsDb, -99.0, 0.0);
        m_shownAtMs = nowMs;
    }
    if (clipped)
        m_clipUntilMs = nowMs + kClipMs;
    m_clipped = nowMs < m_clipUntilMs;
}

LevelMeter::LevelMeter(QWidget* parent)
    : QWidget(parent)
    , m_theme(theme(ThemeKind::Light))
{
    setObjectName(QStringLiteral("levelMeter"));
    setAccessibleName(tr("Level"));
    setToolTip(tr("Input level, 0 dBFS is full scale; a click clears the clip light"));
}

void LevelMeter::setTheme(const Theme& theme)
{
    m_theme = theme;
    arrange();
    updateGeometry();
    update();
}

void LevelMeter::setLevel(double rmsDb, double peakDb, bool clipped, qint64 nowMs)
{
    const auto picture = [this] {
        const auto step = [](double db) {
            return std::lround(db * 4);
        };
        return std::array{step(m_ballistics.barDb()), step(m_ballistics.peakDb()),
                          std::lround(m_ballistics.shownDb()), long{m_ballistics.clipped()}, long{m_active}};
    };
    const auto before = picture();
    m_active = true;
    m_ballistics.update(rmsDb, peakDb, clipped, nowMs);
    if (picture() == before)
        return;
    if (picture()[2] != before[2])
        setAccessibleDescription(numberShown());
    update();
}

void LevelMeter::clear()
{
    if (!m_active)
        return;
    m_active = false;
    m_ballistics.reset();
    update();
}

QString LevelMeter::numberShown() const
{
    return m_active ? tr("%1 dBFS").arg(numberText(std::round(m_ballistics.shownDb()))) : QString{};
}

LevelMeter::Words LevelMeter::wordsThatFit() const
{
    for (const Words words : {Words::All, Words::NoCaption}) {
        if (width() - captionWidth(words) - tailWidth(words) >= kGoodTrackWidth)
            return words;
    }
    return Words::NumberOnly;
}

int LevelMeter::captionWidth(Words words) const
{
    if (words != Words::All)
        return spacing::kMedium; // half of the first mark
    return QFontMetrics(m_theme.font(TextRole::Reading)).horizontalAdvance(tr("Level")) + spacing::kSmall;
}

int LevelMeter::tailWidth(Words words) const
{
    const QFontMetrics metrics(m_theme.font(TextRole::Reading));
    const int clipWord = words == Words::NumberOnly ? 0 : 6 + metrics.horizontalAdvance(tr("Clip"));
    return kClipGap + 2 * kClipRadius + clipWord + spacing::kMedium
        + metrics.horizontalAdvance(tr("%1 dBFS").arg(numberText(-88)));
}

QSize LevelMeter::sizeHint() const
{
    return {captionWidth(Words::All) + kTrackWidth + tailWidth(Words::All), spacing::kControlHeight};
}

QSize LevelMeter::minimumSizeHint() const
{
    return {captionWidth(Words::NumberOnly) + kMinTrackWidth + tailWidth(Words::NumberOnly),
            spacing::kControlHeight};
}

int LevelMeter::comfortableWidth() const
{
    return captionWidth(Words::All) + kGoodTrackWidth + tailWidth(Words::All);
}

void LevelMeter::arrange()
{
    m_words = wordsThatFit();
    const double left = captionWidth(m_words);
    m_track = {left, kTrackTop, width() - left - tailWidth(m_words), kTrackHeight};
}

void LevelMeter::resizeEvent(QResizeEvent*)
{
    arrange();
}

double LevelMeter::xOf(double db) const
{
    return m_track.left()
        + m_track.width() * (1 - std::clamp(db, LevelBallistics::kFloorDb, 0.0) / LevelBallistics::kFloorDb);
}

QRect LevelMeter::clipLight() const
{
    const QFontMetrics metrics(m_theme.font(TextRole::Reading));
    const int left = static_cast<int>(m_track.right()) + kClipGap;
    return {left, 0, 2 * kClipRadius + 6 + metrics.horizontalAdvance(tr("Clip")), height() * 4 / 5};
}

void LevelMeter::paintTrack(QPainter& painter) const
{
    const QRectF& area = m_track;
    painter.setPen(QPen(m_theme.line, 1));
    painter.setBrush(m_theme.sunken);
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    if (m_active && m_ballistics.barDb() > LevelBallistics::kFloorDb) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.noSpeech);
        painter.drawRoundedRect(QRectF(area.topLeft(), QPointF(xOf(m_ballistics.barDb()), area.bottom())), 2,
                                2);
    }
    painter.fillRect(QRectF(xOf(-6), area.top(), 1.5, area.height()), m_theme.warning);
    painter.fillRect(QRectF(xOf(-1), area.top(), 1.5, area.height()), m_theme.danger);
    if (m_active && m_ballistics.peakDb() > LevelBallistics::kFloorDb)
        painter.fillRect(QRectF(xOf(m_ballistics.peakDb()) - 1.25, area.top() - 2, 2.5, area.height() + 4),
                         m_theme.text);
}

void LevelMeter::paintScale(QPainter& painter) const
{
    painter.setFont(m_theme.font(TextRole::Axis));
    painter.setPen(m_theme.mutedText);
    const double labelHeight = QFontMetrics(painter.font()).height();
    double free = -1e9; // right end of the label before
    for (const double mark : kMarks) {
        const QString text = numberText(mark);
        const double half = painter.fontMetrics().horizontalAdvance(text) / 2.0;
        if (xOf(mark) - half < free)
            continue;
        free = xOf(mark) + half + 2;
        painter.drawText(QRectF(xOf(mark) - half - 1, kScaleTop, 2 * half + 2, labelHeight),
                         Qt::AlignHCenter | Qt::AlignTop, text);
    }
}

void LevelMeter::paintClipAndNumber(QPainter& painter) const
{
    const bool lit = m_active && m_ballistics.clipped();
    const QRect light = clipLight();
    const double middle = kTrackTop + kTrackHeight / 2.0;
    painter.setPen(QPen(lit ? m_theme.danger : m_theme.control, 1.5));
    painter.setBrush(lit ? QBrush(m_theme.danger) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QPointF(light.left() + kClipRadius, middle), kClipRadius, kClipRadius);
    painter.setFont(m_theme.font(TextRole::Reading));
    const double textHeight = QFontMetrics(painter.font()).height();
    const QRectF row(light.left() + 2 * kClipRadius + 6, middle - textHeight / 2, width(), textHeight);
    painter.setPen(lit ? m_theme.danger : m_theme.mutedText);
    if (m_words != Words::NumberOnly)
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, tr("Clip"));
    painter.setPen(m_theme.text);
    painter.drawText(QRectF(0, row.top(), width(), textHeight), Qt::AlignRight | Qt::AlignVCenter,
                     numberShown());
}

void LevelMeter::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(TextRole::Reading));
    painter.setPen(m_theme.mutedText);
    const double textHeight = QFontMetrics(painter.font()).height();
    if (m_words == Words::All)
        painter.drawText(QRectF(0, kTrackTop + kTrackHeight / 2.0 - textHeight / 2, width(), textHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, tr("Level"));
    paintTrack(painter);
    paintScale(painter);
    paintClipAndNumber(painter);
}

void LevelMeter::mousePressEvent(QMouseEvent* event)
{
    if (!clipLight().contains(event->position().toPoint()))
        return;
    m_ballistics.clearClip();
    update();
}

} // namespace tonada::ui
