// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "core/util/tsv.h"
#include "core/util/utf8.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tonada {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string errorOf(const std::function<void()>& action)
{
    try {
        action();
    } catch (const Error& e) {
        return e.what();
    }
    return "no error";
}

} // namespace

TEST(TsvReader, ReadsLineByLineAndTakesQuotesAsTheyAre)
{
    const test::TempDir dir;
    writeFile(dir / "t.tsv", "\xEF\xBB\xBFid\ttext\r\n\r\na\tDijo \"hola\"\nb\t\n");
    TsvReader rows(dir / "t.tsv");
    ASSERT_TRUE(rows.next());
    EXPECT_THAT(rows.fields(), ElementsAre("id", "text"));
    EXPECT_EQ(rows.column({"texts", "text"}), 1U);
    ASSERT_TRUE(rows.next());
    EXPECT_THAT(rows.fields(), ElementsAre("a", "Dijo \"hola\""));
    EXPECT_EQ(rows.line(), 3U);
    ASSERT_TRUE(rows.next());
    EXPECT_THAT(rows.fields(), ElementsAre("b", ""));
    EXPECT_FALSE(rows.next());
}

TEST(TsvReader, NamesTheLineOfWhatIsWrong)
{
    const test::TempDir dir;
    writeFile(dir / "latin1.tsv", "id\ttext\na\tcanci\xF3n\n");
    TsvReader latin1(dir / "latin1.tsv");
    ASSERT_TRUE(latin1.next());
    EXPECT_THAT(errorOf([&] { (void)latin1.column({"path"}); }),
                HasSubstr("line 1: there is no column \"path\"; the columns are id, text"));
    EXPECT_THAT(errorOf([&] { (void)latin1.next(); }),
                HasSubstr("latin1.tsv: cannot be used as data: line 2: it is not UTF-8"));
    EXPECT_THAT(errorOf([&] { TsvReader missing(dir / "missing.tsv"); }), HasSubstr("no such file"));
    EXPECT_THAT(errorOf([&] { TsvReader folder(dir.path()); }), HasSubstr("cannot be read"));
}

TEST(IsUtf8, KnowsTextFromOtherBytes)
{
    EXPECT_TRUE(isUtf8("canción, Perú, 你好, 🎤"));
    EXPECT_TRUE(isUtf8(""));
    EXPECT_FALSE(isUtf8("canci\xF3n"));
    EXPECT_FALSE(isUtf8("\xFF\xFEi"));
    EXPECT_FALSE(isUtf8("\xC0\x80")); // overlong
    EXPECT_FALSE(isUtf8("\xE0\x80\x80"));
    EXPECT_FALSE(isUtf8("\xED\xA0\x80")); // surrogate
    EXPECT_FALSE(isUtf8("\xF4\x90\x80\x80"));
    EXPECT_FALSE(isUtf8("\xE4\xBD"));
    EXPECT_FALSE(isUtf8(std::string_view("a\0b", 3)));
}

} // namespace tonada
