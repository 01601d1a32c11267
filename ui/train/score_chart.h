// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/card.h"
#include "ui/train/train_view.h"

namespace tonada::ui {

class ScoreRows;

/** The scores of one system on one axis, and below a divider what they say about each other. */
class ScoreChart : public Card
{
    Q_OBJECT

public:
    explicit ScoreChart(QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    void setScores(const ScoresView& view);

    [[nodiscard]] const ScoreRows& rows() const { return *m_rows; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /** The sentences are never cut: the rows give way. */
    void fitWords();

    ScoreRows* m_rows;
    QWidget* m_divider;
    QLabel* m_words;
};

} // namespace tonada::ui
