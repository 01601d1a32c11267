// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_table_view.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace tonada::ui {
namespace {

constexpr int kGap = 8; ///< at either side of a cell
constexpr int kEdge = 3; ///< of the selected row
constexpr int kSortMark = 12;
constexpr int kWidestWords = 240; ///< longer ones are elided in columns that do not stretch
constexpr int kFewestRows = 4; ///< in sight where the table scrolls

Qt::Alignment alignmentIn(const QAbstractItemModel& model, int column)
{
    return model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>();
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
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(option.rect, m_theme.sunken);
            if (index.column() == 0)
                painter->fillRect(QRect(option.rect.topLeft(), QSize(kEdge, option.rect.height())),
                                  m_theme.accent);
        }
        painter->setFont(m_theme.font(TextRole::TableCell));
        painter->setPen(m_theme.text);
        const QRect place = option.rect.adjusted(kGap, 0, -kGap, 0);
        painter->drawText(
            place, static_cast<int>(alignmentIn(*index.model(), index.column())),
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, place.width()));
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const QFontMetrics metrics(m_theme.font(TextRole::TableCell));
        const int words = metrics.horizontalAdvance(index.data().toString()) + 1;
        return {std::min(words, static_cast<int>(kWidestWords * m_theme.fontFactor)) + 2 * kGap,
                metrics.height()};
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
        const Qt::Alignment alignment = alignmentIn(*model(), section);
        QRect place = rect.adjusted(kGap, 0, -kGap, 0);
        const QString text = model()->headerData(section, Qt::Horizontal).toString();
        if (sectionsClickable()) {
            const int width = painter->fontMetrics().horizontalAdvance(text);
            if (sortIndicatorSection() == section)
                paintSortMark(
                    *painter,
                    QPointF(alignment & Qt::AlignRight ? place.right() - width - 4 : place.left() + width + 8,
                            rect.center().y()));
        }
        painter->setPen(m_theme.mutedText);
        painter->drawText(place, static_cast<int>(alignment), text);
    }

    [[nodiscard]] QSize sectionSizeFromContents(int section) const override
    {
        const QFontMetrics metrics(m_theme.font(TextRole::Caption));
        const QString text = model()->headerData(section, Qt::Horizontal).toString();
        // Left of a number's heading, which stands over its last digit, the gap has room for the mark.
        const bool mark = sectionsClickable() && !(alignmentIn(*model(), section) & Qt::AlignRight);
        return {metrics.horizontalAdvance(text) + 1 + 2 * kGap + (mark ? kSortMark : 0),
                metrics.height() + 2 * spacing::kUnit};
    }

private:
    /** A small triangle, upwards where the lowest is on top. */
    void paintSortMark(QPainter& painter, const QPointF& centre) const
    {
        const double up = sortIndicatorOrder() == Qt::AscendingOrder ? 1 : -1;
        const std::array points{centre + QPointF(-3.5, 2 * up), centre + QPointF(3.5, 2 * up),
                                centre + QPointF(0, -2.5 * up)};
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.mutedText);
        painter.drawPolygon(points.data(), static_cast<int>(points.size()));
    }

    const Theme& m_theme;
};

} // namespace

ReportTableView::ReportTableView(Kind kind, QWidget* parent)
    : QTableView(parent)
    , m_kind(kind)
    , m_theme(theme(ThemeKind::Light))
    , m_model(new ReportTableModel(this))
{
    const bool sortable = kind == Kind::Sortable;
    auto* header = new Header(m_theme, this);
    header->setSectionsClickable(sortable);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(1);
    setHorizontalHeader(header);
    setModel(m_model);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    setItemDelegate(new RowDelegate(m_theme, this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(sortable ? QAbstractItemView::SingleSelection : QAbstractItemView::NoSelection);
    setFocusPolicy(sortable ? Qt::StrongFocus : Qt::NoFocus);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(sortable ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, sortable ? QSizePolicy::Expanding : QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false); // the card's corners are round
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &ReportTableView::choiceChanged);
    connect(this, &QTableView::activated, this,
            [this](const QModelIndex& index) { emit rowActivated(m_model->originalRow(index.row())); });
    setTheme(m_theme);
}

void ReportTableView::setTheme(const Theme& theme)
{
    m_theme = theme;
    setPalette(theme.palette());
    const int needed = QFontMetrics(theme.font(TextRole::TableCell)).height() + 2 * spacing::kUnit;
    verticalHeader()->setDefaultSectionSize(std::max<int>(spacing::kCompactTableRow, needed));
    fitColumns();
    updateGeometry();
    viewport()->update();
}

void ReportTableView::setTable(const ReportTable& table)
{
    m_model->setTable(table);
    setAccessibleName(table.title);
    if (m_kind == Kind::Sortable) {
        horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // as it comes
        setSortingEnabled(true);
    }
    fitColumns();
    updateGeometry();
}

/** One column of words takes what the others leave: the first, but where there are two alone the second. */
void ReportTableView::fitColumns()
{
    QHeaderView& header = *horizontalHeader();
    header.setFixedHeight(QFontMetrics(m_theme.font(TextRole::Caption)).height() + 2 * spacing::kUnit);
    const auto& columns = m_model->table().columns;
    const auto words = std::find_if(columns.begin(), columns.end(),
                                    [](const ReportColumn& column) { return !column.number; });
    const bool facts = columns.size() == 2 && !columns.back().number;
    const int stretched = facts ? 1 : static_cast<int>(words - columns.begin());
    for (int column = 0; column < header.count(); ++column)
        header.setSectionResizeMode(
            column, column == stretched ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
}

int ReportTableView::chosenRow() const
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : m_model->originalRow(rows.front().row());
}

int ReportTableView::heightForRows(int rows) const
{
    return horizontalHeader()->height() + rows * verticalHeader()->defaultSectionSize();
}

QSize ReportTableView::sizeHint() const
{
    return {400, heightForRows(std::max(1, m_model->rowCount()))};
}

QSize ReportTableView::minimumSizeHint() const
{
    return m_kind == Kind::Plain ? QSize(200, sizeHint().height()) : QSize(200, heightForRows(kFewestRows));
}

void ReportTableView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_model->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setFont(m_theme.font(TextRole::TableCell));
    painter.setPen(m_theme.mutedText);
    painter.drawText(viewport()->rect().adjusted(kGap, kGap, -kGap, -kGap),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_model->table().emptyText);
}

} // namespace tonada::ui
