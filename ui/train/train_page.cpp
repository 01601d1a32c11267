// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/train_page.h"

#include "ui/notice_bar.h"
#include "ui/train/confusion_card.h"
#include "ui/train/curves_card.h"
#include "ui/train/data_card.h"
#include "ui/train/runs_card.h"
#include "ui/train/score_chart.h"
#include "ui/train/system_card.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace tonada::ui {

TrainPage::TrainPage(QWidget* parent)
    : Page(parent)
    , m_theme(theme(ThemeKind::Light))
    , m_toolBar(new TrainToolBar(this))
    , m_notices(new NoticeBar(this))
    , m_scroll(new QScrollArea(this))
    , m_data(new DataCard)
    , m_system(new SystemCard)
    , m_progress(new ProgressCard)
    , m_accuracy(new CurvesCard(TrainingCurves::Measure::Accuracy))
    , m_loss(new CurvesCard(TrainingCurves::Measure::Loss))
    , m_scores(new ScoreChart)
    , m_confusion(new ConfusionCard)
    , m_runs(new RunsCard)
    , m_content(new QWidget)
    , m_layout(*m_content, {m_data, m_system, m_progress, m_accuracy, m_loss, m_scores, m_confusion, m_runs})
{
    setAcceptDrops(true);
    m_notices->installEventFilter(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_content);
    m_content->installEventFilter(this);
    connectParts();
    setResultThere(false);
}

void TrainPage::connectParts()
{
    connect(m_data, &DataCard::chooseRequested, this, &TrainPage::chooseDataRequested);
    connect(m_data, &DataCard::recordRequested, this, &TrainPage::recordRequested);
    connect(m_system, &SystemCard::changed, this, &TrainPage::settingsChanged);
    connect(m_progress, &ProgressCard::trainRequested, this, &TrainPage::trainRequested);
    connect(m_progress, &ProgressCard::cancelRequested, this, &TrainPage::cancelRequested);
    connect(m_toolBar, &TrainToolBar::reportRequested, this, &TrainPage::reportRequested);
    for (const CurvesCard* card : {m_accuracy, m_loss})
        connect(card, &CurvesCard::savingFailed, this, [this](const QString& reason) {
            Notice notice;
            notice.id = QStringLiteral("curves");
            notice.severity = Notice::Severity::Danger;
            notice.text = reason;
            m_notices->post(notice);
        });
    connect(m_toolBar, &TrainToolBar::stepClicked, this, &TrainPage::showStep);
    connect(m_toolBar, &TrainToolBar::saveRequested, this, &TrainPage::saveRequested);
    connect(m_toolBar, &TrainToolBar::useLiveRequested, this, &TrainPage::useLiveRequested);
}

void TrainPage::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_toolBar->setTheme(theme);
    m_notices->setTheme(theme);
    m_progress->setTheme(theme);
    for (Card* card :
         std::initializer_list<Card*>{m_data, m_system, m_accuracy, m_loss, m_scores, m_confusion, m_runs})
        card->setTheme(theme);
    QPalette palette = m_scroll->palette();
    palette.setColor(QPalette::Window, theme.window);
    m_scroll->setPalette(palette);
    arrange();
}

bool TrainPage::running() const
{
    return m_progressView.action == ProgressCard::Action::Cancel;
}

void TrainPage::setStep(TrainToolBar::Step step)
{
    m_toolBar->setStep(step);
    if (step != TrainToolBar::Step::System) // what is said of the data is read first
        showStep(step);
}

void TrainPage::showStep(TrainToolBar::Step step)
{
    m_shownStep = step;
    arrange();
}

void TrainPage::setResultThere(bool there)
{
    m_resultThere = there;
    m_toolBar->setResultThere(there);
}

void TrainPage::showProgress(const ProgressCard::View& view)
{
    m_progressView = view;
    m_progress->show(view);
}

void TrainPage::showCurves(const CurvesView& curves, const CurvesView& losses)
{
    m_accuracy->setCurves(curves);
    m_loss->setCurves(losses);
}

void TrainPage::showScores(const ScoresView& scores)
{
    m_scores->setScores(scores);
}

void TrainPage::showConfusion(const std::optional<ConfusionView>& confusion)
{
    m_confusion->setConfusion(confusion);
}

bool TrainPage::handleKey(const QKeyEvent& event)
{
    const bool control = event.modifiers() & Qt::ControlModifier;
    if (control && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)) {
        if (!running() && m_progressView.actionPossible)
            emit trainRequested();
        return true;
    }
    if (event.key() == Qt::Key_Escape && running()) {
        emit cancelRequested();
        return true;
    }
    const bool down = event.key() == Qt::Key_PageDown;
    if (m_layout.stepwise() && (down || event.key() == Qt::Key_PageUp)) {
        const int step = static_cast<int>(m_shownStep) + (down ? 1 : -1);
        showStep(static_cast<TrainToolBar::Step>(
            std::clamp(step, 0, static_cast<int>(TrainToolBar::Step::Result))));
        return true;
    }
    if (control && event.key() == Qt::Key_U && m_resultThere) {
        emit useLiveRequested();
        return true;
    }
    if (control && event.key() == Qt::Key_R && m_resultThere) {
        emit reportRequested();
        return true;
    }
    if (event.matches(QKeySequence::Save) && m_resultThere) {
        emit saveRequested();
        return true;
    }
    return false;
}

QList<std::pair<QString, QString>> TrainPage::keys() const
{
    return {{tr("Ctrl+Return"), tr("train")},
            {tr("Esc"), tr("cancel; the best network so far is kept")},
            {tr("Ctrl+U"), tr("use the new model live")},
            {tr("Ctrl+S"), tr("save the model")},
            {tr("Ctrl+R"), tr("report of the run")},
            {tr("F2"), tr("rename the selected run")},
            {tr("Del"), tr("delete the selected run")},
            {tr("PgUp, PgDn"), tr("another step, where the window shows one at a time")}};
}

QString TrainPage::closeQuestion() const
{
    return running() ? tr("Training is running. Close Tonada and end it?") : QString{};
}

QList<QWidget*> TrainPage::panes() const
{
    return {m_data, m_system, m_progress, m_runs, m_toolBar};
}

void TrainPage::arrange()
{
    m_toolBar->setGeometry(0, 0, width(), TrainToolBar::kHeight);
    int top = TrainToolBar::kHeight;
    m_notices->setGeometry(spacing::kPageMargin, top, width() - 2 * spacing::kPageMargin,
                           m_notices->height());
    if (!m_notices->isHidden())
        top += m_notices->height();
    m_scroll->setGeometry(0, top, width(), height() - top);
    m_layout.arrange(width(), m_shownStep);
    m_toolBar->setShown(m_layout.stepwise() ? std::optional(m_shownStep) : std::nullopt);
    // A resizable scroll area would take the height that is comfortable for the one that is needed.
    const QSize room = m_scroll->maximumViewportSize();
    const int bar = m_scroll->verticalScrollBar()->sizeHint().width();
    const int data
        = m_layout.stepwise() ? room.width() - bar - 2 * spacing::kPageMargin : m_data->maximumWidth();
    m_data->setMinimumHeight(std::max(0, m_data->layout()->heightForWidth(data))); // sentences in full
    const QSize least = m_content->minimumSizeHint();
    const bool scrolls = least.height() > room.height();
    m_content->resize((room - QSize(scrolls ? bar : 0, 0)).expandedTo(least));
}

void TrainPage::resizeEvent(QResizeEvent*)
{
    arrange();
}

void TrainPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().front().isLocalFile())
        event->acceptProposedAction();
}

void TrainPage::dropEvent(QDropEvent* event)
{
    emit dataDropped(event->mimeData()->urls().front().toLocalFile());
}

bool TrainPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_notices && (event->type() == QEvent::Show || event->type() == QEvent::Hide))
        arrange();
    if (watched == m_content && event->type() == QEvent::LayoutRequest)
        arrange();
    return Page::eventFilter(watched, event);
}

} // namespace tonada::ui
