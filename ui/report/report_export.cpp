// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_export.h"

#include "core/util/file_io.h"
#include "ui/report/fact_tables.h"
#include "ui/report/report_pictures.h"
#include "ui/report/score_tables.h"
#include "ui/support/number_text.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFont>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace tonada::ui {
namespace {

constexpr int kDotsPerInch = 96; ///< pictures keep their size in device-independent pixels
constexpr double kMarginMm = 16;
constexpr double kTextPoints = 9;
constexpr double kFootHeight = 30; ///< with the number of the page

void printPages(QPdfWriter& writer, const QTextDocument& document)
{
    const QSizeF page = document.pageSize();
    QPainter painter(&writer);
    for (int i = 0; i < document.pageCount(); ++i) {
        if (i > 0)
            writer.newPage();
        painter.save();
        const QRectF shown(QPointF(0, i * page.height()), page);
        painter.translate(0, -shown.top());
        painter.setClipRect(shown);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = shown;
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setFont(document.defaultFont());
        painter.drawText(QRectF(0, page.height(), page.width(), kFootHeight),
                         Qt::AlignRight | Qt::AlignBottom, numberText(i + 1));
    }
}

std::string pdfOf(const QString& html, const QString& title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter);
    writer.setResolution(kDotsPerInch);
    QTextDocument document;
    document.documentLayout()->setPaintDevice(&writer);
    document.setDocumentMargin(0);
    QFont font(QStringLiteral("sans-serif"));
    font.setPointSizeF(kTextPoints);
    document.setDefaultFont(font);
    document.setHtml(html);
    document.setPageSize(QSizeF(writer.width(), writer.height() - kFootHeight));
    printPages(writer, document);
    return bytes.toStdString();
}

} // namespace

void saveReport(const std::filesystem::path& path, const ReportContent& content,
                const ReportPictures& pictures)
{
    const QString html = reportHtml(content, pictures);
    writeFile(path, path.extension() == ".pdf" ? pdfOf(html, runTitle(content.record)) : html.toStdString());
}

void saveTables(const std::filesystem::path& folder, const ReportContent& content)
{
    const RunRecord& record = content.record;
    const std::string stem = "run-" + std::to_string(record.number) + "-";
    const auto save = [&](const char* name, const ReportTable& table) {
        writeFile(folder / (stem + name + ".csv"), csvOf(table).toStdString());
    };
    save("scores", scoresTable(record));
    save("settings", settingsTable(record));
    save("data", dataTable(record));
    if (record.bySpeaker) {
        save("confusion", confusionTable(*record.bySpeaker));
        save("classification", classificationTable(*record.bySpeaker));
        save("measures", measuresTable(record));
        save("speakers", speakersTable(*record.bySpeaker));
        save("clips", worstClipsTable(worstOf(record.decisions, record.decisions.size())));
    }
    if (content.structure.network || content.structure.logistic || content.structure.forest)
        save("model", structureTable(content.structure));
}

} // namespace tonada::ui
