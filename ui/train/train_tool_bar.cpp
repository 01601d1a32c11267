// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/train_tool_bar.h"

#include "ui/support/control_button.h"
#include "ui/support/number_text.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>

#include <array>

namespace tonada::ui {
namespace {

constexpr double kCircle = 22;
constexpr double kLine = 28;
constexpr std::array kAllSteps{TrainToolBar::Step::Data, TrainToolBar::Step::System,
                               TrainToolBar::Step::Training, TrainToolBar::Step::Result};

void paintCheckMark(QPainter& painter, const QPointF& centre, const QColor& colour)
{
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const std::array points{centre + QPointF(-4, 0), centre + QPointF(-1, 3), centre + QPointF(4.5, -3)};
    painter.drawPolyline(points.data(), static_cast<int>(points.size()));
}

} // namespace

TrainToolBar::TrainToolBar(QWidget* parent)
    : QWidget(parent)
    , m_theme(theme(ThemeKind::Light))
    , m_report(new ControlButton(ControlButton::Look::Plain, this))
    , m_save(new ControlButton(ControlButton::Look::Plain, this))
    , m_useLive(new ControlButton(ControlButton::Look::Primary, this))
{
    setFixedHeight(kHeight);
    m_report->setObjectName(QStringLiteral("report"));
    m_report->setText(tr("Report…"));
    m_report->setIconName(QStringLiteral("share"));
    m_save->setObjectName(QStringLiteral("saveModel"));
    m_save->setText(tr("Save model…"));
    m_save->setIconName(QStringLiteral("save"));
    m_useLive->setObjectName(QStringLiteral("useLive"));
    m_useLive->setText(tr("Use live"));
    m_useLive->setIconName(QStringLiteral("play"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::kPageMargin, 0, spacing::kPageMargin, 0);
    row->setSpacing(spacing::kSmall);
    row->addStretch(1);
    row->addWidget(m_report);
    row->addWidget(m_save);
    row->addWidget(m_useLive);
    connect(m_report, &QPushButton::clicked, this, &TrainToolBar::reportRequested);
    connect(m_save, &QPushButton::clicked, this, &TrainToolBar::saveRequested);
    connect(m_useLive, &QPushButton::clicked, this, &TrainToolBar::useLiveRequested);
    setResultThere(false);
}

void TrainToolBar::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_report->setTheme(theme);
    m_save->setTheme(theme);
    m_useLive->setTheme(theme);
    update();
}

void TrainToolBar::setStep(Step step)
{
    m_step = step;
    setAccessibleName(tr("Step %1 of %2: %3")
                          .arg(numberText(static_cast<int>(step) + 1),
                               numberText(static_cast<double>(kAllSteps.size())), nameOf(step)));
    update();
}

void TrainToolBar::setResultThere(bool there)
{
    m_report->setVisible(there);
    m_save->setVisible(there);
    m_useLive->setVisible(there);
    update();
}

void TrainToolBar::setShown(std::optional<Step> step)
{
    m_shown = step;
    setCursor(step ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

QString TrainToolBar::nameOf(Step step)
{
    switch (step) {
    case Step::Data:
        return tr("Data");
    case Step::System:
        return tr("System");
    case Step::Training:
        return tr("Training");
    case Step::Result:
        return tr("Result");
    }
    return {};
}

QFont TrainToolBar::fontOf(Step step) const
{
    QFont font = m_theme.font(TextRole::Tab);
    font.setBold(step == current());
    return font;
}

int TrainToolBar::room() const
{
    int room = width() - spacing::kPageMargin;
    for (const auto* button : findChildren<ControlButton*>(QString(), Qt::FindDirectChildrenOnly))
        if (!button->isHidden())
            room -= button->sizeHint().width() + spacing::kSmall;
    return room;
}

std::array<QRectF, TrainToolBar::kSteps> TrainToolBar::places() const
{
    const auto all = places(true);
    return all.back().right() <= room() ? all : places(false);
}

std::array<QRectF, TrainToolBar::kSteps> TrainToolBar::places(bool allNames) const
{
    std::array<QRectF, kSteps> places;
    double left = spacing::kPageMargin;
    for (const Step step : kAllSteps) {
        double width = kCircle;
        if (allNames || step == current())
            width += spacing::kSmall + QFontMetrics(fontOf(step)).horizontalAdvance(nameOf(step));
        places[static_cast<std::size_t>(step)] = QRectF(left, 0, width, height());
        left += width + kLine + 2 * spacing::kMedium;
    }
    return places;
}

void TrainToolBar::paintStep(QPainter& painter, const QRectF& place, Step step) const
{
    const bool isCurrent = step == current();
    const QRectF circle(place.left() + 0.75, (height() - kCircle) / 2 + 0.75, kCircle - 1.5, kCircle - 1.5);
    painter.setPen(QPen(step > m_step ? m_theme.control : m_theme.accent, 1.5));
    painter.setBrush(isCurrent ? m_theme.accent : m_theme.surface);
    painter.drawEllipse(circle);
    if (step < m_step && !isCurrent) {
        paintCheckMark(painter, circle.center(), m_theme.accent);
    } else {
        QFont bold = m_theme.font(TextRole::Reading);
        bold.setBold(true);
        painter.setFont(bold);
        painter.setPen(isCurrent ? m_theme.onAccent : m_theme.mutedText);
        painter.drawText(circle, Qt::AlignCenter, numberText(static_cast<int>(step) + 1));
    }
    painter.setFont(fontOf(step));
    painter.setPen(isCurrent ? m_theme.text : m_theme.mutedText);
    if (place.width() > kCircle)
        painter.drawText(place.adjusted(kCircle + spacing::kSmall, 0, 1, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         nameOf(step));
}

void TrainToolBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto places = this->places();
    for (const Step step : kAllSteps) {
        const QRectF& place = places[static_cast<std::size_t>(step)];
        paintStep(painter, place, step);
        if (step != kAllSteps.back())
            painter.fillRect(QRectF(place.right() + spacing::kMedium, height() / 2.0 - 0.5, kLine, 1),
                             m_theme.control);
    }
}

void TrainToolBar::mousePressEvent(QMouseEvent* event)
{
    const auto places = this->places();
    for (const Step step : kAllSteps)
        if (m_shown && places[static_cast<std::size_t>(step)].contains(event->position()))
            emit stepClicked(step);
}

} // namespace tonada::ui
