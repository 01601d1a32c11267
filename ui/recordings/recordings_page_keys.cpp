// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/compare_view.h"
#include "ui/recordings/playing_tools.h"
#include "ui/recordings/recording_list.h"
#include "ui/recordings/recording_plots.h"
#include "ui/recordings/recordings_page.h"
#include "ui/recordings/recordings_tool_bar.h"
#include "ui/recordings/windows_card.h"
#include "ui/support/control_button.h"

#include <QKeyEvent>

namespace tonada::ui {

bool RecordingsPage::handleKey(const QKeyEvent& event)
{
    if (useFileKey(event))
        return true;
    const bool plain = !(event.modifiers() & Qt::ControlModifier);
    if (plain && (event.key() == Qt::Key_C || (m_comparing && event.key() == Qt::Key_Escape))) {
        emit compareRequested(!m_comparing);
        return true;
    }
    if (m_comparing)
        return m_compare->canvas().useKey(event);
    return (plain && useLetter(event.key())) || m_plots->useKey(event);
}

bool RecordingsPage::useFileKey(const QKeyEvent& event)
{
    const bool control = event.modifiers() & Qt::ControlModifier;
    if (event.matches(QKeySequence::Open))
        emit openRequested();
    else if (event.matches(QKeySequence::Save) && m_list->count() > 0)
        emit sessionSaveRequested();
    else if (control && event.key() == Qt::Key_E && (m_comparing || m_plots->scene().tracks))
        emit exportRequested(RecordingExport::Kind::Figure);
    else
        return false;
    return true;
}

bool RecordingsPage::useLetter(int key)
{
    if (key == Qt::Key_Space && m_plots->scene().tracks)
        emit playRequested();
    else if (key == Qt::Key_N)
        emit wrongRequested();
    else if (key == Qt::Key_W)
        setExplaining(!m_explaining);
    else if (key == Qt::Key_T && !m_drawer->isHidden())
        m_drawer->toggle();
    else if (key == Qt::Key_L)
        playing().toggleLoop();
    else
        return false;
    return true;
}

QList<std::pair<QString, QString>> RecordingsPage::keys() const
{
    return {{tr("Space"), tr("play from the cursor, or pause")},
            {tr("L"), tr("loop on or off")},
            {tr("T"), tr("the table of windows, where it is a drawer")},
            {tr("Ctrl+O"), tr("open recordings")},
            {tr("C"), tr("two recordings side by side")},
            {tr("W"), tr("show what decided the chosen window")},
            {tr("N"), tr("the selection or the selected window is wrong: keep it for training")},
            {tr("Ctrl+S"), tr("save the session")},
            {tr("Ctrl+E"), tr("export the figure")},
            {tr("+ −"), tr("zoom in or out at the cursor; the wheel does it at the pointer")},
            {tr("0"), tr("the whole recording")},
            {tr("Alt+↑ ↓"), tr("the spectrogram, or the view under the pointer, higher or lower")},
            {tr("← →"), tr("move the cursor (Shift: select, Ctrl: to the next window)")},
            {tr("Z"), tr("zoom to the selection; Esc clears it")},
            {tr("Return"), tr("write a note on the selection")},
            {tr("Del"), tr("delete the chosen note")},
            {tr("Ctrl+Z"), tr("undo a change of the notes (with Shift: redo)")}};
}

QList<QWidget*> RecordingsPage::panes() const
{
    if (m_comparing)
        return {m_toolBar, &m_compare->canvas()};
    return {m_toolBar, m_list, m_plots, m_windows};
}

} // namespace tonada::ui
