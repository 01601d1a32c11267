// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/paths.h"
#include "ui/support/colour_map.h"

#include <QColor>

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <limits>
#include <sstream>
#include <string>

namespace tonada::ui {
namespace {

TEST(ColourMap, HoldsEveryColourOfTheTable)
{
    std::ifstream table(test::sourceDir() / "resources/colour_maps.csv");
    std::string line;
    ASSERT_TRUE(std::getline(table, line));
    ASSERT_EQ(line, "index,night,paper,print,mfcc_light,mfcc_dark");
    std::size_t rows = 0;
    for (; std::getline(table, line); ++rows) {
        std::istringstream cells(line);
        std::string cell;
        std::getline(cells, cell, ',');
        EXPECT_EQ(cell, std::to_string(rows));
        for (const ColourMapName name : {ColourMapName::Night, ColourMapName::Paper, ColourMapName::Print,
                                         ColourMapName::MfccLight, ColourMapName::MfccDark}) {
            std::getline(cells, cell, ',');
            EXPECT_EQ(QColor(ColourMap::named(name).entry(rows)).name().toUpper().toStdString(), cell);
        }
    }
    EXPECT_EQ(rows, ColourMap::kSize);
}

TEST(ColourMap, SaturatesAtBothEndsAndTakesNotANumberForTheLowest)
{
    const ColourMap& map = ColourMap::named(ColourMapName::Night);
    EXPECT_EQ(map.colour(-1000, -80, 0), map.entry(0));
    EXPECT_EQ(map.colour(-80, -80, 0), map.entry(0));
    EXPECT_EQ(map.colour(0, -80, 0), map.entry(255));
    EXPECT_EQ(map.colour(1000, -80, 0), map.entry(255));
    EXPECT_EQ(map.colour(std::numeric_limits<float>::quiet_NaN(), -80, 0), map.entry(0));
}

TEST(ColourMap, DivergingMapsJoinAtZero)
{
    const ColourMap& map = ColourMap::named(ColourMapName::MfccLight);
    EXPECT_EQ(map.colour(-0.01F, -60, 60), map.entry(127));
    EXPECT_EQ(map.colour(0, -60, 60), map.entry(128));
}

} // namespace
} // namespace tonada::ui
