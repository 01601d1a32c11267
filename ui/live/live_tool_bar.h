// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/live_frame.h"
#include "ui/support/theme.h"

#include <QWidget>

class QLabel;

namespace tonada::ui {

class ControlButton;
class LevelMeter;
class SourceSelector;

/** Source, start and stop, freeze, saving and recording, level, running time. Where it gets narrow the
 *  running time leaves first, then "Save" becomes an icon; no word is ever cut. */
class LiveToolBar : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kHeight = 48;
    static constexpr double kShortestSave = 2; ///< seconds

    explicit LiveToolBar(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void showFrame(const LiveFrame& frame, qint64 nowMs);
    void setFrozen(bool frozen);
    [[nodiscard]] SourceSelector& source() { return *m_source; }

signals:
    void startRequested();
    void stopRequested();
    void freezeRequested(bool frozen);
    void saveRequested();
    void playAgainRequested();
    void recordRequested(bool on);
    void nextDemoRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void connectButtons();
    void refreshStart(SessionState session, qint64 nowMs);
    void refreshRecent(double seconds);
    void refreshRecording(const LiveFrame& frame, bool running);
    void refreshRunningTime(const LiveFrame& frame, bool running);
    void arrange();
    [[nodiscard]] int widthNeeded() const;

    Theme m_theme;
    SourceSelector* m_source;
    ControlButton* m_start;
    ControlButton* m_freeze;
    ControlButton* m_save;
    ControlButton* m_playAgain;
    ControlButton* m_record;
    ControlButton* m_nextDemo;
    LevelMeter* m_level;
    QLabel* m_runningTime;
    bool m_runs = false; ///< the button says Stop
    qint64 m_startingSinceMs = -1;
};

} // namespace tonada::ui
