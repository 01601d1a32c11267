// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/windows_card.h"

#include "ui/live/verdict_sign.h"
#include "ui/live/verdict_words.h"
#include "ui/recordings/recording_words.h"
#include "ui/report/report_table_view.h"
#include "ui/support/control_button.h"
#include "ui/support/number_text.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace tonada::ui {
namespace {

enum Column
{
    kStart,
    kSpeech,
    kProbability,
    kVerdict,
};

constexpr int kSignRoom = 14;
constexpr int kGap = 8; // at the left; at the right the words may come near the edge
constexpr int kRightGap = 2;

/** The verdict's sign in its colour, and its word. */
class VerdictDelegate : public QStyledItemDelegate
{
public:
    VerdictDelegate(const Theme& theme, const std::vector<Judgement>& states, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_states(states)
    { }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, m_theme.sunken);
        const auto* model = static_cast<const ReportTableModel*>(index.model());
        const Judgement state = m_states[static_cast<std::size_t>(model->originalRow(index.row()))];
        QRect place = option.rect.adjusted(kGap, 0, -kRightGap, 0);
        drawSign(*painter, place, signOf(panelStateOf(state)), SignSize::Small, m_theme);
        place.setLeft(place.left() + kSignRoom);
        painter->setFont(m_theme.font(TextRole::TableCell));
        painter->setPen(m_theme.text);
        painter->drawText(
            place, Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, place.width()));
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const QFontMetrics metrics(m_theme.font(TextRole::TableCell));
        return {metrics.horizontalAdvance(index.data().toString()) + 1 + kSignRoom + kGap + kRightGap,
                metrics.height()};
    }

private:
    const Theme& m_theme;
    const std::vector<Judgement>& m_states;
};

} // namespace

WindowsCard::WindowsCard(QWidget* parent)
    : Card(tr("Windows"), parent)
    , m_table(new ReportTableView(ReportTableView::Kind::Sortable, this))
    , m_wrong(new ControlButton(ControlButton::Look::Plain, this))
    , m_foot(new QVBoxLayout)
{
    m_table->setObjectName(QStringLiteral("windows"));
    m_table->setAccessibleName(tr("Windows of the recording"));
    body().setContentsMargins(1, 0, 1, spacing::kSmall);
    body().addWidget(m_table, 1);
    m_table->setItemDelegateForColumn(kVerdict, new VerdictDelegate(currentTheme(), m_states, m_table));
    m_wrong->setObjectName(QStringLiteral("thisIsWrong"));
    m_wrong->setText(tr("This is wrong…"));
    m_wrong->setIconName(QStringLiteral("flag"));
    m_foot->setContentsMargins(spacing::kCardPadding, spacing::kSmall, spacing::kCardPadding,
                               spacing::kSmall);
    m_foot->addWidget(m_wrong);
    body().addLayout(m_foot);
    connect(m_wrong, &QPushButton::clicked, this, &WindowsCard::wrongRequested);
    setStretchChosen(false);
    connect(m_table, &ReportTableView::choiceChanged, this,
            [this] { emit windowChosen(m_table->chosenRow()); });
    setVerdict({});
}

void WindowsCard::setTheme(const Theme& theme)
{
    Card::setTheme(theme);
    m_table->setTheme(theme);
    m_wrong->setTheme(theme);
}

void WindowsCard::setVerdict(const std::optional<FileVerdict>& verdict)
{
    const QSignalBlocker blocker(this);
    ReportTable table;
    table.columns = {
        {tr("Start, s"), true}, {tr("Speech"), true}, {tr("P", "probability"), true}, {tr("Verdict"), false}};
    table.emptyText = tr("The windows of the recording, with a model's verdict on each, stand here.");
    m_begins.clear();
    m_states.clear();
    if (verdict) {
        for (const WindowVerdict& window : verdict->windows) {
            const double p = window.probability.value_or(std::numeric_limits<double>::quiet_NaN());
            m_begins.push_back(window.begin);
            m_states.push_back(window.state);
            table.rows.push_back(
                {{numberText(window.begin, 2), window.begin},
                 {percentText(window.speechShare) + QStringLiteral(" %"), window.speechShare},
                 {window.probability ? numberText(shownProbability(p), 2) : QStringLiteral("–"), p},
                 {VerdictWords::headline(panelStateOf(window.state))}});
        }
    }
    m_table->setTable(table);
    setCaption(verdict ? tr("2 s each, every 0.5 s") : QString());
}

void WindowsCard::setDrawer(bool drawer)
{
    body().setDirection(drawer ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_foot->setAlignment(m_wrong, drawer ? Qt::AlignBottom : Qt::Alignment());
}

void WindowsCard::chooseAt(double seconds)
{
    const auto nearest = std::min_element(m_begins.begin(), m_begins.end(), [&](double a, double b) {
        return std::abs(a - seconds) < std::abs(b - seconds);
    });
    if (nearest == m_begins.end())
        return;
    m_table->sortByColumn(kStart, Qt::AscendingOrder);
    m_table->selectRow(static_cast<int>(nearest - m_begins.begin()));
    m_table->scrollTo(m_table->currentIndex());
}

void WindowsCard::setStretchChosen(bool chosen)
{
    m_wrong->setEnabled(chosen);
    m_wrong->setToolTip(chosen ? tr("Keep it as what it really is, for training (N)")
                               : tr("Select a stretch or a window first"));
}

void WindowsCard::step(int by)
{
    const int rows = m_table->model()->rowCount();
    if (rows == 0)
        return;
    const QModelIndex now = m_table->currentIndex();
    m_table->selectRow(now.isValid() ? std::clamp(now.row() + by, 0, rows - 1) : 0);
    m_table->scrollTo(m_table->currentIndex());
}

} // namespace tonada::ui
