// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <array>
#include <cstddef>

namespace tonada::ui {

enum class ColourMapName
{
    Night, ///< spectrograms, dark themes
    Paper, ///< spectrograms, light themes
    Print, ///< export for grey printers
    MfccLight, ///< diverging, light themes
    MfccDark ///< diverging, dark themes
};

/** 256 colours from least to most; the diverging maps have zero at the join of entries 127 and 128. */
class ColourMap
{
public:
    static constexpr std::size_t kSize = 256;

    /** Read once from the program's resources. */
    [[nodiscard]] static const ColourMap& named(ColourMapName name);

    /** The one for a theme. */
    [[nodiscard]] static const ColourMap& ofMel(bool dark)
    {
        return named(dark ? ColourMapName::Night : ColourMapName::Paper);
    }
    [[nodiscard]] static const ColourMap& ofMfcc(bool dark)
    {
        return named(dark ? ColourMapName::MfccDark : ColourMapName::MfccLight);
    }

    [[nodiscard]] QRgb entry(std::size_t index) const noexcept { return m_entries[index]; }
    /** For a value in [low, high]; outside it the end colours. */
    [[nodiscard]] QRgb colour(float value, float low, float high) const noexcept;

private:
    friend std::array<ColourMap, 5> readColourMaps();

    std::array<QRgb, kSize> m_entries{};
};

} // namespace tonada::ui
