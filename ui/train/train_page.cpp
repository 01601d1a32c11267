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
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace tonada::ui {
namespace {

// From the drawing.
constexpr int kLeftWidth = 360;
constexpr int kColumnGap = 16;
constexpr int kCardGap = 12;
constexpr int kProgressHeight = 56;
constexpr int kCurvesHeight = 236;
constexpr int kSmallestContent = 1180;

} // namespace

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
{
    setAcceptDrops(true);
    m_notices->installEventFilter(this);
    layOut();
    connectParts();
    setResultThere(false);
}

void TrainPage::layOut()
{
    auto* content = new QWidget;
    content->setMinimumWidth(kSmallestContent);
    auto* left = new QVBoxLayout;
    left->setSpacing(kCardGap);
    m_data->setFixedWidth(kLeftWidth);
    m_system->setFixedWidth(kLeftWidth);
    left->addWidget(m_data);
    left->addWidget(m_system, 1);
    auto* curves = new QHBoxLayout;
    curves->setSpacing(kCardGap);
    for (CurvesCard* card : {m_accuracy, m_loss}) {
        card->setMinimumHeight(kCurvesHeight);
        curves->addWidget(card, 1);
    }
    auto* results = new QHBoxLayout;
    results->setSpacing(kCardGap);
    auto* tables = new QVBoxLayout;
    tables->setSpacing(kCardGap);
    tables->addWidget(m_confusion);
    tables->addWidget(m_runs, 1);
    results->addWidget(m_scores, 1);
    results->addLayout(tables, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(kCardGap);
    m_progress->setFixedHeight(kProgressHeight);
    right->addWidget(m_progress);
    right->addLayout(curves);
    right->addLayout(results, 1);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(spacing::kPageMargin, spacing::kSmall, spacing::kPageMargin, spacing::kSmall);
    row->setSpacing(kColumnGap);
    row->addLayout(left);
    row->addLayout(right, 1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);
    content->installEventFilter(this);
}

void TrainPage::connectParts()
{
    connect(m_data, &DataCard::chooseRequested, this, &TrainPage::chooseDataRequested);
    connect(m_data, &DataCard::recordRequested, this, &TrainPage::recordRequested);
    connect(m_system, &SystemCard::changed, this, &TrainPage::settingsChanged);
    connect(m_progress, &ProgressCard::trainRequested, this, &TrainPage::trainRequested);
    connect(m_progress, &ProgressCard::cancelRequested, this, &TrainPage::cancelRequested);
    connect(m_toolBar, &TrainToolBar::reportRequested, this, &TrainPage::reportRequested);
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
            {tr("Del"), tr("delete the selected run")}};
}

QString TrainPage::closeQuestion() const
{
    return running() ? tr("Training is running. Close Tonada and lose it?") : QString{};
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
    m_data->setMinimumHeight(std::max(0, m_data->layout()->heightForWidth(kLeftWidth))); // sentences in full
    // A resizable scroll area would take the height that is comfortable for the one that is needed.
    QWidget* content = m_scroll->widget();
    const QSize least(kSmallestContent, content->minimumSizeHint().height());
    QSize room = m_scroll->maximumViewportSize();
    if (least.height() > room.height())
        room.rwidth() -= m_scroll->verticalScrollBar()->sizeHint().width();
    content->resize(room.expandedTo(least));
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
    if (watched == m_scroll->widget() && event->type() == QEvent::LayoutRequest)
        arrange();
    return Page::eventFilter(watched, event);
}

} // namespace tonada::ui
