// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QWidget>

namespace tonada::ui {

/** What the meter's needle, peak mark and clip light do with time; no Qt in it, so that it can be tested by
 *  the millisecond. */
class LevelBallistics
{
public:
    static constexpr double kFloorDb = -60;

    void update(double rmsDb, double peakDb, bool clipped, qint64 nowMs);
    void clearClip() { m_clipUntilMs = -1; }
    void reset() { *this = {}; }

    [[nodiscard]] double barDb() const { return m_barDb; } ///< falls 20 dB/s
    [[nodiscard]] double peakDb() const { return m_peakDb; } ///< held 1.5 s, then falls
    [[nodiscard]] double shownDb() const { return m_shownDb; } ///< the number: four times a second
    [[nodiscard]] bool clipped() const { return m_clipped; } ///< latched 3 s

private:
    double m_barDb = kFloorDb;
    double m_peakDb = kFloorDb;
    double m_shownDb = kFloorDb;
    bool m_clipped = false;
    qint64 m_lastMs = -1;
    qint64 m_peakAtMs = 0;
    qint64 m_shownAtMs = -1;
    qint64 m_clipUntilMs = -1;
};

/** −60 to 0 dBFS with marks at −6 and −1, a peak mark, a clip light (a click clears it) and the level as a
 *  number. */
class LevelMeter : public QWidget
{
    Q_OBJECT

public:
    explicit LevelMeter(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setLevel(double rmsDb, double peakDb, bool clipped, qint64 nowMs);
    /** Nothing is heard: empty track, no number. */
    void clear();
    [[nodiscard]] const LevelBallistics& ballistics() const { return m_ballistics; }
    [[nodiscard]] QString numberShown() const;
    [[nodiscard]] QRect clipLight() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /** Narrower than this it begins to leave words out. */
    [[nodiscard]] int comfortableWidth() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    /** What is written beside the track; a narrow meter leaves words out, the light and the number stay. */
    enum class Words
    {
        All,
        NoCaption,
        NumberOnly,
    };

    /** Measures words: when size or fonts change, not while painting. */
    void arrange();
    [[nodiscard]] Words wordsThatFit() const;
    [[nodiscard]] int captionWidth(Words words) const;
    [[nodiscard]] int tailWidth(Words words) const;
    [[nodiscard]] double xOf(double db) const;
    void paintTrack(QPainter& painter) const;
    void paintScale(QPainter& painter) const;
    void paintClipAndNumber(QPainter& painter) const;

    Theme m_theme;
    Words m_words = Words::All;
    QRectF m_track;
    LevelBallistics m_ballistics;
    bool m_active = false;
};

} // namespace tonada::ui
