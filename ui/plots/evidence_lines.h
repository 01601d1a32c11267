// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/explanation.h"
#include "ui/support/theme.h"

#include <QPolygonF>
#include <QString>

#include <array>
#include <functional>
#include <vector>

class QPainter;
class QRectF;

namespace tonada::ui {

/** What decided a window, as lines over its mel spectrogram: solid around the evidence for Argentinian, dashed
 *  around that against it, heavier the more, at a quarter, a half and three quarters of the most there is on
 *  either side. The relevance is smoothed first, over 3 frames and 6 bands: finer detail is an accident of the
 *  frames' grid. */
class EvidenceLines
{
public:
    static constexpr std::array kLevels{0.25F, 0.5F, 0.75F};

    EvidenceLines() = default; ///< none
    explicit EvidenceLines(const Explanation& explanation);

    [[nodiscard]] bool empty() const { return m_frames == 0; }

    /** Where the middle of a cell lies: frames from 0, bands from 0 at the lowest; fractions between them. */
    using Place = std::function<QPointF(double frame, double band)>;
    void paint(QPainter& painter, const Place& place, const Theme& theme) const;
    /** In an even grid of cells that fills `area`. */
    void paint(QPainter& painter, const QRectF& area, const Theme& theme) const;

    /** "Most evidence for Argentinian at 3.2 kHz, −0.8 s." The time is before `end` seconds; empty for none. */
    [[nodiscard]] QString summary(double end = 0) const;

private:
    using Lines = std::array<std::vector<QPolygonF>, kLevels.size()>; // in frames and bands

    Lines m_for;
    Lines m_against;
    int m_frames = 0;
    int m_bands = 0;
    int m_topFrame = 0; // where most speaks for the class the window was given
    int m_topBand = 0;
    bool m_argentinian = false; // that class
};

/** Samples of both kinds of line with words, on a text line; of the words, what has room in `width`. */
void paintEvidenceLegend(QPainter& painter, QPointF baseline, double width, const Theme& theme);

} // namespace tonada::ui
