// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/feature_pictures.h"

#include "ui/support/colour_map.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tonada::ui {

FeaturePictures::FeaturePictures()
    : m_melColours(&ColourMap::named(ColourMapName::Paper))
    , m_mfccColours(&ColourMap::named(ColourMapName::MfccLight))
{ }

void FeaturePictures::setGeometry(const TimeScale& scale, int melHeight, int mfccHeight)
{
    m_scale = scale;
    m_melHeight = melHeight;
    m_mfccHeight = mfccHeight;
    m_valid = false;
}

void FeaturePictures::setColours(const ColourMap& mel, const ColourMap& mfcc, const QColor& ground)
{
    m_melColours = &mel;
    m_mfccColours = &mfcc;
    m_ground = ground;
    m_valid = false;
}

void FeaturePictures::follow(const ColumnHistory& history, std::int64_t end)
{
    const bool onlyNew = m_valid && end >= m_end && m_scale.edge(end) - m_scale.edge(m_end) < m_scale.width;
    if (!onlyNew) {
        drawAll(history, end);
        return;
    }
    if (end >= m_referenceDue) {
        m_referenceDue = end + kReferenceInterval;
        if (std::abs(loudestDb(history, end) - m_referenceDb) > kReferenceStepDb) {
            drawAll(history, end);
            return;
        }
    }
    for (std::int64_t slot = m_end; slot < end; ++slot)
        drawSlot(history, slot);
    m_end = end;
}

void FeaturePictures::drawAll(const ColumnHistory& history, std::int64_t end)
{
    m_mel.reset(m_scale, m_melHeight, FeatureColumn::kMels, m_ground);
    m_mfcc.reset(m_scale, m_mfccHeight, FeatureColumn::kMfcc, m_ground);
    m_referenceDb = loudestDb(history, end);
    m_referenceDue = end + kReferenceInterval;
    // Drawn in rising order, what sticks out at the left is painted over by the end of the newest.
    for (std::int64_t slot = std::max(history.begin(), m_scale.firstVisible(end)); slot < end; ++slot)
        drawSlot(history, slot);
    m_end = end;
    m_valid = true;
}

void FeaturePictures::drawSlot(const ColumnHistory& history, std::int64_t slot)
{
    const FeatureColumn* column = history.at(slot);
    if (column == nullptr) {
        m_mel.setEmptyColumn(slot);
        m_mfcc.setEmptyColumn(slot);
        return;
    }
    std::array<QRgb, FeatureColumn::kMels> melCells;
    std::transform(column->logMel.begin(), column->logMel.end(), melCells.begin(), [this](float db) {
        return m_melColours->colour(db, m_referenceDb - kMelRangeDb, m_referenceDb);
    });
    m_mel.setColumn(slot, melCells);
    std::array<QRgb, FeatureColumn::kMfcc> mfccCells;
    std::transform(column->mfcc.begin(), column->mfcc.end(), mfccCells.begin(),
                   [this](float value) { return m_mfccColours->colour(value, -kMfccRange, kMfccRange); });
    m_mfcc.setColumn(slot, mfccCells);
}

float FeaturePictures::loudestDb(const ColumnHistory& history, std::int64_t end) const
{
    float loudest = kQuietestReferenceDb;
    for (std::int64_t slot = m_scale.firstVisible(end); slot < end; ++slot)
        if (const FeatureColumn* column = history.at(slot))
            loudest = std::max(loudest, *std::max_element(column->logMel.begin(), column->logMel.end()));
    return loudest;
}

} // namespace tonada::ui
