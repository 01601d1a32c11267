// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "tests/support/temp_dir.h"
#include "ui/support/picture_file.h"

#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <gtest/gtest.h>

namespace tonada::ui {
namespace {

void halfRed(QPaintDevice& device)
{
    QPainter(&device).fillRect(0, 0, 50, 80, Qt::red);
}

TEST(PictureFile, IsAPngOfAsManyPixelsAsTheScaleSays)
{
    const test::TempDir folder;
    const auto path = folder / "a.png";
    savePicture({path, {100, 80}, 3, {}}, halfRed);
    const QImage image(QString::fromStdString(path.string()));
    EXPECT_EQ(image.size(), QSize(300, 240));
    EXPECT_EQ(image.pixelColor(149, 239), QColor(Qt::red));
    EXPECT_EQ(image.pixelColor(150, 0), QColor(Qt::white));
    EXPECT_NEAR(image.dotsPerMeterX() * 0.0254, 96, 0.1);
}

TEST(PictureFile, IsAnSvgOfTheSizeAskedFor)
{
    const test::TempDir folder;
    const auto path = folder / "a.svg";
    savePicture({path, {100, 80}, 1, QStringLiteral("Half red")}, halfRed);
    const QSvgRenderer svg(QString::fromStdString(path.string()));
    ASSERT_TRUE(svg.isValid());
    EXPECT_EQ(svg.viewBox(), QRect(0, 0, 100, 80));
    EXPECT_NE(readFile(path).find("<title>Half red</title>"), std::string::npos);
}

TEST(PictureFile, IsAPdfOfOnePage)
{
    const test::TempDir folder;
    const auto path = folder / "a.pdf";
    savePicture({path, {96, 192}, 1, {}}, halfRed);
    const std::string pdf = readFile(path);
    EXPECT_EQ(pdf.substr(0, 5), "%PDF-");
    EXPECT_NE(pdf.find("/MediaBox [0 0 72.000000 144.000000]"), std::string::npos); // points
}

TEST(PictureFile, NamesTheExtensionItDoesNotKnow)
{
    const test::TempDir folder;
    try {
        savePicture({folder / "a.gif", {10, 10}, 1, {}}, halfRed);
        FAIL() << "a GIF was written";
    } catch (const Error& error) {
        EXPECT_STREQ(error.what(),
                     "extension of the picture: a.gif is not valid; expected .png, .svg or .pdf");
    }
}

TEST(PictureFile, SaysWhenItCannotBeWritten)
{
    try {
        savePicture({"/nowhere/a.png", {10, 10}, 1, {}}, halfRed);
        FAIL() << "it was written";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::FileNotWritable);
    }
}

} // namespace
} // namespace tonada::ui
