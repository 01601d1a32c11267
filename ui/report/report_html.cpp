// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/fact_tables.h"
#include "ui/report/report_export.h"
#include "ui/report/report_pictures.h"
#include "ui/report/score_tables.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>
#include <QXmlStreamWriter>

namespace tonada::ui {
namespace {

struct ReportHtml
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::ReportHtml)
};

QString dataUrl(const QImage& image)
{
    QByteArray png;
    QBuffer buffer(&png);
    image.save(&buffer, "PNG");
    return QStringLiteral("data:image/png;base64,") + QString::fromLatin1(png.toBase64());
}

/** Writes elements; what is printed through QTextDocument is styled by attributes, browsers get CSS too. */
class Html
{
public:
    explicit Html(QString& out)
        : m_out(out)
        , m_xml(&out)
    { }

    void begin(const QString& title)
    {
        m_xml.writeDTD(QStringLiteral("<!DOCTYPE html>"));
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
        open("html");
        m_xml.writeAttribute(QStringLiteral("lang"), QLocale().bcp47Name());
        open("head");
        m_xml.writeEmptyElement(QStringLiteral("meta"));
        m_xml.writeAttribute(QStringLiteral("charset"), QStringLiteral("utf-8"));
        element("title", title);
        element("style",
                QStringLiteral(
                    "body { font-family: sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; "
                    "color: #171c24; background: #ffffff; } td, th { padding: 4px 10px; } "
                    "img { max-width: 100%; height: auto; }"));
        close();
        open("body");
        element("h1", title);
    }
    void end() { m_xml.writeEndDocument(); }

    /** On paper it begins a page. */
    void heading(const QString& text)
    {
        open("h2");
        m_xml.writeAttribute(QStringLiteral("style"), QStringLiteral("page-break-before:always"));
        m_xml.writeCharacters(text);
        close();
    }
    void paragraph(const QString& text) { element("p", text); }

    void picture(const ReportPicture& picture)
    {
        element("h3", picture.title);
        if (!picture.caption.isEmpty())
            element("p", picture.caption);
        open("p");
        m_xml.writeEmptyElement(QStringLiteral("img"));
        const QSizeF size = picture.image.deviceIndependentSize();
        m_xml.writeAttribute(QStringLiteral("width"), QString::number(size.width()));
        m_xml.writeAttribute(QStringLiteral("height"), QString::number(size.height()));
        m_xml.writeAttribute(QStringLiteral("alt"), picture.inWords);
        m_xml.writeAttribute(QStringLiteral("src"), dataUrl(picture.image));
        close();
    }

    void table(const ReportTable& table)
    {
        element("h3", table.title);
        if (table.rows.empty())
            return paragraph(table.emptyText);
        open("table");
        for (const auto& [name, value] :
             {std::pair("border", "0"), {"cellspacing", "0"}, {"cellpadding", "3"}, {"width", "100%"}})
            m_xml.writeAttribute(QLatin1String(name), QLatin1String(value));
        open("tr");
        m_xml.writeAttribute(QStringLiteral("bgcolor"), QStringLiteral("#e9ecf0"));
        for (const ReportColumn& column : table.columns)
            cell("th", column.number, column.name);
        close();
        for (const auto& row : table.rows) {
            open("tr");
            for (std::size_t i = 0; i < row.size(); ++i)
                cell("td", table.columns[i].number, row[i].text);
            close();
        }
        close();
    }

    /** Elements that are there already. */
    void insert(const QString& html)
    {
        open("div");
        m_xml.writeCharacters(QString()); // closes the start tag
        m_out += html;
        close();
    }

private:
    void open(const char* tag) { m_xml.writeStartElement(QLatin1String(tag)); }
    void close() { m_xml.writeEndElement(); }
    void element(const char* tag, const QString& text) { m_xml.writeTextElement(QLatin1String(tag), text); }

    void cell(const char* tag, bool number, const QString& text)
    {
        open(tag);
        m_xml.writeAttribute(QStringLiteral("align"),
                             number ? QStringLiteral("right") : QStringLiteral("left"));
        m_xml.writeCharacters(text);
        close();
    }

    QString& m_out;
    QXmlStreamWriter m_xml;
};

void writeScores(Html& html, const RunRecord& record, const ReportPicture& picture)
{
    html.picture(picture);
    html.paragraph(picture.inWords);
    html.table(scoresTable(record));
    if (!record.bySpeaker)
        return;
    html.table(confusionTable(*record.bySpeaker));
    html.table(classificationTable(*record.bySpeaker));
    html.table(measuresTable(record));
}

void writePictures(Html& html, const QString& heading, const std::vector<ReportPicture>& pictures)
{
    if (!pictures.empty())
        html.heading(heading);
    for (const ReportPicture& picture : pictures)
        html.picture(picture);
}

void writeModel(Html& html, const ModelStructure& structure, const ReportPictures& pictures)
{
    if (pictures.structure) {
        html.heading(ReportHtml::tr("Model"));
        html.picture(*pictures.structure);
        html.table(structureTable(structure));
    }
    if (!pictures.card.isEmpty()) {
        html.heading(ReportHtml::tr("Model card"));
        html.insert(pictures.card);
    }
}

} // namespace

QString reportHtml(const ReportContent& content, const ReportPictures& pictures)
{
    const RunRecord& record = content.record;
    QString text;
    Html html(text);
    html.begin(runTitle(record));
    html.paragraph(QStringLiteral("%1 · %2").arg(QString::fromStdString(record.data),
                                                 QString::fromStdString(record.date)));
    writeScores(html, record, pictures.scores);
    writePictures(html, ReportHtml::tr("Curves"), pictures.shares);
    writePictures(html, ReportHtml::tr("Training"), pictures.curves);
    if (record.bySpeaker) {
        html.heading(ReportHtml::tr("Speakers and clips"));
        html.table(speakersTable(*record.bySpeaker));
        html.table(worstClipsTable(worstOf(record.decisions)));
    }
    html.heading(ReportHtml::tr("Settings and data"));
    html.table(dataTable(record));
    html.table(settingsTable(record));
    writeModel(html, content.structure, pictures);
    html.end();
    return text;
}

} // namespace tonada::ui
