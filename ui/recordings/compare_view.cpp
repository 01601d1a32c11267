// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/compare_view.h"

#include "ui/live/verdict_sign.h"
#include "ui/recordings/recording_list.h"
#include "ui/recordings/recording_words.h"
#include "ui/support/card.h"
#include "ui/support/control_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace tonada::ui {
namespace {

constexpr int kSignRoom = 16;
constexpr int kReadingWidth = 200;

} // namespace

CompareView::CompareView(QWidget* parent)
    : QWidget(parent)
    , m_theme(theme(ThemeKind::Light))
    , m_sides{makeSide(0), makeSide(1)}
    , m_reading(new QLabel(this))
    , m_canvas(new FigureCanvas(this))
{
    setObjectName(QStringLiteral("compareView"));
    m_reading->setObjectName(QStringLiteral("compareReading"));
    m_reading->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_reading->setMinimumWidth(kReadingWidth);
    auto* head = new QHBoxLayout;
    head->setSpacing(spacing::kSmall);
    for (const Side& side : m_sides) {
        head->addWidget(side.name);
        head->addSpacing(spacing::kUnit);
        head->addWidget(side.verdict);
        head->addSpacing(spacing::kLarge);
    }
    head->addStretch(1);
    head->addWidget(m_reading);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::kCardPadding, spacing::kSmall, spacing::kCardPadding,
                               spacing::kSmall);
    column->setSpacing(spacing::kSmall);
    column->addLayout(head);
    column->addWidget(m_canvas, 1);
    connect(m_canvas, &FigureCanvas::readingChanged, m_reading, &QLabel::setText);
}

CompareView::Side CompareView::makeSide(int index)
{
    Side side{new ControlButton(ControlButton::Look::Selector, this), new QMenu(this), new QLabel(this), {}};
    side.name->setObjectName(QStringLiteral("compared%1").arg(index));
    side.name->setAccessibleName(index == 0 ? tr("Recording at the left") : tr("Recording at the right"));
    side.verdict->setObjectName(QStringLiteral("comparedVerdict%1").arg(index));
    side.verdict->setContentsMargins(kSignRoom, 0, 0, 0);
    connect(side.name, &QPushButton::clicked, this, [button = side.name, menu = side.menu] {
        menu->popup(button->mapToGlobal(QPoint(0, button->height() + 2)));
    });
    return side;
}

void CompareView::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (const Side& side : m_sides) {
        side.name->setTheme(theme);
        side.menu->setPalette(theme.palette());
        styleLabel(*side.verdict, theme.font(TextRole::Body), theme.text);
    }
    styleLabel(*m_reading, theme.font(TextRole::Reading), theme.text);
    m_canvas->setTheme(theme);
    update();
}

void CompareView::setRecordings(const std::vector<RecordingItem>& items,
                                const std::array<int, kSides>& chosen)
{
    for (std::size_t i = 0; i < kSides; ++i)
        showSide(static_cast<int>(i), items, chosen[i]);
    update();
}

void CompareView::showSide(int index, const std::vector<RecordingItem>& items, int row)
{
    Side& side = m_sides[static_cast<std::size_t>(index)];
    side.menu->clear();
    for (std::size_t i = 0; i < items.size(); ++i) {
        QAction* action = side.menu->addAction(items[i].name);
        action->setEnabled(items[i].state != RecordingItem::State::Failed);
        connect(action, &QAction::triggered, this,
                [this, index, other = static_cast<int>(i)] { emit recordingChosen(index, other); });
    }
    const RecordingItem item = row < 0 ? RecordingItem() : items[static_cast<std::size_t>(row)];
    side.name->setText(item.name.isEmpty() ? tr("Recordings") : item.name);
    side.name->setEnabled(!items.empty());
    const bool judged = item.state == RecordingItem::State::Read && item.judgement;
    side.sign = judged ? std::optional(signOf(panelStateOf(*item.judgement))) : std::nullopt;
    side.verdict->setText(judged                    ? item.verdict
                              : item.name.isEmpty() ? QString()
                                                    : RecordingListModel::secondLine(item));
}

void CompareView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCard(painter, rect(), m_theme);
    for (const Side& side : m_sides) {
        if (side.sign)
            drawSign(painter, side.verdict->geometry(), *side.sign, SignSize::Small, m_theme);
    }
}

} // namespace tonada::ui
