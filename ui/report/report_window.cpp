// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_window.h"

#include "core/util/error.h"
#include "ui/page_tab.h"
#include "ui/report/fact_tables.h"
#include "ui/report/report_cards.h"
#include "ui/report/report_pictures.h"
#include "ui/report/report_section.h"
#include "ui/report/score_tables.h"
#include "ui/report/structure_card.h"
#include "ui/report/structure_picture.h"
#include "ui/report/worst_clips_card.h"
#include "ui/support/control_button.h"
#include "ui/support/error_text.h"
#include "ui/support/focus_ring.h"
#include "ui/support/open_model.h"
#include "ui/train/curves_card.h"
#include "ui/train/run_views.h"
#include "ui/train/score_chart.h"

#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tonada::ui {
namespace {

constexpr QSize kFirstSize(980, 720);
constexpr QSize kSmallest(760, 480);
constexpr int kFrameHeight = 32;
constexpr int kTabsHeight = 44;

std::filesystem::path toPath(const QString& name)
{
    return name.toStdU16String();
}

/** This one unless the name has one. */
QString withExtension(const QString& path, const QString& extension)
{
    return QFileInfo(path).suffix().isEmpty() ? path + QLatin1Char('.') + extension : path;
}

ReportTable speakersOf(const RunRecord& record)
{
    return speakersTable(record.bySpeaker.value_or(Evaluation{}));
}

} // namespace

ReportWindow::ReportWindow(RunRecord record, std::filesystem::path model, const Theme& theme, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_content{std::move(record), {}, {}}
    , m_model(std::move(model))
    , m_theme(theme)
    , m_tabRow(new QHBoxLayout)
    , m_facts(new QLabel(this))
    , m_export(new ControlButton(ControlButton::Look::Selector, this))
    , m_notices(new NoticeBar(this))
    , m_stack(new QStackedWidget(this))
    , m_ring(new FocusRing(this))
    , m_worst(new WorstClipsCard(m_content.record))
    , m_structure(new StructureCard)
    , m_parts(new TableCard(ReportTableView::Kind::Plain, structureTable({})))
    , m_card(new TextCard(tr("Model card")))
{
    setObjectName(QStringLiteral("report"));
    setWindowTitle(tr("%1 – report").arg(runTitle(m_content.record)));
    setMinimumSize(kSmallest);
    setFocusPolicy(Qt::ClickFocus); // so that no control has the focus before a key asks for it
    layOut();
    addSections();
    setTheme(theme);
    resize(kFirstSize.boundedTo(screen()->availableSize() - QSize(0, kFrameHeight)));
    showSection(0);
    setFocus();
    readModel();
}

void ReportWindow::layOut()
{
    m_export->setObjectName(QStringLiteral("exportReport"));
    m_export->setText(tr("Export"));
    auto* menu = new QMenu(m_export);
    menu->addAction(tr("Report as HTML…"), this,
                    [this] { askForReport(tr("Web pages (*.html)"), QStringLiteral("html")); });
    menu->addAction(tr("Report as PDF…"), this,
                    [this] { askForReport(tr("PDF files (*.pdf)"), QStringLiteral("pdf")); });
    menu->addAction(tr("Tables as CSV…"), this, &ReportWindow::askForTables);
    connect(m_export, &QPushButton::clicked, this,
            [this, menu] { menu->popup(m_export->mapToGlobal(QPoint(0, m_export->height()))); });
    connect(m_structure, &StructureCard::saveRequested, this, &ReportWindow::askForPicture);
    const RunRecord& record = m_content.record;
    m_facts->setText(
        QStringLiteral("%1 · %2 · %3")
            .arg(runTitle(record), QString::fromStdString(record.data), QString::fromStdString(record.date)));
    m_facts->setObjectName(QStringLiteral("reportFacts"));
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(0, 0, spacing::kPageMargin, 0);
    m_tabRow->setSpacing(0);
    bar->addLayout(m_tabRow);
    bar->addStretch(1);
    bar->addWidget(m_export);
    auto* facts = new QHBoxLayout;
    facts->setContentsMargins(spacing::kPageMargin, spacing::kSmall, spacing::kPageMargin, spacing::kSmall);
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    facts->addWidget(m_facts, 1);
    auto* notices = new QHBoxLayout;
    notices->setContentsMargins(spacing::kPageMargin, 0, spacing::kPageMargin, 0);
    notices->addWidget(m_notices);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addLayout(facts);
    column->addLayout(notices);
    column->addWidget(m_stack, 1);
}

void ReportWindow::addSections()
{
    const RunRecord& record = m_content.record;
    auto* scores = new ScoreChart;
    scores->setScores(scoresOf(record));
    std::vector<Card*> numbers{scores};
    if (record.bySpeaker)
        numbers.push_back(
            new TableCard(ReportTableView::Kind::Plain, classificationTable(*record.bySpeaker)));
    numbers.push_back(new TableCard(ReportTableView::Kind::Plain, measuresTable(record)));
    addSection(tr("Scores"), numbers);
    addSection(tr("Curves"), curveCards());
    addSection(tr("Speakers"), {new TableCard(ReportTableView::Kind::Sortable, speakersOf(record))});
    addSection(tr("Worst clips"), {m_worst});
    connect(m_worst, &WorstClipsCard::openRequested, this, &ReportWindow::recordingRequested);
    addSection(tr("Network"), {m_structure, m_parts});
    addSection(tr("Settings and data"),
               {new TableCard(ReportTableView::Kind::Plain, dataTable(record)),
                new TableCard(ReportTableView::Kind::Plain, settingsTable(record)), m_card});
}

std::vector<Card*> ReportWindow::curveCards()
{
    const RunRecord& record = m_content.record;
    auto* accuracy = new CurvesCard(TrainingCurves::Measure::Accuracy);
    accuracy->setCurves(accuracyOf(record));
    auto* loss = new CurvesCard(TrainingCurves::Measure::Loss);
    loss->setCurves(lossOf(record));
    return {new ShareCard(rocContent(record)), new ShareCard(reliabilityContent(record)), accuracy, loss};
}

void ReportWindow::addSection(const QString& title, const std::vector<Card*>& cards)
{
    auto* tab = new PageTab(title, this);
    tab->setFixedHeight(kTabsHeight);
    const int index = static_cast<int>(m_tabs.size());
    connect(tab, &QAbstractButton::clicked, this, [this, index] { showSection(index); });
    m_tabs.push_back(tab);
    m_tabRow->addWidget(tab);
    m_cards.insert(m_cards.end(), cards.begin(), cards.end());
    m_stack->addWidget(makeSection(cards).release());
}

void ReportWindow::setTheme(const Theme& theme)
{
    m_theme = theme;
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Window, theme.window);
    setPalette(palette);
    for (PageTab* tab : m_tabs)
        tab->setTheme(theme);
    for (Card* card : m_cards)
        card->setTheme(theme);
    styleLabel(*m_facts, theme.font(TextRole::Reading), theme.mutedText);
    m_export->setTheme(theme);
    m_notices->setTheme(theme);
    m_ring->setColour(theme.accent);
    update();
}

void ReportWindow::setOutput(const ClipOutput& output)
{
    m_worst->setOutput(output);
}

void ReportWindow::showSection(int index)
{
    m_tabs.at(static_cast<std::size_t>(index))->setChecked(true);
    m_stack->setCurrentIndex(index);
}

void ReportWindow::readModel()
{
    m_reader.start([this, path = QString::fromStdU16String(m_model.u16string())](
                       const BackgroundJob::Post& post, const std::stop_token&) {
        const OpenedModel opened = openModel(path);
        const ModelStructure structure
            = opened.classifier ? structureOf(*opened.classifier) : ModelStructure{};
        const QString fault = opened.view.error ? ErrorText::sentence(*opened.view.error) : QString();
        post([this, structure, card = opened.view.card, fault] { showModel(structure, card, fault); });
    });
}

void ReportWindow::showModel(const ModelStructure& structure, const QString& card, const QString& fault)
{
    m_content.structure = structure;
    m_content.card = card;
    m_structure->setStructure(structure);
    m_parts->setHeading(structureTable(structure).title);
    m_parts->table().setTable(structureTable(structure));
    m_card->setMarkdown(card);
    m_card->setVisible(!card.isEmpty());
    if (fault.isEmpty())
        return;
    m_structure->setCaption(fault);
    say(fault, Notice::Severity::Warning);
}

void ReportWindow::say(const QString& words, Notice::Severity severity)
{
    Notice notice;
    notice.id = QStringLiteral("report");
    notice.severity = severity;
    notice.text = words;
    m_notices->withdraw(notice.id);
    m_notices->post(notice);
}

void ReportWindow::save(std::function<void()> write, const QString& done)
{
    m_export->setEnabled(false);
    m_writer.start(
        [this, write = std::move(write), done](const BackgroundJob::Post& post, const std::stop_token&) {
            QString words = done;
            auto severity = Notice::Severity::Info;
            try {
                write();
            } catch (const Error& error) {
                words = ErrorText::sentence(error);
                severity = Notice::Severity::Danger;
            }
            post([this, words, severity] {
                m_export->setEnabled(true);
                say(words, severity);
            });
        });
}

void ReportWindow::exportReport(const std::filesystem::path& path)
{
    save([path, content = m_content,
          pictures = picturesOf(m_content)] { saveReport(path, content, pictures); },
         tr("Saved %1.").arg(QString::fromStdU16String(path.filename().u16string())));
}

void ReportWindow::askForReport(const QString& filter, const QString& extension)
{
    const QString name = tr("report of run %1").arg(m_content.record.number) + QLatin1Char('.') + extension;
    const QString path = QFileDialog::getSaveFileName(this, tr("Export report"), name, filter);
    if (!path.isEmpty())
        exportReport(toPath(withExtension(path, extension)));
}

void ReportWindow::askForTables()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the tables"));
    if (!folder.isEmpty())
        save([folder = toPath(folder), content = m_content] { saveTables(folder, content); },
             tr("Saved the tables in %1.").arg(QFileInfo(folder).fileName()));
}

void ReportWindow::askForPicture()
{
    QString path = QFileDialog::getSaveFileName(this, tr("Save picture"), tr("network.png"),
                                                tr("Pictures (*.png *.svg)"));
    if (path.isEmpty())
        return;
    path = withExtension(path, QStringLiteral("png"));
    try {
        m_structure->picture().save(toPath(path));
        say(tr("Saved %1.").arg(QFileInfo(path).fileName()), Notice::Severity::Info);
    } catch (const Error& error) {
        say(ErrorText::sentence(error), Notice::Severity::Danger);
    }
}

void ReportWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape || event->matches(QKeySequence::Close))
        close();
    else
        QWidget::keyPressEvent(event);
}

void ReportWindow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.window);
    painter.fillRect(QRect(0, 0, width(), kTabsHeight), m_theme.surface);
    painter.fillRect(QRect(0, kTabsHeight - 1, width(), 1), m_theme.line);
}

} // namespace tonada::ui
