// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/score_chart.h"

#include "ui/support/control_button.h"
#include "ui/train/score_rows.h"
#include "ui/train/score_text.h"

#include <QLabel>
#include <QStringList>
#include <QVBoxLayout>

namespace tonada::ui {

ScoreChart::ScoreChart(QWidget* parent)
    : Card(tr("Two scores for one system"), parent)
    , m_rows(new ScoreRows(this))
    , m_divider(new QWidget(this))
    , m_words(new QLabel(this))
{
    setCaption(tr("accuracy, 95 % interval"));
    m_divider->setFixedHeight(1);
    m_divider->setAutoFillBackground(true);
    m_words->setObjectName(QStringLiteral("words"));
    m_words->setWordWrap(true);
    body().addWidget(m_rows, 1);
    body().addWidget(m_divider);
    body().addWidget(m_words);
    ScoreChart::setTheme(currentTheme());
    setScores({});
}

void ScoreChart::setTheme(const Theme& theme)
{
    Card::setTheme(theme);
    m_rows->setTheme(theme);
    styleLabel(*m_words, theme.font(TextRole::TableCell), theme.text);
    QPalette palette;
    palette.setColor(QPalette::Window, theme.line);
    m_divider->setPalette(palette);
}

void ScoreChart::setScores(const ScoresView& view)
{
    m_rows->setScores(view);
    m_words->setText(scoresInWords(view));
    fitWords();
    QStringList rows;
    for (const TrainStage stage : kTrainStages)
        rows.append(QStringLiteral("%1: %2").arg(stageName(stage), m_rows->numberOf(stage)));
    m_rows->setAccessibleName(tr("Two scores for one system"));
    m_rows->setAccessibleDescription(rows.join(QStringLiteral("; ")));
}

void ScoreChart::fitWords()
{
    m_words->setMinimumHeight(m_words->heightForWidth(width() - 2 * spacing::kCardPadding));
}

void ScoreChart::resizeEvent(QResizeEvent*)
{
    fitWords();
}

} // namespace tonada::ui
