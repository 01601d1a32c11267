// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_pictures.h"

#include "ui/plots/training_curves.h"
#include "ui/report/fact_tables.h"
#include "ui/report/share_views.h"
#include "ui/report/structure_picture.h"
#include "ui/support/markdown_text.h"
#include "ui/train/run_views.h"
#include "ui/train/score_rows.h"
#include "ui/train/score_text.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTextDocument>

namespace tonada::ui {
namespace {

struct PictureWords
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::ReportPictures)
};

constexpr double kScale = 2;
constexpr int kScoresWidth = 560;
constexpr QSize kPlot(560, 330);
constexpr QSize kWhole(660, 360);

QImage emptyImage(const QSize& size)
{
    QImage image(size * kScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(kScale);
    image.fill(theme(ThemeKind::Light).surface);
    return image;
}

template <typename Plot>
QImage imageOf(Plot& plot, const QSize& size)
{
    QImage image = emptyImage(size);
    plot.paintOn(image, size);
    return image;
}

ReportPicture sharePicture(const ShareContent& content)
{
    SharePlot plot;
    plot.setView(content.view);
    return {content.heading, content.caption, content.inWords, imageOf(plot, kPlot)};
}

ReportPicture curvePicture(TrainingCurves::Measure measure, const CurvesView& view, const QString& title,
                           const QString& caption)
{
    TrainingCurves curves(measure);
    curves.setCurves(view);
    return {title, caption, caption, imageOf(curves, kPlot)};
}

ReportPicture scoresPicture(const RunRecord& record)
{
    ScoreRows rows;
    rows.setScores(scoresOf(record));
    const QSize size(kScoresWidth, rows.heightForWidth(kScoresWidth));
    rows.resize(size);
    QImage image = emptyImage(size);
    rows.render(&image, QPoint(), QRegion(), QWidget::DrawChildren);
    return {PictureWords::tr("Two scores for one system"), PictureWords::tr("accuracy, 95 % interval"),
            scoresInWords(scoresOf(record)), image};
}

std::vector<ReportPicture> sharePictures(const RunRecord& record)
{
    std::vector<ReportPicture> pictures;
    for (const ShareContent& content : {rocContent(record), reliabilityContent(record)}) {
        if (!content.view.points.empty())
            pictures.push_back(sharePicture(content));
    }
    return pictures;
}

std::vector<ReportPicture> curvePictures(const RunRecord& record)
{
    if (inputOf(record.config.training.system) == ClassifierInput::Scalars
        || record.newSpeakers.epochs.empty())
        return {};
    return {curvePicture(TrainingCurves::Measure::Accuracy, accuracyOf(record), PictureWords::tr("Accuracy"),
                         PictureWords::tr("share of clips right, by epoch")),
            curvePicture(TrainingCurves::Measure::Loss, lossOf(record), PictureWords::tr("Loss"),
                         PictureWords::tr("binary cross-entropy, by epoch"))};
}

ReportPicture structurePicture(const ModelStructure& structure)
{
    StructurePicture picture;
    picture.setStructure(structure);
    return {PictureWords::tr("What the model is made of"), structureInWords(structure),
            picture.accessibleDescription(), picture.image(kWhole, kScale)};
}

/** What stands between the body's tags. */
QString cardHtml(const QString& markdown)
{
    if (markdown.isEmpty())
        return {};
    QTextDocument document;
    setMarkdown(document, markdown, theme(ThemeKind::Light));
    QString html = document.toHtml();
    html.replace(QStringLiteral("&nbsp;"), QStringLiteral("&#160;"));
    const auto begin = html.indexOf(QLatin1Char('>'), html.indexOf(QStringLiteral("<body"))) + 1;
    return html.mid(begin, html.lastIndexOf(QStringLiteral("</body>")) - begin);
}

} // namespace

ReportPictures picturesOf(const ReportContent& content)
{
    const ModelStructure& structure = content.structure;
    ReportPictures pictures;
    pictures.scores = scoresPicture(content.record);
    pictures.shares = sharePictures(content.record);
    pictures.curves = curvePictures(content.record);
    if (structure.network || structure.logistic || structure.forest)
        pictures.structure = structurePicture(structure);
    pictures.card = cardHtml(content.card);
    return pictures;
}

} // namespace tonada::ui
