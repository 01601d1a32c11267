// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/runs_table.h"

#include "ui/support/number_text.h"
#include "ui/train/system_text.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace tonada::ui {

namespace {

constexpr int kGap = 8; ///< at either side of a cell
constexpr int kEdge = 3; ///< of the selected row
constexpr int kLeastRows = 1;

QString scoreText(const std::optional<double>& score)
{
    return score ? numberText(*score, 2) : QStringLiteral("–");
}

/** The last column keeps the card's padding. */
int rightGap(int column)
{
    return column == RunsModel::Columns - 1 ? spacing::kCardPadding : kGap;
}

int paddingOf(int column)
{
    return kGap + rightGap(column);
}

QRect textRect(const QRect& cell, int column)
{
    return cell.adjusted(kGap, 0, -rightGap(column), 0);
}

/** A narrow handle on the card's own ground. */
QString scrollBarStyle(const Theme& theme)
{
    return QStringLiteral(
               "QScrollBar { background: %1; width: 10px; }"
               "QScrollBar::handle { background: %2; border-radius: 3px; margin: 2px; min-height: 20px; }"
               "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
               "QScrollBar::add-page, QScrollBar::sub-page { background: none; }")
        .arg(theme.surface.name(), theme.control.name());
}

Qt::Alignment alignmentOf(int column)
{
    return Qt::AlignVCenter | (column == RunsModel::Name ? Qt::AlignLeft : Qt::AlignRight);
}

class RowDelegate : public QStyledItemDelegate
{
public:
    RowDelegate(const Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    { }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool selected = (option.state & QStyle::State_Selected) != 0;
        const int column = index.column();
        if (selected)
            painter->fillRect(option.rect, m_theme.sunken);
        if (selected && column == 0)
            painter->fillRect(QRect(option.rect.topLeft(), QSize(kEdge, option.rect.height())),
                              m_theme.accent);
        const bool number = column == RunsModel::Number;
        QFont font = m_theme.font(number ? TextRole::Reading : TextRole::TableCell);
        font.setBold(selected && column == RunsModel::Name);
        painter->setFont(font);
        painter->setPen(number ? m_theme.mutedText : m_theme.text);
        const QRect place = textRect(option.rect, column);
        const QString text = index.data().toString();
        painter->drawText(place, static_cast<int>(alignmentOf(column)),
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const QFontMetrics metrics(m_theme.font(TextRole::TableCell));
        const int padding = paddingOf(index.column());
        return {metrics.horizontalAdvance(index.data().toString()) + 1 + padding, metrics.height()};
    }

private:
    const Theme& m_theme;
};

class Header : public QHeaderView
{
public:
    Header(const Theme& theme, QWidget* parent)
        : QHeaderView(Qt::Horizontal, parent)
        , m_theme(theme)
    { }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        painter->fillRect(rect, m_theme.surface);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.line);
        painter->setFont(m_theme.font(TextRole::Caption));
        painter->setPen(m_theme.mutedText);
        painter->drawText(textRect(rect, section), static_cast<int>(alignmentOf(section)),
                          model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
    }

    [[nodiscard]] QSize sectionSizeFromContents(int section) const override
    {
        const QFontMetrics metrics(m_theme.font(TextRole::Caption));
        const QString text = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
        return {metrics.horizontalAdvance(text) + 1 + paddingOf(section), metrics.height() + spacing::kUnit};
    }

private:
    const Theme& m_theme;
};

} // namespace

void RunsModel::setRuns(std::vector<RunView> runs)
{
    std::sort(runs.begin(), runs.end(),
              [](const RunView& a, const RunView& b) { return a.number > b.number; });
    beginResetModel();
    m_runs = std::move(runs);
    endResetModel();
}

int RunsModel::rowOf(int number) const
{
    const auto found = std::find_if(m_runs.begin(), m_runs.end(),
                                    [number](const RunView& run) { return run.number == number; });
    return found == m_runs.end() ? -1 : static_cast<int>(found - m_runs.begin());
}

int RunsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant RunsModel::data(const QModelIndex& index, int role) const
{
    const RunView& of = run(index.row());
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return text(of, index.column());
    if (role == Qt::ToolTipRole && index.column() == Name)
        return of.data.isEmpty() ? systemName(of.system)
                                 : tr("%1, trained on %2").arg(systemName(of.system), of.data);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(alignmentOf(index.column()));
    return {};
}

QString RunsModel::text(const RunView& run, int column) const
{
    switch (column) {
    case Number:
        return QString::number(run.number);
    case Name:
        return run.name.isEmpty() ? systemName(run.system) : run.name;
    case Shuffled:
        return scoreText(run.shuffled);
    case New:
        return scoreText(run.newSpeakers);
    case Time:
        return minutesText(run.seconds);
    case Seed:
        return QString::number(run.seed);
    default:
        return {};
    }
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case Number:
        return role == Qt::AccessibleTextRole ? tr("Number") : QString();
    case Name:
        return tr("System");
    case Shuffled:
        return tr("Shuffled");
    case New:
        return tr("New", "accuracy on new speakers");
    case Time:
        return tr("Time");
    case Seed:
        return tr("Seed");
    default:
        return {};
    }
}

Qt::ItemFlags RunsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Name ? flags | Qt::ItemIsEditable : flags;
}

bool RunsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || index.column() != Name)
        return false;
    RunView& of = m_runs[static_cast<std::size_t>(index.row())];
    const QString name = value.toString().trimmed();
    if (name == text(of, Name))
        return false;
    of.name = name == systemName(of.system) ? QString() : name;
    emit dataChanged(index, index);
    emit renamed(of.number, of.name);
    return true;
}

RunsTable::RunsTable(QWidget* parent)
    : QTableView(parent)
    , m_theme(theme(ThemeKind::Light))
{
    auto* header = new Header(m_theme, this);
    header->setSectionsClickable(false);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(1);
    setHorizontalHeader(header);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    setItemDelegate(new RowDelegate(m_theme, this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setWordWrap(false);
    viewport()->setAutoFillBackground(false); // the card's corners are round
}

void RunsTable::setTheme(const Theme& theme)
{
    m_theme = theme;
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Base, theme.surface);
    setPalette(palette);
    const int needed = QFontMetrics(theme.font(TextRole::TableCell)).height() + spacing::kUnit;
    verticalHeader()->setDefaultSectionSize(std::max<int>(spacing::kCompactTableRow, needed));
    QHeaderView& header = *horizontalHeader();
    header.setFixedHeight(QFontMetrics(theme.font(TextRole::Caption)).height() + spacing::kUnit);
    for (int column = 0; column < header.count(); ++column)
        header.setSectionResizeMode(
            column, column == RunsModel::Name ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    verticalScrollBar()->setStyleSheet(scrollBarStyle(theme));
    viewport()->update();
}

QSize RunsTable::minimumSizeHint() const
{
    return {100, horizontalHeader()->height() + kLeastRows * verticalHeader()->defaultSectionSize()};
}

void RunsTable::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete)
        emit deletePressed();
    else
        QTableView::keyPressEvent(event);
}

void RunsTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (model() == nullptr || model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setFont(m_theme.font(TextRole::TableCell));
    painter.setPen(m_theme.mutedText);
    painter.drawText(viewport()->rect().adjusted(spacing::kCardPadding, 0, -spacing::kCardPadding, 0),
                     Qt::AlignCenter | Qt::TextWordWrap,
                     tr("No runs yet: a finished training appears here."));
}

} // namespace tonada::ui
