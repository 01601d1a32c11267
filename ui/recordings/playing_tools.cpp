// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/playing_tools.h"

#include "ui/support/control_button.h"
#include "ui/support/number_text.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>

#include <array>

namespace tonada::ui {
namespace {

constexpr std::array kSpeeds{1.0, 0.9, 0.8, 0.7, 0.6, 0.5};

QString speedText(double speed)
{
    return numberText(speed, speed == 1 ? 0 : 1) + QChar(0x00D7);
}

void opens(ControlButton* button, QMenu* menu)
{
    QObject::connect(button, &QPushButton::clicked, menu,
                     [button, menu] { menu->popup(button->mapToGlobal(QPoint(0, button->height() + 2))); });
}

} // namespace

PlayingTools::PlayingTools(QWidget* parent)
    : QWidget(parent)
    , m_play(new ControlButton(ControlButton::Look::Primary, this))
    , m_loop(new ControlButton(ControlButton::Look::Plain, this))
    , m_speedButton(new ControlButton(ControlButton::Look::Selector, this))
    , m_speedMenu(new QMenu(this))
    , m_channelButton(new ControlButton(ControlButton::Look::Selector, this))
    , m_channelMenu(new QMenu(this))
{
    m_play->setObjectName(QStringLiteral("playRecording"));
    m_play->reserveWidthFor({tr("Play"), tr("Play selection"), tr("Pause")});
    m_loop->setObjectName(QStringLiteral("loop"));
    m_loop->setText(tr("Loop"));
    m_loop->setIconName(QStringLiteral("loop"));
    m_loop->setIconOnly(true);
    m_loop->setCheckable(true);
    m_loop->setToolTip(tr("Loop the selection, or without one the recording (L)"));
    m_speedButton->setObjectName(QStringLiteral("speed"));
    m_speedButton->setToolTip(tr("Slower, with the same pitch"));
    auto* speeds = new QActionGroup(m_speedMenu);
    for (const double speed : kSpeeds) {
        QAction* action = m_speedMenu->addAction(speedText(speed));
        action->setCheckable(true);
        action->setChecked(speed == m_speed);
        speeds->addAction(action);
        connect(action, &QAction::triggered, this, [this, speed] { chooseSpeed(speed); });
    }
    m_channelButton->setObjectName(QStringLiteral("channel"));
    m_channelButton->setToolTip(tr("What of the file is shown, judged and heard"));
    opens(m_speedButton, m_speedMenu);
    opens(m_channelButton, m_channelMenu);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::kSmall);
    for (ControlButton* button : {m_play, m_loop, m_speedButton, m_channelButton})
        row->addWidget(button);
    connect(m_play, &QPushButton::clicked, this, &PlayingTools::playRequested);
    connect(m_loop, &QPushButton::toggled, this, &PlayingTools::loopChanged);
    setChannels(1, 0);
    refresh();
}

void PlayingTools::setTheme(const Theme& theme)
{
    for (ControlButton* button : {m_play, m_loop, m_speedButton, m_channelButton})
        button->setTheme(theme);
    for (QMenu* menu : {m_speedMenu, m_channelMenu}) {
        menu->setPalette(theme.palette());
        menu->setFont(theme.font(TextRole::Body));
    }
    refresh();
}

void PlayingTools::setPlayable(bool playable)
{
    m_play->setEnabled(playable);
}

void PlayingTools::setPlaying(bool playing)
{
    m_playing = playing;
    refresh();
}

void PlayingTools::setCompact(bool compact)
{
    m_compact = compact;
    refresh();
}

void PlayingTools::say(ControlButton& selector, const QString& text, const QString& value)
{
    selector.setText(m_compact ? value : text);
    selector.setAccessibleName(text);
    selector.setFixedWidth(selector.widthFor(selector.text()) + 2); // text is measured in fractions
}

void PlayingTools::setSelection(bool selection)
{
    m_selection = selection;
    refresh();
}

bool PlayingTools::loop() const
{
    return m_loop->isChecked();
}

void PlayingTools::toggleLoop()
{
    m_loop->toggle();
}

void PlayingTools::chooseSpeed(double speed)
{
    m_speed = speed;
    refresh();
    emit speedChanged(speed);
}

void PlayingTools::setChannels(int channels, int channel)
{
    const auto name = [](int number) {
        return number == 0 ? tr("Mix") : QString::number(number);
    };
    m_channelMenu->clear();
    qDeleteAll(m_channelMenu->findChildren<QActionGroup*>());
    auto* group = new QActionGroup(m_channelMenu);
    for (int number = 0; number <= channels; ++number) {
        QAction* action = m_channelMenu->addAction(name(number));
        action->setCheckable(true);
        action->setChecked(number == channel);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, number] { emit channelChosen(number); });
    }
    m_channelName = name(channel);
    m_channelButton->setVisible(channels > 1);
    refresh();
}

void PlayingTools::refresh()
{
    m_play->setText(m_playing ? tr("Pause") : m_selection ? tr("Play selection") : tr("Play"));
    m_play->setIconName(m_playing ? QStringLiteral("pause") : QStringLiteral("play"));
    m_play->setToolTip(m_playing         ? tr("Pause (Space)")
                           : m_selection ? tr("Play the selection (Space)")
                                         : tr("Play from the cursor (Space)"));
    say(*m_speedButton, tr("Speed %1").arg(speedText(m_speed)), speedText(m_speed));
    say(*m_channelButton, tr("Channel %1").arg(m_channelName), m_channelName);
}

} // namespace tonada::ui
