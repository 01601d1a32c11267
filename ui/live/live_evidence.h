// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/explanation_worker.h"
#include "ui/live/live_scene.h"
#include "ui/plots/evidence_lines.h"

#include <QImage>
#include <QString>

namespace tonada::ui {

/** The newest explanation over the live mel spectrogram: it stays with the window it explains while that scrolls,
 *  and goes half a second after the last judged one. Drawn once into a picture; a frame copies it. */
class LiveEvidence
{
public:
    void set(const LiveExplanation& explained);
    void clear();
    /** Another theme or size. */
    void redraw() { m_picture = {}; }

    /** In the widget's pixels. */
    void paint(QPainter& painter, const LiveScene& scene);
    /** Where most evidence lies, in seconds before now; empty while nothing is shown. */
    [[nodiscard]] QString summary(const LiveScene& scene) const;

private:
    [[nodiscard]] bool shownIn(const LiveScene& scene) const;
    /** Of the window's first frame, as a slot. */
    [[nodiscard]] double beginIn(const LiveScene& scene) const;

    EvidenceLines m_lines;
    SampleIndex m_windowEnd = 0;
    QImage m_picture; // in device pixels
};

} // namespace tonada::ui
