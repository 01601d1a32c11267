// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/live_page.h"

#include <QLabel>

namespace tonada::test {

/** A starter model as the page sees it. */
inline ui::ModelView starterModel()
{
    ui::ModelView model;
    model.available = true;
    model.name = QStringLiteral("Demo voices");
    model.card = QStringLiteral("# Demo voices");
    model.note = ui::NoteKind::SyntheticVoices;
    return model;
}

/** A frame of a running session that says this. */
inline ui::LiveFrame runningFrame(VerdictState state, float probability = 0.5F)
{
    ui::LiveFrame frame;
    frame.recentSeconds = 60;
    LiveStatus& status = frame.status;
    status.session = SessionState::Running;
    status.deviceRate = 48000;
    status.delayMs = 91;
    status.levelRmsDb = -14;
    status.levelPeakDb = -8;
    status.window = WindowState::Judged;
    status.windowProbability = probability;
    status.windowSpeechSeconds = 1.7F;
    status.verdict.state = state;
    status.verdict.hasProbability
        = state == VerdictState::Argentinian || state == VerdictState::Other || state == VerdictState::Unsure;
    status.verdict.probability = probability;
    status.verdict.low = probability - 0.12F;
    status.verdict.high = probability + 0.07F;
    status.verdict.speechSeconds = 3;
    return frame;
}

inline ui::LiveFrame sessionFrame(SessionState session, std::optional<Error> error = {})
{
    ui::LiveFrame frame;
    frame.status.session = session;
    frame.error = std::move(error);
    return frame;
}

/** Feeds a page at 30 frames a second of its own clock. */
class PageFeeder
{
public:
    explicit PageFeeder(ui::LivePage& page)
        : m_page(page)
    { }

    void show(const ui::LiveFrame& frame, int milliseconds)
    {
        for (int t = 0; t <= milliseconds; t += 33)
            m_page.showFrame(frame, m_now += 33);
    }

private:
    ui::LivePage& m_page;
    qint64 m_now = 1000;
};

/** What a label of the page says; null when it is not shown. */
inline QString shown(const QWidget& parent, const char* name)
{
    const auto* label = parent.findChild<QLabel*>(QLatin1String(name));
    return label != nullptr && label->isVisibleTo(&parent) ? label->text() : QString{};
}

} // namespace tonada::test
