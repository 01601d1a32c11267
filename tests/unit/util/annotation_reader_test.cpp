// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/annotation_reader.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tonada {
namespace {

using testing::HasSubstr;
using Tiers = std::vector<IntervalTier>;

const Tiers kTiers{{"palabras", {{0.5, 1, "dijo \"yo\""}, {1, 1.5, "niño ʃ 𝄞"}}},
                   {"tones", {{0.25, 0.25, "H*"}, {0.75, 0.75, ""}}},
                   {"leer", {}}};

constexpr const char* kShort = R"(File type = "ooTextFile"
Object class = "TextGrid"

0
2
<exists>
2
"IntervalTier"
"words"
0
2
3
0
0.5
""
0.5
1
"dijo ""yo"""
1
2
""
"TextTier"
"tones"
0
2
1
0.25
"H*"
)";

std::string utf16(const std::u16string& text, bool bigEndian)
{
    std::string out;
    for (const char16_t unit : u"\uFEFF" + text) {
        const auto high = static_cast<char>(unit >> 8U);
        const auto low = static_cast<char>(unit & 0xFFU);
        out += bigEndian ? high : low;
        out += bigEndian ? low : high;
    }
    return out;
}

std::u16string wide(const std::string& ascii)
{
    return {ascii.begin(), ascii.end()};
}

class AnnotationReader : public testing::Test
{
protected:
    std::filesystem::path write(const std::string& content)
    {
        const auto path = m_folder / "notes.TextGrid";
        writeFile(path, content);
        return path;
    }
    TextGrid read(const std::string& content) { return readTextGrid(write(content)); }
    Tiers labels(const std::string& content) { return readAudacityLabels(write(content)); }

    template <typename Read>
    static std::string messageOf(const Read& read)
    {
        try {
            read();
        } catch (const Error& e) {
            EXPECT_EQ(e.code(), ErrorCode::FileUnusable);
            return e.what();
        }
        return "nothing was wrong";
    }
    std::string refusal(const std::string& content)
    {
        return messageOf([&] { (void)read(content); });
    }
    std::string refusedLabels(const std::string& content)
    {
        return messageOf([&] { (void)labels(content); });
    }

    test::TempDir m_folder;
};

std::string replaced(std::string text, const std::string& what, const std::string& by)
{
    return text.replace(text.find(what), what.size(), by);
}

} // namespace

using TextGridReader = AnnotationReader;
using AudacityLabelReader = AnnotationReader;

TEST_F(TextGridReader, GivesBackWhatWasWritten)
{
    const auto grid = read(praatTextGrid(2, kTiers));
    EXPECT_EQ(grid.tiers, kTiers);
    EXPECT_EQ(grid.seconds, 2);
}

TEST_F(TextGridReader, ReadsTheShortFormat)
{
    const auto grid = read(kShort);
    EXPECT_EQ(grid.tiers, (Tiers{{"words", {{0.5, 1, "dijo \"yo\""}}}, {"tones", {{0.25, 0.25, "H*"}}}}));
}

TEST_F(TextGridReader, ReadsLineEndsOfOtherSystemsCommentsAndAByteOrderMark)
{
    std::string text = "\xEF\xBB\xBF";
    for (const char* c = kShort; *c != '\0'; ++c)
        text += *c == '\n' ? std::string(" ! \"3\" 4\r\n") : std::string(1, *c);
    EXPECT_EQ(read(text).tiers, read(kShort).tiers);
}

TEST_F(TextGridReader, ReadsUtf16OfEitherByteOrder)
{
    const auto text = replaced(kShort, "H*", "X");
    auto characters = wide(text);
    characters.replace(characters.find(u'X'), 1, u"ñ ʃ \U0001D11E");
    for (const bool bigEndian : {false, true})
        EXPECT_EQ(read(utf16(characters, bigEndian)).tiers[1].intervals[0].text, "ñ ʃ 𝄞");
}

TEST_F(TextGridReader, RefusesDamagedUtf16AndOtherEncodings)
{
    auto odd = utf16(wide(kShort), false);
    odd.pop_back();
    EXPECT_THAT(refusal(odd), HasSubstr("neither UTF-8 nor UTF-16"));
    EXPECT_THAT(refusal(utf16(wide(kShort) + char16_t(0xD800), true)), HasSubstr("neither UTF-8 nor UTF-16"));
    EXPECT_THAT(refusal(replaced(kShort, "words", "a\xF1o")), HasSubstr("neither UTF-8 nor UTF-16"));
}

TEST_F(TextGridReader, NamesFileLineTierAndCauseWhenIntervalsOverlap)
{
    const auto message = refusal(replaced(kShort, "0.5\n1\n", "0.4\n1\n"));
    EXPECT_THAT(message, HasSubstr("notes.TextGrid"));
    EXPECT_THAT(message, HasSubstr("line 18"));
    EXPECT_THAT(message, HasSubstr("tier \"words\" overlaps the one before it"));
    EXPECT_THAT(message, HasSubstr("expected a TextGrid"));
}

TEST_F(TextGridReader, RefusesIntervalsThatEndBeforeTheyBegin)
{
    EXPECT_THAT(refusal(replaced(kShort, "1\n2\n\"\"", "1\n0.9\n\"\"")), HasSubstr("ends before it begins"));
}

TEST_F(TextGridReader, SaysWhatIsMissingOfAFileThatIsCutShort)
{
    const std::string whole = kShort;
    EXPECT_THAT(refusal(whole.substr(0, whole.find("\"H*"))), HasSubstr("cut short: the mark of a point"));
    EXPECT_THAT(refusal(whole.substr(0, whole.find("\"TextTier"))),
                HasSubstr("cut short: the class of a tier"));
    EXPECT_THAT(refusal(whole.substr(0, whole.find("*\"") + 1)), HasSubstr("ends inside a text"));
}

TEST_F(TextGridReader, NeverReadsAPartOfAFileWithoutSayingSo)
{
    const std::string whole = kShort;
    for (std::size_t length = 0; length + 1 < whole.size(); ++length)
        EXPECT_NE(refusal(whole.substr(0, length)), "nothing was wrong") << length;
    EXPECT_THAT(refusal(whole + "\"TextTier\""), HasSubstr("more follows"));
    EXPECT_THAT(refusal(replaced(kShort, "2\n3\n0\n", "2\n2\n0\n")), HasSubstr("belongs"));
}

TEST_F(TextGridReader, SaysWhichFormatsItDoesNotRead)
{
    EXPECT_THAT(refusal("ooBinaryFile\bTextGrid"), HasSubstr("binary"));
    EXPECT_THAT(refusal("\"Praat chronological TextGrid text file\"\n0 2\n"), HasSubstr("no TextGrid"));
    EXPECT_THAT(refusal("hello"), HasSubstr("no TextGrid"));
    EXPECT_THAT(refusal(""), HasSubstr("empty"));
    EXPECT_THAT(refusal(replaced(kShort, "IntervalTier", "PitchTier")),
                HasSubstr("\"PitchTier\" is no class"));
    EXPECT_THAT(refusal(replaced(kShort, "0.5\n\"\"", "nan\n\"\"")), HasSubstr("not finite"));
    EXPECT_THAT(refusal(replaced(kShort, "2\n3\n", "2\n-3\n")), HasSubstr("not a count"));
}

TEST_F(AudacityLabelReader, GivesBackWhatWasWritten)
{
    EXPECT_EQ(labels(audacityLabels(kTiers[0].intervals)), (Tiers{{"notes", kTiers[0].intervals}}));
}

TEST_F(AudacityLabelReader, ReadsPointsAndPassesOverTheFrequenciesOfSpectralLabels)
{
    EXPECT_EQ(labels("0.5\t0.5\tclic\r\n1\t2\trasgo\r\n\\\t300.5\t4000\r\n3\t4\t\r\n"),
              (Tiers{{"notes", {{0.5, 0.5, "clic"}, {1, 2, "rasgo"}, {3, 4, ""}}}}));
}

TEST_F(AudacityLabelReader, OrdersLabelsAndPutsThoseThatOverlapIntoFurtherTiers)
{
    EXPECT_EQ(labels("2\t3\tc\n0\t2.5\ta\n1\t1.5\tb\n"),
              (Tiers{{"notes", {{0, 2.5, "a"}}}, {"notes 2", {{1, 1.5, "b"}, {2, 3, "c"}}}}));
}

TEST_F(AudacityLabelReader, NamesTheLineThatIsNone)
{
    EXPECT_THAT(refusedLabels("0\t1\ta\nhello\n"), HasSubstr("line 2: there is no tab"));
    EXPECT_THAT(refusedLabels("a\tb\tc\n"), HasSubstr("line 1: begin and end are no numbers"));
    EXPECT_THAT(refusedLabels("2\t1\tc\n"), HasSubstr("line 1: the label ends before it begins"));
    EXPECT_THAT(refusedLabels("-1\t1\tc\n"), HasSubstr("from 0"));
}

} // namespace tonada
