// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/accent_table.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tonada {

TEST(AccentTable, KnowsCommonVoicesTextsAndCodes)
{
    const auto table = AccentTable::standard();
    EXPECT_EQ(table.classOf("Rioplatense: Argentina, Uruguay, este de Bolivia, Paraguay"),
              AccentClass::Argentinian);
    EXPECT_EQ(table.classOf("rioplatense"), AccentClass::Argentinian);
    EXPECT_EQ(table.classOf("México"), AccentClass::Other);
    EXPECT_EQ(table.classOf("España: Sur peninsular (Andalucia, Extremadura, Murcia)"), AccentClass::Other);
    EXPECT_EQ(table.classOf("Chileno: Chile, Cuyo"), AccentClass::Other);
    EXPECT_EQ(table.classOf("con acento de robot"), AccentClass::Unknown);
    EXPECT_EQ(table.classOf(""), AccentClass::Unknown);
}

TEST(AccentTable, CountsUruguayAndParaguayForNeither)
{
    const auto table = AccentTable::standard();
    for (const char* country : {"Uruguay", "paraguay", "URUGUAYO"})
        EXPECT_EQ(table.classOf(country), AccentClass::Neither) << country;
    EXPECT_EQ(table.classOf("argentina"), AccentClass::Argentinian);
}

TEST(AccentTable, DecidesSeveralAccentsByThoseItKnows)
{
    const auto table = AccentTable::standard();
    EXPECT_EQ(table.classOf("España: Norte peninsular (Asturias, Castilla y León, Cantabria, País Vasco, "
                            "Navarra, Aragón, La Rioja, Guadalajara, Cuenca),catalan"),
              AccentClass::Other);
    EXPECT_EQ(table.classOf("porteño | Argentina"), AccentClass::Argentinian);
    EXPECT_EQ(table.classOf("México|Chileno: Chile, Cuyo"), AccentClass::Other);
    EXPECT_EQ(table.classOf("Argentina, México"), AccentClass::Neither);
    EXPECT_EQ(table.classOf("uno,dos|tres"), AccentClass::Unknown);
}

TEST(AccentTable, TakesTheUsersOwn)
{
    const test::TempDir dir;
    writeFile(dir / "accents.csv",
              "accent,label\n\"Porteño, del centro\",Argentinian\nMéxico,other\n"
              "Rioplatense,neither\n");
    const auto table = AccentTable::read(dir / "accents.csv");
    EXPECT_EQ(table.classOf("Porteño, del centro"), AccentClass::Argentinian);
    EXPECT_EQ(table.classOf("México"), AccentClass::Other);
    EXPECT_EQ(table.classOf("rioplatense"), AccentClass::Neither);
    EXPECT_EQ(table.classOf("Chile"), AccentClass::Unknown);
}

TEST(AccentTable, SaysWhatIsWrongWithTheUsersOwn)
{
    const test::TempDir dir;
    const auto errorOf = [&](const char* text) -> std::string {
        writeFile(dir / "accents.csv", text);
        try {
            (void)AccentTable::read(dir / "accents.csv");
        } catch (const Error& e) {
            return e.what();
        }
        return "no error";
    };
    EXPECT_THAT(errorOf("text,label\na,Other\n"), testing::HasSubstr("needs the columns accent and label"));
    EXPECT_THAT(errorOf("accent,label\na,Maybe\n"), testing::HasSubstr("\"Maybe\" is not one of"));
    EXPECT_THAT(errorOf("accent,label\nM\xE9xico,Other\n"), testing::HasSubstr("not UTF-8"));
}

} // namespace tonada
