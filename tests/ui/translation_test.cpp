// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/paths.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/spanish.h"
#include "ui/live/live_page.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

namespace tonada::ui {
namespace {

struct Message
{
    QString context;
    QString source;
    QString translation;
    QString type;
};

QList<Message> readMessages(const QString& path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name"))
            message.context = xml.readElementText();
        else if (xml.name() == QLatin1String("source"))
            message.source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            message.type = xml.attributes().value(QLatin1String("type")).toString();
            message.translation = xml.readElementText();
            messages.append(message);
        }
    }
    EXPECT_FALSE(xml.hasError()) << qPrintable(xml.errorString());
    return messages;
}

const QString kSourceDir = QString::fromStdString(test::sourceDir().string());
const QString kTranslation = kSourceDir + QStringLiteral("/resources/translations/tonada_es.ts");

TEST(Translation, IsFinishedForEveryString)
{
    const QList<Message> messages = readMessages(kTranslation);
    EXPECT_GT(messages.size(), 200);
    for (const Message& message : messages) {
        EXPECT_EQ(message.type, QString{}) << qPrintable(message.source);
        EXPECT_FALSE(message.translation.isEmpty()) << qPrintable(message.source);
    }
}

TEST(Translation, KeepsEveryPlaceholder)
{
    for (const Message& message : readMessages(kTranslation)) {
        for (int i = 1; i <= 9; ++i) {
            const QString place = QStringLiteral("%%1").arg(i);
            EXPECT_EQ(message.source.contains(place), message.translation.contains(place))
                << qPrintable(message.source);
        }
    }
}

TEST(Translation, HasEveryStringOfTheSources)
{
    const test::TempDir folder;
    const QString fresh = QString::fromStdString((folder / "fresh.ts").string());
    QProcess lupdate;
    lupdate.setWorkingDirectory(kSourceDir);
    lupdate.start(QStringLiteral(TONADA_LUPDATE),
                  {QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("-locations"),
                   QStringLiteral("none"), QStringLiteral("ui"), QStringLiteral("app/gui"),
                   QStringLiteral("-ts"), fresh});
    ASSERT_TRUE(lupdate.waitForFinished(60000)) << qPrintable(lupdate.errorString());
    ASSERT_EQ(lupdate.exitCode(), 0) << lupdate.readAllStandardError().constData();
    QSet<std::pair<QString, QString>> translated;
    for (const Message& message : readMessages(kTranslation))
        translated.insert({message.context, message.source});
    for (const Message& message : readMessages(fresh)) {
        const bool found = translated.contains({message.context, message.source});
        EXPECT_TRUE(found) << qPrintable(message.context) << ": " << qPrintable(message.source);
    }
}

TEST(Translation, IsCompiledIntoTheProgram)
{
    const test::Spanish spanish;
    ASSERT_TRUE(spanish.loaded());
    EXPECT_EQ(LivePage().title(), QStringLiteral("En vivo"));
}

} // namespace
} // namespace tonada::ui
