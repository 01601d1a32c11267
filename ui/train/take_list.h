// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/card.h"

#include <vector>

class QScrollArea;

namespace tonada::ui {

/** A take that was kept, as the list shows it. */
struct TakeView
{
    int label = 0;
    QString speaker;
    double seconds = 0;
};

/** The takes kept since the window was opened, newest first: class, speaker, seconds, play and delete. */
class TakeList : public Card
{
    Q_OBJECT

public:
    explicit TakeList(QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    /** Oldest first. */
    void setTakes(const std::vector<TakeView>& takes);

signals:
    /** By the take's place in setTakes(). */
    void playRequested(int index);
    void deleteRequested(int index);

private:
    void fill();
    [[nodiscard]] QWidget* row(int index);

    QScrollArea* m_scroll;
    std::vector<TakeView> m_takes;
};

} // namespace tonada::ui
