// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/train/train_tool_bar.h"

#include <QWidget>

namespace tonada::ui {

/** Where the cards of the Train page stand: all at once in two columns, or in a narrower window one step at a
 *  time, with the progress above. */
class TrainLayout
{
public:
    using Step = TrainToolBar::Step;

    struct Cards
    {
        QWidget* data;
        QWidget* system;
        QWidget* progress;
        QWidget* accuracy;
        QWidget* loss;
        QWidget* scores;
        QWidget* confusion;
        QWidget* runs;
    };

    /** The least width of the two columns. */
    static constexpr int kTwoColumns = 1180;
    /** Below this even a step's cards stand below each other. */
    static constexpr int kOneColumn = 900;

    /** The cards become children of `content`. */
    TrainLayout(QWidget& content, const Cards& cards);

    /** For a page of this width, on which this step is looked at. Cheap when nothing changes. */
    void arrange(int width, Step step);
    [[nodiscard]] bool stepwise() const noexcept { return m_form != Form::TwoColumns; }

private:
    enum class Form
    {
        None,
        TwoColumns,
        StepInRows,
        StepInOneColumn,
    };

    void layOutTwoColumns();
    void layOutStep(Step step);
    [[nodiscard]] QLayout* curves() const;
    [[nodiscard]] QLayout* results() const;

    QWidget& m_content;
    Cards m_cards;
    Form m_form = Form::None;
    Step m_step = Step::Data;
};

} // namespace tonada::ui
