// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QWidget>

class QMenu;

namespace tonada::ui {

class ControlButton;

/** The tool bar's playing part: play or pause, loop, speed, and of files with several channels the one shown and
 *  heard. */
class PlayingTools : public QWidget
{
    Q_OBJECT

public:
    explicit PlayingTools(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /** There is something to play. */
    void setPlayable(bool playable);
    void setPlaying(bool playing);
    /** Where there is little room the selectors say their values alone. */
    void setCompact(bool compact);
    /** Play means the selection. */
    void setSelection(bool selection);
    /** `channel` as AudioFileReader::readMono(). */
    void setChannels(int channels, int channel);

    [[nodiscard]] double speed() const { return m_speed; }
    [[nodiscard]] bool loop() const;
    void toggleLoop();

signals:
    void playRequested();
    void loopChanged(bool loop);
    void speedChanged(double speed);
    void channelChosen(int channel);

private:
    void refresh();
    void say(ControlButton& selector, const QString& text, const QString& value);
    void chooseSpeed(double speed);

    ControlButton* m_play;
    ControlButton* m_loop;
    ControlButton* m_speedButton;
    QMenu* m_speedMenu;
    ControlButton* m_channelButton;
    QMenu* m_channelMenu;
    double m_speed = 1;
    bool m_playing = false;
    bool m_selection = false;
    bool m_compact = false;
    QString m_channelName;
};

} // namespace tonada::ui
