// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/run_record.h"
#include "ui/report/clip_output.h"
#include "ui/support/card.h"

class QLabel;

namespace tonada::ui {

class ControlButton;
class ReportTableView;

/** The two seconds of a recording that a clip was cut from. Errors as AudioFileReader; AudioDamaged as well when the
 *  recording has become too short for it. */
[[nodiscard]] RecentAudio readClip(const ClipDecision& clip);

/** The most confident wrong answers; each clip can be heard, and looked at on the Recordings page. */
class WorstClipsCard : public Card
{
    Q_OBJECT

public:
    explicit WorstClipsCard(const RunRecord& record, QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    void setOutput(const ClipOutput& output);

signals:
    void openRequested(const QString& recording, double second);

private:
    void hear(int row);
    void open();
    void say(const QString& words);
    void refresh();

    std::vector<ClipDecision> m_clips;
    ClipOutput m_output;
    ReportTableView* m_table;
    QLabel* m_message;
    ControlButton* m_hear;
    ControlButton* m_open;
};

} // namespace tonada::ui
