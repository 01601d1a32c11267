// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/csv.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

namespace tonada {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string messageOfReading(const std::filesystem::path& path)
{
    try {
        (void)CsvTable::read(path);
    } catch (const Error& e) {
        return e.what();
    }
    return "no error";
}

} // namespace

TEST(ParseCsv, ReadsQuotesCommasAndLineEndsInsideFields)
{
    EXPECT_THAT(parseCsv("a,\"b, c\",\"say \"\"no\"\"\"\r\n\"two\nlines\",,x"),
                ElementsAre(ElementsAre("a", "b, c", "say \"no\""), ElementsAre("two\nlines", "", "x")));
}

TEST(ParseCsv, PassesOverAByteOrderMarkAndEmptyLines)
{
    EXPECT_THAT(parseCsv("\xEF\xBB\xBF"
                         "a,b\n\n\r\nc,d\n"),
                ElementsAre(ElementsAre("a", "b"), ElementsAre("c", "d")));
    EXPECT_TRUE(parseCsv("").empty());
}

TEST(ParseCsv, NamesTheLineOfAQuoteThatIsNeverClosed)
{
    try {
        (void)parseCsv("a,b\n\"c,d\ne");
        FAIL() << "no error";
    } catch (const std::invalid_argument& e) {
        EXPECT_STREQ(e.what(), "line 2: a quote is never closed");
    }
    EXPECT_THROW((void)parseCsv("\"a\"b,c"), std::invalid_argument);
}

TEST(CsvLine, IsReadBackAsItWas)
{
    const CsvRow row{"plain", "", "with, comma", "with \"quote\"", "with\r\nlines"};
    EXPECT_THAT(parseCsv(csvLine(row)), ElementsAre(row));
    EXPECT_EQ(csvLine({"a", "", "b c"}), "a,,b c\n");
    EXPECT_EQ(csvLine({"", "a"}), ",a\n");
}

TEST(CsvTable, FindsColumnsByNameWithoutRegardToCase)
{
    const test::TempDir dir;
    writeFile(dir / "m.csv", "path,Label\na.wav,Other\n");
    const auto table = CsvTable::read(dir / "m.csv");
    EXPECT_EQ(table.column("label"), 1U);
    EXPECT_FALSE(table.column("speaker"));
    EXPECT_THAT(table.rows(), ElementsAre(ElementsAre("a.wav", "Other")));
}

TEST(CsvTable, NamesTheFileAndTheRowThatDoesNotFitTheHeader)
{
    const test::TempDir dir;
    writeFile(dir / "m.csv", "path,label\na.wav,Other\nb.wav\n");
    EXPECT_THAT(messageOfReading(dir / "m.csv"),
                HasSubstr("m.csv: cannot be used as data: row 2 has 1 fields"));
    writeFile(dir / "m.csv", "");
    EXPECT_THAT(messageOfReading(dir / "m.csv"), HasSubstr("m.csv: no data"));
}

} // namespace tonada
