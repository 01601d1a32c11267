// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/live_tool_bar.h"

#include "ui/live/level_meter.h"
#include "ui/live/source_selector.h"
#include "ui/support/control_button.h"
#include "ui/support/label_text.h"
#include "ui/support/number_text.h"

#include <algorithm>
#include <array>

namespace tonada::ui {
namespace {

constexpr qint64 kStartingMs = 300;
constexpr int kSampleRate = 16000; // of LiveStatus::position
constexpr int kLevelGap = 24;

} // namespace

LiveToolBar::LiveToolBar(QWidget* parent)
    : QWidget(parent)
    , m_theme(theme(ThemeKind::Light))
    , m_source(new SourceSelector(this))
    , m_start(new ControlButton(ControlButton::Look::Primary, this))
    , m_freeze(new ControlButton(ControlButton::Look::Plain, this))
    , m_save(new ControlButton(ControlButton::Look::Plain, this))
    , m_playAgain(new ControlButton(ControlButton::Look::Plain, this))
    , m_record(new ControlButton(ControlButton::Look::Plain, this))
    , m_nextDemo(new ControlButton(ControlButton::Look::Plain, this))
    , m_level(new LevelMeter(this))
    , m_runningTime(new QLabel(this))
{
    setFixedHeight(kHeight);
    m_start->setObjectName(QStringLiteral("start"));
    m_freeze->setObjectName(QStringLiteral("freeze"));
    m_save->setObjectName(QStringLiteral("save"));
    m_playAgain->setObjectName(QStringLiteral("playAgain"));
    m_record->setObjectName(QStringLiteral("record"));
    m_nextDemo->setObjectName(QStringLiteral("nextDemo"));
    m_runningTime->setObjectName(QStringLiteral("runningTime"));
    m_runningTime->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    m_start->reserveWidthFor({tr("Start"), tr("Stop"), tr("Starting…")});
    m_freeze->reserveWidthFor({tr("Freeze"), tr("Resume")});
    m_freeze->setCheckable(true);
    m_save->setText(tr("Save last 60 s…"));
    m_save->setIconName(QStringLiteral("save"));
    m_playAgain->setText(tr("Play again"));
    m_playAgain->setIconName(QStringLiteral("replay"));
    m_record->setText(tr("Record to disk…"));
    m_record->setIconName(QStringLiteral("record"));
    m_record->setCheckable(true);
    m_nextDemo->setText(tr("Next demo"));
    m_nextDemo->setIconName(QStringLiteral("next"));
    m_nextDemo->setToolTip(tr("Next demo (D)"));
    for (ControlButton* button : {m_playAgain, m_record, m_nextDemo})
        button->setIconOnly(true);
    setFrozen(false);
    refreshStart(SessionState::Stopped, 0);
    connectButtons();
}

void LiveToolBar::connectButtons()
{
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (m_runs)
            emit stopRequested();
        else
            emit startRequested();
    });
    connect(m_freeze, &QPushButton::clicked, this, &LiveToolBar::freezeRequested);
    connect(m_save, &QPushButton::clicked, this, &LiveToolBar::saveRequested);
    connect(m_playAgain, &QPushButton::clicked, this, &LiveToolBar::playAgainRequested);
    connect(m_record, &QPushButton::clicked, this, &LiveToolBar::recordRequested);
    connect(m_nextDemo, &QPushButton::clicked, this, &LiveToolBar::nextDemoRequested);
}

void LiveToolBar::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_source->setTheme(theme);
    for (ControlButton* button : {m_start, m_freeze, m_save, m_playAgain, m_record, m_nextDemo})
        button->setTheme(theme);
    m_record->setIconColour(theme.danger);
    m_level->setTheme(theme);
    styleLabel(*m_runningTime, theme.font(TextRole::Reading), theme.mutedText);
    arrange();
}

void LiveToolBar::setFrozen(bool frozen)
{
    m_freeze->setChecked(frozen);
    m_freeze->setText(frozen ? tr("Resume") : tr("Freeze"));
    m_freeze->setIconName(frozen ? QStringLiteral("play") : QStringLiteral("pause"));
    m_freeze->setToolTip(frozen ? tr("Back to now (Space)")
                                : tr("Hold the pictures; capture goes on (Space)"));
}

void LiveToolBar::showFrame(const LiveFrame& frame, qint64 nowMs)
{
    const LiveStatus& status = frame.status;
    const bool running = status.session == SessionState::Running;
    refreshStart(status.session, nowMs);
    refreshRecent(frame.recentSeconds);
    refreshRecording(frame, running);
    refreshRunningTime(frame, running);
    if (running)
        m_level->setLevel(static_cast<double>(status.levelRmsDb), static_cast<double>(status.levelPeakDb),
                          status.clipped, nowMs);
    else
        m_level->clear();
    const bool demo = m_source->choice().kind == SourceChoice::Kind::Demo && running;
    if (m_nextDemo->isHidden() == demo) {
        m_nextDemo->setVisible(demo);
        arrange();
    }
}

void LiveToolBar::refreshStart(SessionState session, qint64 nowMs)
{
    m_runs = session != SessionState::Stopped && session != SessionState::Finished
        && session != SessionState::Failed;
    if (session != SessionState::Starting)
        m_startingSinceMs = -1;
    else if (m_startingSinceMs < 0)
        m_startingSinceMs = nowMs;
    const bool slow = m_startingSinceMs >= 0 && nowMs - m_startingSinceMs > kStartingMs;
    const QString word = slow ? tr("Starting…") : m_runs ? tr("Stop") : tr("Start");
    if (m_start->text() == word)
        return;
    m_start->setText(word);
    m_start->setIconName(m_runs ? QStringLiteral("stop") : QStringLiteral("play"));
    m_start->setToolTip(slow         ? tr("Cancel (S)")
                            : m_runs ? tr("Stop listening (S)")
                                     : tr("Start listening (S)"));
}

void LiveToolBar::refreshRecent(double seconds)
{
    const bool enough = seconds >= kShortestSave;
    if (m_save->isEnabled() == enough && !m_save->toolTip().isEmpty())
        return;
    m_save->setEnabled(enough);
    m_playAgain->setEnabled(enough);
    const QString why = tr("Nothing has been heard yet");
    m_save->setToolTip(enough ? tr("Save last 60 s… (Ctrl+S)") : why);
    m_playAgain->setToolTip(enough ? tr("Play again what was just heard") : why);
}

void LiveToolBar::refreshRecording(const LiveFrame& frame, bool running)
{
    m_record->setEnabled(running || frame.recording);
    m_record->setChecked(frame.recording);
    const QString tip = frame.recording ? tr("Stop recording to disk")
        : running                       ? tr("Record to disk…")
                                        : tr("Recording needs a running source");
    if (m_record->toolTip() != tip)
        m_record->setToolTip(tip);
}

void LiveToolBar::refreshRunningTime(const LiveFrame& frame, bool running)
{
    QString text;
    if (frame.recording)
        text = tr("Recording: %1").arg(durationText(static_cast<qint64>(frame.recordedSeconds)));
    else if (running)
        text = tr("Listening for %1").arg(durationText(frame.status.position / kSampleRate));
    setTextIfNew(*m_runningTime, text);
}

int LiveToolBar::widthNeeded() const
{
    int width
        = 2 * spacing::kPageMargin + m_source->sizeHint().width() + kLevelGap + m_level->sizeHint().width();
    for (const ControlButton* button : {m_start, m_freeze, m_save, m_playAgain, m_record, m_nextDemo}) {
        if (!button->isHidden())
            width += spacing::kSmall + button->sizeHint().width();
    }
    return width;
}

void LiveToolBar::arrange()
{
    m_save->setIconOnly(false);
    const QFontMetrics metrics(m_runningTime->font());
    const int timeWidth = metrics.horizontalAdvance(tr("Listening for %1").arg(durationText(59 * 60 + 59)));
    const bool timeFits = widthNeeded() + spacing::kLarge + timeWidth <= width();
    if (widthNeeded() > width())
        m_save->setIconOnly(true);
    // The meter's track gives way first, then the source's name, then the meter's words.
    int squeeze = std::max(0, widthNeeded() - width());
    const auto give = [&squeeze](int room) {
        const int given = std::min(squeeze, room);
        squeeze -= given;
        return given;
    };
    int levelWidth = m_level->sizeHint().width();
    levelWidth -= give(levelWidth - m_level->comfortableWidth());
    const int sourceHint = m_source->sizeHint().width();
    const int sourceWidth = sourceHint - give(sourceHint - m_source->minimumSizeHint().width());
    levelWidth -= give(levelWidth - m_level->minimumSizeHint().width());

    int x = spacing::kPageMargin;
    const int top = spacing::kSmall;
    const auto place = [&](QWidget* widget, int widgetWidth, int gap) {
        if (widget->isHidden())
            return;
        x += gap;
        widget->setGeometry(x, top, widgetWidth, widget->sizeHint().height());
        x += widgetWidth;
    };
    place(m_source, sourceWidth, 0);
    for (ControlButton* button : {m_start, m_freeze, m_save, m_playAgain, m_record, m_nextDemo})
        place(button, button->sizeHint().width(), spacing::kSmall);
    place(m_level, levelWidth, kLevelGap);
    m_runningTime->setVisible(timeFits);
    m_runningTime->setGeometry(width() - spacing::kPageMargin - timeWidth, top, timeWidth,
                               spacing::kControlHeight);
}

void LiveToolBar::resizeEvent(QResizeEvent*)
{
    arrange();
}

} // namespace tonada::ui
