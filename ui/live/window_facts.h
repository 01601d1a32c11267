// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/live_status.h"
#include "ui/support/theme.h"

#include <QWidget>

#include <array>

class QLabel;

namespace tonada::ui {

/** "This window": the facts about the newest 2 s. Values that do not exist are dashes. */
class WindowFacts : public QWidget
{
    Q_OBJECT

public:
    explicit WindowFacts(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /** `noveltyChecked`: the model can tell what is unlike its training data. */
    void setStatus(const LiveStatus& status, bool noveltyChecked);

private:
    struct Row
    {
        QLabel* name = nullptr;
        QLabel* value = nullptr;
    };
    static constexpr std::size_t kRows = 4;

    QLabel* m_heading;
    QLabel* m_length;
    std::array<Row, kRows> m_rows;
};

} // namespace tonada::ui
