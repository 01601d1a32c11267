// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/live_page.h"

#include "ui/live/live_plots.h"
#include "ui/live/live_tool_bar.h"
#include "ui/live/source_selector.h"
#include "ui/live/verdict_panel.h"
#include "ui/notice_bar.h"
#include "ui/support/control_button.h"
#include "ui/support/number_text.h"

#include <QEvent>
#include <QKeyEvent>

#include <cmath>
#include <utility>

namespace tonada::ui {
namespace {

constexpr qint64 kSlowMs = 250;
constexpr int kReturnNoticeMs = 5000;
constexpr double kModelRate = 16000;

// From the drawing, below the tool bar.
constexpr int kPlotsTop = 6;
constexpr int kPanelTop = 8;
constexpr int kPlotsBottom = 4;
constexpr int kPanelBottom = 8;
constexpr int kNarrow = 900;
constexpr int kCompactWidth = 1200;
constexpr int kCompactHeight = 620;
constexpr int kWide = 1900;

/** Nothing is captured or played, and Start would begin. */
bool isIdle(SessionState session)
{
    return session == SessionState::Stopped || session == SessionState::Finished
        || session == SessionState::Failed;
}

} // namespace

LivePage::LivePage(QWidget* parent)
    : Page(parent)
    , m_theme(theme(ThemeKind::Light))
    , m_toolBar(new LiveToolBar(this))
    , m_notices(new NoticeBar(this))
    , m_plots(new LivePlots(this))
    , m_playDemo(new ControlButton(ControlButton::Look::Plain, this))
    , m_panel(new VerdictPanel(this))
{
    m_notices->installEventFilter(this);
    m_playDemo->setObjectName(QStringLiteral("playDemo"));
    m_playDemo->setText(tr("Play the demo"));
    m_playDemo->hide();
    connectParts();
    setModel({});
}

void LivePage::connectParts()
{
    connect(m_toolBar, &LiveToolBar::startRequested, this, &LivePage::startRequested);
    connect(m_toolBar, &LiveToolBar::stopRequested, this, &LivePage::stopRequested);
    connect(m_toolBar, &LiveToolBar::freezeRequested, this, &LivePage::setFrozen);
    connect(m_toolBar, &LiveToolBar::saveRequested, this, &LivePage::saveRequested);
    connect(m_toolBar, &LiveToolBar::playAgainRequested, this, &LivePage::playAgainRequested);
    connect(m_toolBar, &LiveToolBar::recordRequested, this, &LivePage::recordRequested);
    connect(m_toolBar, &LiveToolBar::nextDemoRequested, this, &LivePage::nextDemoRequested);
    connect(m_playDemo, &QPushButton::clicked, this, &LivePage::demoRequested);
    connect(m_panel, &VerdictPanel::resetRequested, this, &LivePage::resetRequested);
    connect(m_panel, &VerdictPanel::settingsRequested, this, &LivePage::verdictSettingsRequested);
    connect(m_panel, &VerdictPanel::correctionRequested, this, &LivePage::correctionRequested);
    connect(m_panel, &VerdictPanel::explainToggled, this, &LivePage::setExplaining);
    connect(m_panel, &VerdictPanel::aboutModelRequested, this, &LivePage::aboutModelRequested);
    connect(m_plots, &LivePlots::frozenChanged, m_toolBar, &LiveToolBar::setFrozen);
}

SourceSelector& LivePage::source()
{
    return m_toolBar->source();
}

void LivePage::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_toolBar->setTheme(theme);
    m_notices->setTheme(theme);
    m_plots->setTheme(theme);
    m_playDemo->setTheme(theme);
    m_panel->setTheme(theme);
    arrange();
}

void LivePage::setModel(const ModelView& model)
{
    m_model = model;
    m_panel->setNote(model.note);
    m_panel->setExplainable(!model.available || model.explainable);
    setExplaining(m_explaining);
    m_plots->setModelAvailable(model.available);
    m_plots->setUnsureBand(model.band.low, model.band.high);
    forgetVerdict();
}

void LivePage::setCorrecting(bool correcting)
{
    m_correcting = correcting;
    m_panel->setCorrecting(correcting);
}

void LivePage::setExplaining(bool explaining)
{
    explaining = explaining && m_model.explainable;
    m_panel->setExplaining(explaining);
    m_plots->setExplaining(explaining);
    if (std::exchange(m_explaining, explaining) != explaining)
        emit explainRequested(explaining);
}

void LivePage::showExplanation(const LiveExplanation& explained)
{
    m_plots->showExplanation(explained);
}

void LivePage::startAfresh()
{
    m_plots->clear();
    forgetVerdict();
}

void LivePage::forgetVerdict()
{
    m_presenter.reset();
}

void LivePage::addColumns(std::span<const FeatureColumn> columns)
{
    m_plots->append(columns);
}

void LivePage::showFrame(const LiveFrame& frame, qint64 nowMs)
{
    noticeReturn(frame.status.session, nowMs);
    m_session = frame.status.session;
    m_plots->setRunning(m_session == SessionState::Running);
    offerDemo(m_plots->empty() && isIdle(m_session));
    m_toolBar->showFrame(frame, nowMs);
    showVerdict(frame, nowMs);
    ++m_framesSinceSecond;
    if (m_secondAtMs < 0 || nowMs - m_secondAtMs >= 1000) {
        m_framesPerSecond = m_secondAtMs < 0
            ? 0
            : static_cast<int>(
                std::lround(1000.0 * m_framesSinceSecond / static_cast<double>(nowMs - m_secondAtMs)));
        m_framesSinceSecond = 0;
        m_secondAtMs = nowMs;
    }
    if (m_slowAtMs >= 0 && nowMs - m_slowAtMs < kSlowMs)
        return;
    m_slowAtMs = nowMs;
    m_panel->setFacts(frame.status, m_model.noveltyChecked);
    emit statusFactsChanged(statusFacts(frame.status));
}

void LivePage::showVerdict(const LiveFrame& frame, qint64 nowMs)
{
    VerdictInput input;
    input.status = frame.status;
    input.sessionError = frame.error;
    input.hasModel = m_model.available;
    input.modelError = m_model.error;
    input.frozen = m_plots->frozen();
    input.device = source().deviceName();
    input.band = m_model.band;
    m_verdict = m_presenter.update(input, nowMs);
    m_panel->setView(m_verdict);
    if (m_verdict.headline == m_headline)
        return;
    m_headline = m_verdict.headline;
    emit headlineChanged(m_headline);
}

void LivePage::noticeReturn(SessionState session, qint64 nowMs)
{
    if (session == SessionState::DeviceLost || session == SessionState::NotAnswering) {
        if (m_lostSinceMs < 0)
            m_lostSinceMs = nowMs;
        return;
    }
    if (session == SessionState::Running && m_lostSinceMs >= 0) {
        Notice notice;
        notice.id = QStringLiteral("returned");
        const double missing = static_cast<double>(nowMs - m_lostSinceMs) / 1000;
        notice.text = tr("Microphone is back: %1 s missing").arg(numberText(missing, 1));
        notice.milliseconds = kReturnNoticeMs;
        m_notices->post(notice);
    }
    if (session != SessionState::Starting)
        m_lostSinceMs = -1;
}

QStringList LivePage::statusFacts(const LiveStatus& status) const
{
    if (status.session != SessionState::Running)
        return {};
    const QString lost = status.lostSamples == 1
        ? tr("1 sample lost")
        : tr("%1 samples lost").arg(numberText(static_cast<double>(status.lostSamples)));
    QStringList facts{tr("%1 kHz → %2 kHz").arg(kilohertzText(status.deviceRate), kilohertzText(kModelRate))};
    if (status.delayMs > 0)
        facts << tr("About %1 ms behind").arg(numberText(std::round(status.delayMs / 10) * 10));
    facts << lost << tr("%1 fps").arg(m_framesPerSecond);
    return facts;
}

void LivePage::setFrozen(bool frozen)
{
    m_plots->setFrozen(frozen);
    m_toolBar->setFrozen(m_plots->frozen());
}

bool LivePage::handleKey(const QKeyEvent& event)
{
    if (event.matches(QKeySequence::Save)) {
        emit saveRequested();
        return true;
    }
    if (m_correcting && event.matches(QKeySequence::Undo)) {
        emit undoRequested();
        return true;
    }
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_S:
        if (isIdle(m_session))
            emit startRequested();
        else
            emit stopRequested();
        return true;
    case Qt::Key_Space:
        setFrozen(!m_plots->frozen());
        return true;
    case Qt::Key_R:
        emit resetRequested();
        return true;
    case Qt::Key_W:
        setExplaining(!m_explaining);
        return true;
    case Qt::Key_D:
        emit nextDemoRequested();
        return true;
    case Qt::Key_Y:
    case Qt::Key_N:
        if (m_correcting)
            emit correctionRequested(event.key() == Qt::Key_Y);
        return m_correcting;
    default:
        return m_plots->useKey(event.key(), event.modifiers());
    }
}

QList<std::pair<QString, QString>> LivePage::keys() const
{
    return {{tr("S"), tr("start or stop")},
            {tr("Space"), tr("freeze or resume")},
            {tr("← →"), tr("when frozen: one second back or forward (Shift: one frame)")},
            {tr("R"), tr("reset the verdict")},
            {tr("D"), tr("next demo")},
            {tr("Y N"), tr("the verdict is right or wrong (when correcting is on; Ctrl+Z takes it back)")},
            {tr("W"), tr("show what decided")},
            {tr("Ctrl+S"), tr("save the last 60 s")},
            {tr("X"), tr("cross-hair, then the arrows")}};
}

QList<QWidget*> LivePage::panes() const
{
    return {m_toolBar, m_plots, m_panel};
}

PanelForm LivePage::formFor(const QSize& size) const
{
    if (size.width() < kNarrow)
        return PanelForm::Strip;
    if (size.width() < kCompactWidth || size.height() < kCompactHeight)
        return PanelForm::Compact;
    return size.width() >= kWide ? PanelForm::Large : PanelForm::Card;
}

void LivePage::arrange()
{
    const PanelForm form = formFor(size());
    const int breadth = VerdictPanel::breadth(form);
    const int inner = width() - 2 * spacing::kPageMargin;
    m_panel->setForm(form);
    m_toolBar->setGeometry(0, 0, width(), LiveToolBar::kHeight);
    int top = LiveToolBar::kHeight;
    m_notices->setGeometry(spacing::kPageMargin, top, inner, m_notices->height());
    if (!m_notices->isHidden())
        top += m_notices->height();
    if (form == PanelForm::Strip) {
        m_panel->setGeometry(spacing::kPageMargin, top + kPanelTop, inner, breadth);
        top += kPanelTop + breadth;
        m_plots->setGeometry(spacing::kPageMargin, top + kPlotsTop, inner,
                             height() - top - kPlotsTop - kPlotsBottom);
        return;
    }
    m_panel->setGeometry(width() - spacing::kPageMargin - breadth, top + kPanelTop, breadth,
                         height() - top - kPanelTop - kPanelBottom);
    m_plots->setGeometry(spacing::kPageMargin, top + kPlotsTop, inner - breadth - spacing::kLarge,
                         height() - top - kPlotsTop - kPlotsBottom);
}

void LivePage::offerDemo(bool offered)
{
    m_playDemo->setVisible(offered);
    if (!offered)
        return;
    QRect area(QPoint(), m_playDemo->sizeHint());
    area.moveCenter(m_plots->melArea().translated(m_plots->pos()).center());
    area.translate(0, area.height() + spacing::kUnit); // below the line that says what belongs there
    m_playDemo->setGeometry(area);
}

void LivePage::resizeEvent(QResizeEvent*)
{
    arrange();
}

bool LivePage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_notices && (event->type() == QEvent::Show || event->type() == QEvent::Hide))
        arrange();
    return Page::eventFilter(watched, event);
}

} // namespace tonada::ui
