// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/colour_map.h"

#include <QByteArrayList>
#include <QFile>

#include <algorithm>

namespace tonada::ui {

/** Columns in the order of ColourMapName, after the index. */
std::array<ColourMap, 5> readColourMaps()
{
    QFile file(QStringLiteral(":/colour_maps.csv"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "readColourMaps", "the table is part of the program");
    Q_UNUSED(opened);
    std::array<ColourMap, 5> maps;
    file.readLine(); // heading
    for (std::size_t row = 0; row < ColourMap::kSize; ++row) {
        const QByteArrayList cells = file.readLine().trimmed().split(',');
        for (std::size_t map = 0; map < maps.size(); ++map)
            maps[map].m_entries[row]
                = QColor(QString::fromLatin1(cells.value(static_cast<qsizetype>(map) + 1))).rgb();
    }
    return maps;
}

const ColourMap& ColourMap::named(ColourMapName name)
{
    static const std::array<ColourMap, 5> maps = readColourMaps();
    return maps[static_cast<std::size_t>(name)];
}

QRgb ColourMap::colour(float value, float low, float high) const noexcept
{
    const float position = (value - low) / (high - low) * static_cast<float>(kSize);
    if (!(position > 0)) // also NaN
        return m_entries.front();
    return m_entries[static_cast<std::size_t>(std::min(position, static_cast<float>(kSize - 1)))];
}

} // namespace tonada::ui
