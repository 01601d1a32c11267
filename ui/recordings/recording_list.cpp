// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recording_list.h"

#include "ui/live/verdict_sign.h"
#include "ui/recordings/recording_words.h"
#include "ui/support/number_text.h"

#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace tonada::ui {
namespace {

constexpr int kEdge = 3; // of the selected row
constexpr int kRow = 52;
constexpr int kTimeRoom = 44;
constexpr int kSignRoom = 14;
constexpr int kDropHeight = 58;

class RecordingDelegate : public QStyledItemDelegate
{
public:
    RecordingDelegate(const Theme& theme, const RecordingListModel& model, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_model(model)
    { }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const RecordingItem& item = m_model.item(index.row());
        const bool selected = (option.state & QStyle::State_Selected) != 0;
        if (selected) {
            painter->fillRect(option.rect, m_theme.sunken);
            painter->fillRect(QRect(option.rect.topLeft(), QSize(kEdge, option.rect.height())),
                              m_theme.accent);
        }
        const QRect inner = option.rect.adjusted(spacing::kCardPadding, 0, -spacing::kCardPadding, 0);
        painter->fillRect(QRect(inner.left(), option.rect.bottom(), inner.width(), 1), m_theme.line);
        QFont font = m_theme.font(TextRole::TableCell);
        font.setBold(selected);
        painter->setFont(font);
        painter->setPen(m_theme.text);
        const QRect upper(inner.left(), inner.top() + 4, inner.width(), inner.height() / 2 - 4);
        painter->drawText(upper, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(item.name, Qt::ElideMiddle, upper.width()));
        paintSecondLine(*painter, upper.translated(0, upper.height()), item);
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {100, static_cast<int>(kRow * std::max(1.0, m_theme.fontFactor))};
    }

private:
    void paintSecondLine(QPainter& painter, QRect line, const RecordingItem& item) const
    {
        painter.setFont(m_theme.font(TextRole::Caption));
        painter.setPen(m_theme.mutedText);
        const QFontMetrics metrics(painter.font());
        if (item.state == RecordingItem::State::Read) {
            const QString time = minutesText(item.seconds);
            painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, time);
            line.setLeft(line.left()
                         + std::max(kTimeRoom, metrics.horizontalAdvance(time) + spacing::kSmall));
            if (item.judgement)
                drawSign(painter, line, signOf(panelStateOf(*item.judgement)), SignSize::Small, m_theme);
            line.setLeft(line.left() + kSignRoom);
            painter.setPen(m_theme.text);
            painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                             metrics.elidedText(item.verdict, Qt::ElideRight, line.width()));
            return;
        }
        if (item.state == RecordingItem::State::Failed) {
            drawSign(painter, line, Sign::Danger, SignSize::Small, m_theme);
            line.setLeft(line.left() + kSignRoom + spacing::kUnit);
            painter.setPen(m_theme.danger);
        }
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, RecordingListModel::secondLine(item));
    }

    const Theme& m_theme;
    const RecordingListModel& m_model;
};

} // namespace

void RecordingListModel::append(const std::vector<RecordingItem>& items)
{
    if (items.empty())
        return;
    const int count = rowCount();
    beginInsertRows({}, count, count + static_cast<int>(items.size()) - 1);
    m_items.insert(m_items.end(), items.begin(), items.end());
    endInsertRows();
}

void RecordingListModel::set(int row, const RecordingItem& item)
{
    m_items[static_cast<std::size_t>(row)] = item;
    emit dataChanged(index(row), index(row));
}

int RecordingListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QString RecordingListModel::secondLine(const RecordingItem& item)
{
    switch (item.state) {
    case RecordingItem::State::Waiting:
        return tr("waiting");
    case RecordingItem::State::Reading:
        return tr("reading, %1 %").arg(item.percent);
    case RecordingItem::State::Read:
        return item.verdict.isEmpty() ? minutesText(item.seconds)
                                      : minutesText(item.seconds) + QStringLiteral(", ") + item.verdict;
    case RecordingItem::State::Failed:
        return tr("not usable");
    }
    return {};
}

QVariant RecordingListModel::data(const QModelIndex& index, int role) const
{
    const RecordingItem& of = item(index.row());
    if (role == Qt::DisplayRole)
        return of.name;
    if (role == Qt::ToolTipRole)
        return of.failure.isEmpty() ? of.path : of.failure;
    if (role == Qt::AccessibleTextRole)
        return QString(of.name + QStringLiteral(", ") + secondLine(of));
    return {};
}

RecordingList::RecordingList(QWidget* parent)
    : Card(tr("Recordings"), parent)
    , m_model(new RecordingListModel(this))
    , m_view(new QListView(this))
{
    m_view->setObjectName(QStringLiteral("recordings"));
    m_view->setAccessibleName(tr("Open recordings"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new RecordingDelegate(currentTheme(), *m_model, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setFocusPolicy(Qt::TabFocus);
    m_view->viewport()->setAutoFillBackground(false);
    body().setContentsMargins(1, 0, 1, 2 * spacing::kLarge + kDropHeight);
    body().addWidget(m_view, 1);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { emit selectedByUser(now.row()); });
}

void RecordingList::setTheme(const Theme& theme)
{
    Card::setTheme(theme);
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Base, theme.surface);
    m_view->setPalette(palette);
    m_view->doItemsLayout();
}

void RecordingList::append(const std::vector<RecordingItem>& items)
{
    m_model->append(items);
    setCaption(count() == 0 ? QString() : numberText(count()));
}

void RecordingList::set(int row, const RecordingItem& item)
{
    m_model->set(row, item);
}

void RecordingList::select(int row)
{
    const QSignalBlocker blocker(this);
    m_view->setCurrentIndex(m_model->index(row));
}

int RecordingList::selected() const
{
    return m_view->currentIndex().row();
}

QRect RecordingList::dropZone() const
{
    return {spacing::kLarge, height() - spacing::kLarge - kDropHeight, width() - 2 * spacing::kLarge,
            kDropHeight};
}

void RecordingList::paintEvent(QPaintEvent* event)
{
    Card::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen dashed(currentTheme().control, 1);
    dashed.setDashPattern({4, 3});
    painter.setPen(dashed);
    painter.drawRoundedRect(QRectF(dropZone()).adjusted(0.5, 0.5, -0.5, -0.5), spacing::kControlRadius,
                            spacing::kControlRadius);
    painter.setFont(currentTheme().font(TextRole::Caption));
    painter.setPen(currentTheme().mutedText);
    painter.drawText(dropZone().adjusted(4, 0, -4, 0), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("Drop files or folders here to open them"));
}

} // namespace tonada::ui
