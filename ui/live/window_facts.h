// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/live_status.h"
#include "ui/support/theme.h"

#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;

namespace tonada::ui {

class ControlButton;

/** "This window": the facts about the newest 2 s. Values that do not exist are dashes. Where there is little
 *  room they fold away under their heading, which then has a button that unfolds them in narrower rows. */
class WindowFacts : public QWidget
{
    Q_OBJECT

public:
    explicit WindowFacts(QWidget* parent = nullptr);

    enum class Fold
    {
        None, ///< there is room: always open
        Folded,
        Unfolded,
    };

    void setFold(Fold fold);
    void setTheme(const Theme& theme);
    /** `noveltyChecked`: the model can tell what is unlike its training data. */
    void setStatus(const LiveStatus& status, bool noveltyChecked);

signals:
    void foldClicked();

private:
    void arrange();

    struct Row
    {
        QLabel* name = nullptr;
        QLabel* value = nullptr;
    };
    static constexpr std::size_t kRows = 4;

    QGridLayout* m_grid;
    QLabel* m_heading;
    QLabel* m_length;
    ControlButton* m_foldButton;
    Fold m_fold = Fold::None;
    std::array<Row, kRows> m_rows;
};

} // namespace tonada::ui
