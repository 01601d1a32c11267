// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/live_session.h"
#include "core/live/take_store.h"
#include "ui/settings/correction_settings.h"
#include "ui/support/take_keeping.h"

#include <QObject>

#include <deque>
#include <filesystem>
#include <vector>

namespace tonada::ui {

class LivePage;
struct Notice;
struct VerdictView;

/** "Right" and "wrong": keeps what was just heard as what it really is, with what the model said of it, in a
 *  folder that one can train on. */
class LiveCorrections : public QObject
{
    Q_OBJECT

public:
    /** Session and page outlive it. */
    LiveCorrections(LiveSession& session, LivePage& page, QObject* parent = nullptr);

    void setSettings(const CorrectionSettings& settings);
    void setModelName(const QString& name) { m_modelName = name; }
    /** The verdict shown is right or not; nothing while correcting is off. What was kept before is not kept
     *  twice. */
    void keep(bool right);
    /** Takes the last one back, then the one before, … */
    void undo();

private:
    /** A take and where in the session its audio begins. */
    struct Kept
    {
        KeptTake take;
        SampleIndex begin = 0;
    };

    [[nodiscard]] TakeDescription describe(bool right, const VerdictView& view) const;
    void connectTakes();
    [[nodiscard]] SampleIndex takePending();
    void tell(const KeptTake& take);
    void say(const QString& text);
    void fail(const Error& error);
    void post(Notice notice);

    LiveSession& m_session;
    LivePage& m_page;
    CorrectionSettings m_settings;
    QString m_modelName;
    std::filesystem::path m_folder;
    SampleIndex m_keptUpTo = 0; ///< as LiveSession::recentEnd()
    std::deque<SampleIndex> m_pending; ///< where those begin that are being kept
    std::vector<Kept> m_kept; ///< in this folder, the newest last
    std::deque<Kept> m_leaving; ///< being taken back
    TakeKeeping m_takes; ///< last, so that it ends before what it uses goes
};

} // namespace tonada::ui
