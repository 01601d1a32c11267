// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/column_history.h"
#include "ui/plots/heat_map.h"
#include "ui/plots/time_scale.h"

#include <cstdint>

namespace tonada::ui {

class ColourMap;

/** The mel spectrogram and the MFCC picture of the part of a ColumnHistory that is in view.
 *
 *  A cell is coloured when its column arrives. dB are shown below a reference: the loudest value in view, but
 *  not below kQuietestReferenceDb, so that silence does not look like sound. The reference is looked at every
 *  kReferenceInterval slots and followed, with all of the picture coloured afresh, when it is off by more
 *  than kReferenceStepDb; until then louder cells have the colour of 0 dB.
 */
class FeaturePictures
{
public:
    static constexpr float kMelRangeDb = 80;
    static constexpr float kMfccRange = 60; ///< to both sides; c 0 runs past it
    static constexpr float kQuietestReferenceDb = -20; ///< ref 1: far below speech, above a silent room
    static constexpr float kReferenceStepDb = 0.5F;
    static constexpr int kReferenceInterval = 8; ///< slots: four times a second

    FeaturePictures();

    /** Sizes in device pixels. Everything is drawn again at the next follow(). */
    void setGeometry(const TimeScale& scale, int melHeight, int mfccHeight);
    void setColours(const ColourMap& mel, const ColourMap& mfcc, const QColor& ground);
    /** The same: the history is another one, or begins anew. */
    void invalidate() noexcept { m_valid = false; }

    /** Draws what is in view when the last slot shown is end − 1: only what is new, where it can. */
    void follow(const ColumnHistory& history, std::int64_t end);

    [[nodiscard]] const PixelRing& mel() const noexcept { return m_mel.picture(); }
    [[nodiscard]] const PixelRing& mfcc() const noexcept { return m_mfcc.picture(); }
    [[nodiscard]] float referenceDb() const noexcept { return m_referenceDb; }

private:
    void drawAll(const ColumnHistory& history, std::int64_t end);
    void drawSlot(const ColumnHistory& history, std::int64_t slot);
    [[nodiscard]] float loudestDb(const ColumnHistory& history, std::int64_t end) const;

    TimeScale m_scale;
    int m_melHeight = 0;
    int m_mfccHeight = 0;
    const ColourMap* m_melColours = nullptr;
    const ColourMap* m_mfccColours = nullptr;
    QColor m_ground;
    HeatMap m_mel;
    HeatMap m_mfcc;
    float m_referenceDb = kQuietestReferenceDb;
    std::int64_t m_end = 0; ///< one past the last slot drawn
    std::int64_t m_referenceDue = 0;
    bool m_valid = false;
};

} // namespace tonada::ui
