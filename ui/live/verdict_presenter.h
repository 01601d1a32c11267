// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/live_status.h"
#include "core/util/error.h"
#include "ui/live/verdict_view.h"

#include <optional>

namespace tonada::ui {

/** What the presenter decides from. */
struct VerdictInput
{
    LiveStatus status;
    std::optional<Error> sessionError; ///< why the session is Failed, DeviceLost or NotAnswering
    bool hasModel = false;
    std::optional<Error> modelError; ///< why the model asked for is not there
    bool frozen = false;
    QString device; ///< name of the microphone, for words
    UnsureBand band;
};

/** Why nothing can be heard, in the panel's states; none while all is well. */
[[nodiscard]] std::optional<PanelState> sessionTrouble(SessionState session,
                                                       const std::optional<Error>& error);

/** Turns the stream of statuses into a calm display.
 *
 *  Which state is shown: trouble with the microphone, then with the model, then stopped and frozen, then what
 *  is heard. Numbers change at most four times a second, the word at most once a second; a word that has to
 *  wait keeps its numbers. A class is entered
 *  2 points beyond the unsure band and left 2 points inside it. States of the signal (no speech, too quiet,
 *  …) must last 400 ms to appear and 800 ms to go; a verdict stays for the first 5 s of no speech. Whatever
 *  hides a verdict shows it as one line with its age. Time is the caller's, in milliseconds.
 */
class VerdictPresenter
{
public:
    [[nodiscard]] VerdictView update(const VerdictInput& input, qint64 nowMs);
    /** Forgets the last verdict. */
    void reset();

private:
    struct LastVerdict
    {
        PanelState state;
        float probability;
        qint64 atMs;
    };

    [[nodiscard]] PanelState heard(const VerdictInput& input) const;
    void follow(PanelState target, qint64 nowMs);
    [[nodiscard]] bool mayShow(PanelState target, qint64 nowMs) const;
    void show(PanelState state, qint64 nowMs);
    void refreshNumbers(const Verdict& verdict, qint64 nowMs);
    [[nodiscard]] VerdictView view(const VerdictInput& input, qint64 nowMs) const;

    PanelState m_shown = PanelState::Stopped;
    qint64 m_shownAtMs = 0;
    qint64 m_shownLastTrueMs = 0; ///< when the shown state was last what is heard
    PanelState m_target = PanelState::Stopped;
    qint64 m_targetSinceMs = 0;
    Verdict m_numbers; ///< as displayed
    qint64 m_numbersAtMs = 0;
    std::optional<LastVerdict> m_last;
};

} // namespace tonada::ui
