// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/run_record.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/report_values.h"
#include "ui/support/theme.h"

#include <QImage>
#include <QProcess>

#include <gtest/gtest.h>

namespace tonada::ui {
namespace {

/** The program itself, with no display and settings of its own. */
class Program : public testing::Test
{
protected:
    int run(const QStringList& arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_SCALE_FACTOR"})
            environment.remove(QLatin1String(name));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), path("config"));
        environment.insert(QStringLiteral("XDG_DATA_HOME"), path("data"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(TONADA_PROGRAM), arguments);
        EXPECT_TRUE(process.waitForFinished(60000));
        m_errors = QString::fromUtf8(process.readAllStandardError());
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }
    [[nodiscard]] QString path(const char* name) const
    {
        return QString::fromStdString((m_folder / name).string());
    }

    test::TempDir m_folder;
    QString m_errors;
};

TEST_F(Program, SavesAPictureWithoutADisplay)
{
    const QString picture = path("window.png");
    ASSERT_EQ(
        run({QStringLiteral("--screenshot"), picture, QStringLiteral("--after"), QStringLiteral("0.5")}), 0)
        << qPrintable(m_errors);
    const QImage image(picture);
    EXPECT_EQ(image.size(), QSize(1366, 768));
    // Where the note about the starter model stands.
    EXPECT_EQ(image.pixelColor(1056, 720), theme(ThemeKind::Light).warningGround);
}

TEST_F(Program, ShowsTheDemoRecordingsOnTheirPage)
{
    const QString picture = path("recordings.png");
    ASSERT_EQ(run({QStringLiteral("--page"), QStringLiteral("recordings"), QStringLiteral("--demo"),
                   QStringLiteral("--screenshot"), picture, QStringLiteral("--after"), QStringLiteral("4")}),
              0)
        << qPrintable(m_errors);
    const QImage image(picture);
    ASSERT_EQ(image.size(), QSize(1366, 768));
    // The mel spectrogram: the loudest cells are the darkest of the map.
    int darkest = 255;
    for (int x = 300; x < 960; ++x)
        for (int y = 280; y < 440; ++y)
            darkest = std::min(darkest, image.pixelColor(x, y).lightness());
    EXPECT_LT(darkest, 60);
}

TEST_F(Program, OpensWithAModelThatDoesNotExist)
{
    const QString picture = path("window.png");
    EXPECT_EQ(
        run({QStringLiteral("--model"), path("none.onnx"), QStringLiteral("--theme"), QStringLiteral("dark"),
             QStringLiteral("--size"), QStringLiteral("1024x600"), QStringLiteral("--screenshot"), picture,
             QStringLiteral("--after"), QStringLiteral("0.3")}),
        0);
    const QImage image(picture);
    EXPECT_EQ(image.size(), QSize(1024, 600));
    EXPECT_EQ(image.pixelColor(5, 300), theme(ThemeKind::Dark).window);
}

TEST_F(Program, SaysWhereAPictureCannotGo)
{
    EXPECT_EQ(run({QStringLiteral("--screenshot"), QStringLiteral("/nowhere/window.png"),
                   QStringLiteral("--after"), QStringLiteral("0.1")}),
              1);
    EXPECT_TRUE(m_errors.contains(QStringLiteral("/nowhere/window.png"))) << qPrintable(m_errors);
}

TEST_F(Program, SavesTheFigureOfTwoRecordingsWithoutADisplay)
{
    const QString demo = QStringLiteral(TONADA_DEMO);
    const QString picture = path("figure.png");
    ASSERT_EQ(
        run({QStringLiteral("--figure"), picture, QStringLiteral("--scale"), QStringLiteral("1"),
             demo + QStringLiteral("/real-argentinian.flac"), demo + QStringLiteral("/real-other.flac")}),
        0)
        << qPrintable(m_errors);
    const QImage image(picture);
    ASSERT_EQ(image.size(), QSize(1200, 800));
    // Both mel spectrograms: the loudest cells are the darkest of the map, and there is speech in the middle.
    for (const int left : {100, 650}) {
        int darkest = 255;
        for (int x = left; x < left + 400; ++x)
            for (int y = 300; y < 550; ++y)
                darkest = std::min(darkest, image.pixelColor(x, y).lightness());
        EXPECT_LT(darkest, 40);
    }
}

TEST_F(Program, SaysWhyThereIsNoFigure)
{
    EXPECT_EQ(run({QStringLiteral("--figure"), path("figure.png"), path("none.wav")}), 1);
    EXPECT_TRUE(m_errors.contains(QStringLiteral("none.wav"))) << qPrintable(m_errors);
    EXPECT_EQ(run({QStringLiteral("--figure"), path("figure.png")}), 2);
    EXPECT_EQ(
        run({QStringLiteral("--figure"), path("figure.png"), path("a.wav"), path("b.wav"), path("c.wav")}),
        2);
}

TEST_F(Program, SavesTheCurvesOfARun)
{
    const auto runs = m_folder / "data/tonada/tonada/runs";
    std::filesystem::create_directories(runs);
    saveRunRecord(runs / "run-7.json", test::someRun());
    const QString picture = path("curves.png");
    ASSERT_EQ(run({QStringLiteral("--curves"), picture, QStringLiteral("7")}), 0) << qPrintable(m_errors);
    EXPECT_EQ(QImage(picture).size(), 2 * QSize(672, 720));
    EXPECT_EQ(run({QStringLiteral("--curves"), picture, QStringLiteral("8")}), 1);
    EXPECT_TRUE(m_errors.contains(QStringLiteral("run-8.json"))) << qPrintable(m_errors);
    EXPECT_EQ(run({QStringLiteral("--curves"), picture, QStringLiteral("best")}), 2);
}

TEST_F(Program, RefusesWrongUsage)
{
    EXPECT_EQ(run({QStringLiteral("--page"), QStringLiteral("kitchen")}), 2);
    EXPECT_EQ(run({QStringLiteral("--language"), QStringLiteral("de")}), 2);
    EXPECT_EQ(run({QStringLiteral("--help")}), 0);
}

TEST_F(Program, SaysThatThereIsNoDisplay)
{
    EXPECT_EQ(run({}), 1);
    EXPECT_TRUE(m_errors.contains(QStringLiteral("no display"))) << qPrintable(m_errors);
}

} // namespace
} // namespace tonada::ui
