// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/file_verdict.h"
#include "ui/support/card.h"

#include <optional>

class QBoxLayout;

namespace tonada::ui {

class ControlButton;
class ReportTableView;

/** The windows of a recording, by their start; at the foot, to say that one is wrong. */
class WindowsCard : public Card
{
    Q_OBJECT

public:
    explicit WindowsCard(QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    void setVerdict(const std::optional<FileVerdict>& verdict);
    /** A drawer is broad and low: what is at the foot stands beside the table. */
    void setDrawer(bool drawer);
    /** The one that begins nearest to this time. */
    void chooseAt(double seconds);
    /** There is a stretch that could be wrong. */
    void setStretchChosen(bool chosen);
    /** The window `by` further on, within the table. */
    void step(int by);

signals:
    void windowChosen(int index);
    void wrongRequested();

private:
    ReportTableView* m_table;
    ControlButton* m_wrong;
    QBoxLayout* m_foot;
    std::vector<double> m_begins; ///< s, of each window
    std::vector<Judgement> m_states; ///< of each
};

} // namespace tonada::ui
