// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/train_layout.h"

#include <QBoxLayout>

namespace tonada::ui {
namespace {

// From the drawing.
constexpr int kLeftWidth = 360;
constexpr int kColumnGap = 16;
constexpr int kCardGap = 12;
constexpr int kProgressHeight = 56;
constexpr int kLeastCurvesHeight = 216; // drawn 236 high
constexpr int kRunsHeight = 180; ///< where nothing else decides

void setWidth(QWidget& card, int width)
{
    card.setMinimumWidth(width);
    card.setMaximumWidth(width > 0 ? width : QWIDGETSIZE_MAX);
}

QBoxLayout* box(QBoxLayout::Direction direction)
{
    auto* layout = new QBoxLayout(direction);
    layout->setSpacing(kCardGap);
    return layout;
}

} // namespace

TrainLayout::TrainLayout(QWidget& content, const Cards& cards)
    : m_content(content)
    , m_cards(cards)
{
    for (QWidget* card : {cards.data, cards.system, cards.progress, cards.accuracy, cards.loss, cards.scores,
                          cards.confusion, cards.runs})
        card->setParent(&content);
    cards.progress->setFixedHeight(kProgressHeight);
    for (QWidget* card : {cards.accuracy, cards.loss})
        card->setMinimumHeight(kLeastCurvesHeight);
}

void TrainLayout::arrange(int width, Step step)
{
    const Form form = width >= kTwoColumns ? Form::TwoColumns
        : width >= kOneColumn              ? Form::StepInRows
                                           : Form::StepInOneColumn;
    if (form == m_form && (step == m_step || form == Form::TwoColumns))
        return;
    m_form = form;
    m_step = step;
    delete m_content.layout();
    if (form == Form::TwoColumns)
        layOutTwoColumns();
    else
        layOutStep(step);
    const bool all = form == Form::TwoColumns;
    m_cards.data->setVisible(all || step == Step::Data);
    m_cards.system->setVisible(all || step == Step::System);
    m_cards.accuracy->setVisible(all || step == Step::Training);
    m_cards.loss->setVisible(all || step == Step::Training);
    m_cards.scores->setVisible(all || step == Step::Result);
    m_cards.confusion->setVisible(all || step == Step::Result);
    m_cards.runs->setVisible(all || step == Step::Result);
}

QLayout* TrainLayout::curves() const
{
    auto* curves = box(m_form == Form::StepInOneColumn ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    curves->addWidget(m_cards.accuracy, 1);
    curves->addWidget(m_cards.loss, 1);
    return curves;
}

QLayout* TrainLayout::results() const
{
    auto* tables = box(QBoxLayout::TopToBottom);
    tables->addWidget(m_cards.confusion);
    tables->addWidget(m_cards.runs, 1);
    m_cards.runs->setMinimumHeight(m_form == Form::StepInOneColumn ? kRunsHeight : 0);
    auto* results = box(m_form == Form::StepInOneColumn ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    results->addWidget(m_cards.scores, 1);
    results->addLayout(tables, 1);
    return results;
}

void TrainLayout::layOutTwoColumns()
{
    setWidth(*m_cards.data, kLeftWidth);
    setWidth(*m_cards.system, kLeftWidth);
    auto* left = box(QBoxLayout::TopToBottom);
    left->addWidget(m_cards.data);
    left->addWidget(m_cards.system, 1);
    auto* right = box(QBoxLayout::TopToBottom);
    right->addWidget(m_cards.progress);
    right->addLayout(curves());
    right->addLayout(results(), 1);
    auto* row = new QHBoxLayout(&m_content);
    row->setContentsMargins(spacing::kPageMargin, spacing::kSmall, spacing::kPageMargin, spacing::kSmall);
    row->setSpacing(kColumnGap);
    row->addLayout(left);
    row->addLayout(right, 1);
}

void TrainLayout::layOutStep(Step step)
{
    setWidth(*m_cards.data, 0);
    setWidth(*m_cards.system, 0);
    auto* column = new QVBoxLayout(&m_content);
    column->setContentsMargins(spacing::kPageMargin, spacing::kSmall, spacing::kPageMargin, spacing::kSmall);
    column->setSpacing(kCardGap);
    column->addWidget(m_cards.progress);
    switch (step) {
    case Step::Data:
        column->addWidget(m_cards.data);
        column->addStretch(1);
        break;
    case Step::System:
        column->addWidget(m_cards.system);
        column->addStretch(1);
        break;
    case Step::Training:
        column->addLayout(curves(), 1);
        break;
    case Step::Result:
        column->addLayout(results(), 1);
        break;
    }
}

} // namespace tonada::ui
