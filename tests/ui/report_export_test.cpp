// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/report_values.h"
#include "ui/report/report_export.h"
#include "ui/report/report_pictures.h"
#include "ui/report/structure_picture.h"
#include "ui/support/number_text.h"

#include <QImage>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

namespace tonada::ui {
namespace {

ModelStructure smallNetwork()
{
    NetworkStructure network;
    network.input = {40, 63, 1};
    network.layers
        = {{"Conv2D", {38, 61, 64}, 640}, {"Flatten", {1, 1, 148352}, 0}, {"Dense", {1, 1, 2}, 296706}};
    ModelStructure structure;
    structure.network = network;
    return structure;
}

ReportContent content()
{
    return {test::someRun(), smallNetwork(),
            QStringLiteral("# Card\n\n| a | b |\n|---|---|\n| one | two |\n")};
}

QString htmlOf(const ReportContent& content)
{
    return reportHtml(content, picturesOf(content));
}

/** All text of a document, and how many elements of a name it has; fails where it is not well-formed. */
QString readXml(const QString& html, const QString& name, int& count)
{
    QXmlStreamReader xml(html);
    QString text;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == name)
            ++count;
        if (xml.isCharacters())
            text += xml.text();
    }
    EXPECT_FALSE(xml.hasError()) << qPrintable(xml.errorString()) << " in line " << xml.lineNumber();
    return text;
}

int occurrences(const std::string& text, const std::string& word)
{
    int count = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
        ++count;
    return count;
}

TEST(ReportHtml, IsOneWellFormedFileWithTheNumbersOfTheRecord)
{
    const ReportContent report = content();
    const QString html = htmlOf(report);
    int pictures = 0;
    const QString text = readXml(html, QStringLiteral("img"), pictures);
    EXPECT_EQ(pictures, 6) << "scores, ROC, reliability, accuracy, loss, network";
    EXPECT_EQ(html.count(QStringLiteral("src=\"data:image/png;base64,")), 6);
    for (const double number : {report.record.bySpeaker->accuracy, report.record.byClip->accuracy,
                                report.record.atRandom->accuracy, report.record.bySpeaker->rocAuc})
        EXPECT_TRUE(text.contains(numberText(number, 2))) << number;
    EXPECT_TRUE(text.contains(numberText(297346))) << "no total of weights";
    EXPECT_TRUE(text.contains(QStringLiteral("ar-1")));
    EXPECT_TRUE(text.contains(QStringLiteral("Batch size")));
    EXPECT_TRUE(text.contains(QStringLiteral("two"))) << "no card";
}

TEST(ReportHtml, OfACancelledRunWithoutAModelIsWellFormedToo)
{
    RunRecord record = test::cancelledRun();
    record.bySpeaker->perSpeaker.front().speaker = "<Ana & \"Eva\">";
    int tables = 0;
    const QString text = readXml(htmlOf({record, {}, {}}), QStringLiteral("table"), tables);
    EXPECT_TRUE(text.contains(QStringLiteral("<Ana & \"Eva\">")));
    EXPECT_GE(tables, 7);
    record.bySpeaker.reset();
    record.decisions.clear();
    (void)readXml(htmlOf({record, {}, {}}), QStringLiteral("table"), tables);
}

TEST(ReportExport, WritesHtmlAndAPdfOfSeveralPages)
{
    const test::TempDir folder;
    saveReport(folder / "report.html", content(), picturesOf(content()));
    EXPECT_EQ(readFile(folder / "report.html").rfind("<!DOCTYPE html>", 0), 0U);
    saveReport(folder / "report.pdf", content(), picturesOf(content()));
    const std::string pdf = readFile(folder / "report.pdf");
    EXPECT_EQ(pdf.rfind("%PDF", 0), 0U);
    EXPECT_GE(occurrences(pdf, "/Type /Page\n"), 3);
}

TEST(ReportExport, NamesTheFileThatCannotBeWritten)
{
    try {
        saveReport("/no such folder/report.pdf", content(), picturesOf(content()));
        FAIL() << "nothing was thrown";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::FileNotWritable);
        EXPECT_NE(std::string(error.what()).find("report.pdf"), std::string::npos);
    }
}

TEST(ReportExport, WritesATableForEachSection)
{
    const test::TempDir folder;
    saveTables(folder.path(), content());
    for (const char* name : {"scores", "confusion", "classification", "measures", "speakers", "clips",
                             "settings", "data", "model"})
        EXPECT_FALSE(readFile(folder.path() / ("run-7-" + std::string(name) + ".csv")).empty()) << name;
    EXPECT_EQ(occurrences(readFile(folder / "run-7-speakers.csv"), "\n"), 9) << "a header and eight voices";
}

TEST(StructurePicture, IsSavedTwiceAsLargeAndAsVectors)
{
    const test::TempDir folder;
    StructurePicture picture;
    picture.setStructure(smallNetwork());
    picture.save(folder / "network.png");
    const QImage image(QString::fromStdString((folder / "network.png").string()));
    EXPECT_EQ(image.width(), 2 * 880);
    picture.save(folder / "network.svg");
    const QString svg = QString::fromStdString(readFile(folder / "network.svg"));
    int texts = 0;
    EXPECT_TRUE(readXml(svg, QStringLiteral("text"), texts).contains(QStringLiteral("Conv2D")));
    EXPECT_GT(texts, 5);
    EXPECT_TRUE(picture.accessibleDescription().contains(QStringLiteral("38 × 61 × 64")));
}

} // namespace
} // namespace tonada::ui
