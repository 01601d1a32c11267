// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/windows_card.h"

#include "ui/live/verdict_words.h"
#include "ui/recordings/recording_words.h"
#include "ui/report/report_table_view.h"
#include "ui/support/number_text.h"

#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace tonada::ui {
namespace {

/** The sign as a letter: the word stands beside it. */
QString signText(Judgement judgement)
{
    switch (signOf(panelStateOf(judgement))) {
    case Sign::Disc:
        return QStringLiteral("●");
    case Sign::Square:
        return QStringLiteral("■");
    case Sign::Diamond:
        return QStringLiteral("◇");
    case Sign::Dash:
        return QStringLiteral("–");
    default:
        return QStringLiteral("△");
    }
}

} // namespace

WindowsCard::WindowsCard(QWidget* parent)
    : Card(tr("Windows"), parent)
    , m_table(new ReportTableView(ReportTableView::Kind::Sortable, this))
{
    m_table->setObjectName(QStringLiteral("windows"));
    m_table->setAccessibleName(tr("Windows of the recording"));
    body().setContentsMargins(1, 0, 1, spacing::kSmall);
    body().addWidget(m_table, 1);
    connect(m_table, &ReportTableView::choiceChanged, this,
            [this] { emit windowChosen(m_table->chosenRow()); });
    setVerdict({});
}

void WindowsCard::setTheme(const Theme& theme)
{
    Card::setTheme(theme);
    m_table->setTheme(theme);
}

void WindowsCard::setVerdict(const std::optional<FileVerdict>& verdict)
{
    const QSignalBlocker blocker(this);
    ReportTable table;
    table.columns = {{tr("Start, s"), true}, {tr("P", "probability"), true}, {tr("Verdict"), false}};
    table.emptyText = tr("The windows of the recording, with a model's verdict on each, stand here.");
    m_begins.clear();
    if (verdict) {
        for (const WindowVerdict& window : verdict->windows) {
            const double p = window.probability.value_or(std::numeric_limits<double>::quiet_NaN());
            const QString word = VerdictWords::headline(panelStateOf(window.state));
            m_begins.push_back(window.begin);
            table.rows.push_back(
                {{numberText(window.begin, 2), window.begin},
                 {window.probability ? numberText(shownProbability(p), 2) : QStringLiteral("–"), p},
                 {signText(window.state) + QLatin1Char(' ') + word}});
        }
    }
    m_table->setTable(table);
    setCaption(verdict ? tr("2 s each, every 0.5 s") : QString());
}

void WindowsCard::chooseAt(double seconds)
{
    const auto nearest = std::min_element(m_begins.begin(), m_begins.end(), [&](double a, double b) {
        return std::abs(a - seconds) < std::abs(b - seconds);
    });
    if (nearest == m_begins.end())
        return;
    m_table->sortByColumn(0, Qt::AscendingOrder);
    m_table->selectRow(static_cast<int>(nearest - m_begins.begin()));
}

void WindowsCard::step(int by)
{
    const int rows = m_table->model()->rowCount();
    if (rows == 0)
        return;
    const QModelIndex now = m_table->currentIndex();
    m_table->selectRow(now.isValid() ? std::clamp(now.row() + by, 0, rows - 1) : 0);
}

} // namespace tonada::ui
