// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/error_text.h"
#include "ui/support/number_text.h"

#include <QLocale>

#include <gtest/gtest.h>

namespace tonada::ui {
namespace {

class NumberText : public testing::Test
{
protected:
    ~NumberText() override { QLocale::setDefault(m_before); }

    QLocale m_before;
};

TEST_F(NumberText, UsesTheMinusSignAndThinSpaces)
{
    QLocale::setDefault(QLocale(QLocale::English));
    EXPECT_EQ(numberText(-42), QStringLiteral("−42"));
    EXPECT_EQ(numberText(2410), QStringLiteral("2\u202F410"));
    EXPECT_EQ(numberText(-0.0004, 2), QStringLiteral("0.00"));
    EXPECT_EQ(numberText(1234567.5, 1), QStringLiteral("1\u202F234\u202F567.5"));
}

TEST_F(NumberText, UsesTheDecimalCommaInSpanish)
{
    QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::Argentina));
    EXPECT_EQ(numberText(4.2, 1), QStringLiteral("4,2"));
    EXPECT_EQ(kilohertzText(44100), QStringLiteral("44,1"));
}

TEST_F(NumberText, NeverClaimsCertainty)
{
    EXPECT_EQ(probabilityText(0.9999), QStringLiteral("99"));
    EXPECT_EQ(probabilityText(0.0001), QStringLiteral("1"));
    EXPECT_EQ(probabilityText(0.834), QStringLiteral("83"));
}

TEST_F(NumberText, WritesDurationsInTwoUnits)
{
    EXPECT_EQ(durationText(9), QStringLiteral("9 s"));
    EXPECT_EQ(durationText(134), QStringLiteral("2 min 14 s"));
    EXPECT_EQ(durationText(3720), QStringLiteral("1 h 2 min"));
}

TEST(ErrorText, NamesTheFileAndTheCauseForEveryCode)
{
    for (int code = 0; code <= static_cast<int>(ErrorCode::InvalidArgument); ++code) {
        const Error error(static_cast<ErrorCode>(code), {"/tmp/one.wav", "two", "three", "four"});
        const QString sentence = ErrorText::sentence(error);
        EXPECT_TRUE(sentence.endsWith(QLatin1Char('.'))) << qPrintable(sentence);
        EXPECT_FALSE(sentence.contains(QLatin1Char('%'))) << qPrintable(sentence);
    }
    EXPECT_EQ(ErrorText::sentence(Error(ErrorCode::AudioDamaged, {"/a/b.wav", "cut short"})),
              QStringLiteral("b.wav is damaged: cut short."));
}

} // namespace
} // namespace tonada::ui
