// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/live_plots.h"

#include "ui/live/live_overlay.h"
#include "ui/live/live_plots_impl.h"
#include "ui/live/window_state_text.h"
#include "ui/support/colour_map.h"
#include "ui/support/number_text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace tonada::ui {

namespace {

constexpr double kSecondsPerKey = 1;

} // namespace

LivePlots::LivePlots(QWidget* parent)
    : QWidget(parent)
    , m(std::make_unique<Impl>(*this))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Live pictures"));
    m->layOut();
}

LivePlots::~LivePlots() = default;

void LivePlots::setTheme(const Theme& theme)
{
    m->scene.theme = theme;
    m->pictures.setColours(ColourMap::ofMel(theme.dark), ColourMap::ofMfcc(theme.dark), theme.surface);
    m->layOut();
}

void LivePlots::setUnsureBand(double low, double high)
{
    if (low == m->scene.unsureLow && high == m->scene.unsureHigh)
        return;
    m->scene.unsureLow = low;
    m->scene.unsureHigh = high;
    m->viewChanged();
}

void LivePlots::setModelAvailable(bool available)
{
    if (std::exchange(m->scene.modelAvailable, available) != available)
        update();
}

void LivePlots::setRunning(bool running)
{
    if (std::exchange(m->scene.running, running) != running)
        update();
}

void LivePlots::setExplaining(bool explaining)
{
    if (std::exchange(m->scene.explaining, explaining) == explaining)
        return;
    m->evidence.clear();
    m->viewChanged();
}

void LivePlots::showExplanation(const LiveExplanation& explained)
{
    if (!m->scene.explaining || frozen())
        return;
    m->evidence.set(explained);
    update(melArea());
}

void LivePlots::append(std::span<const FeatureColumn> columns)
{
    if (columns.empty())
        return;
    m->view.append(columns);
    m->followView();
    if (!frozen() && isVisible())
        update(m->changingRegion());
    m->describe();
}

void LivePlots::clear()
{
    const bool wasFrozen = frozen();
    m->view.clear();
    m->evidence.clear();
    m->pictures.invalidate();
    m->layOut();
    if (wasFrozen)
        emit frozenChanged(false);
}

bool LivePlots::empty() const
{
    return m->view.history().empty();
}

QRect LivePlots::melArea() const
{
    return m->scene.layout.plotOf(LivePlot::Mel);
}

bool LivePlots::frozen() const
{
    return m->view.frozen();
}

void LivePlots::setFrozen(bool frozen)
{
    if (frozen == this->frozen())
        return;
    m->view.setFrozen(frozen);
    m->layOut();
    setAccessibleDescription(summary());
    emit frozenChanged(frozen);
}

void LivePlots::scrollBySeconds(double seconds)
{
    scrollByColumns(static_cast<int>(std::lround(seconds / ColumnHistory::kSlotSeconds)));
}

void LivePlots::scrollByColumns(int columns)
{
    if (!m->view.scrollBy(columns))
        return;
    m->viewChanged();
    emit viewMoved(secondsScrolledBack());
}

double LivePlots::secondsScrolledBack() const
{
    return static_cast<double>(m->view.slotsBack()) * ColumnHistory::kSlotSeconds;
}

double LivePlots::visibleSeconds() const
{
    return m->scene.layout.visibleSeconds;
}

bool LivePlots::crossHairShown() const
{
    return m->scene.crossHair.has_value();
}

void LivePlots::setCrossHairShown(bool shown)
{
    if (shown == crossHairShown())
        return;
    const QPointF middle = QRectF(m->scene.layout.plotOf(LivePlot::Mel)).center();
    m->moveCrossHairTo(shown ? std::optional(middle) : std::nullopt, shown);
    moveCrossHair(0, 0); // onto the middle of its column
}

void LivePlots::moveCrossHair(int columns, int rows)
{
    if (!crossHairShown())
        return;
    const LiveScene& scene = m->scene;
    const QRectF all = scene.layout.plots();
    const double slot = static_cast<double>(scene.slotAt(scene.crossHair->x()) + columns) + 0.5;
    const double x = std::clamp(scene.xOf(slot), all.left(), all.right() - 1);
    double y = scene.crossHair->y();
    const LivePlot plot = scene.plotAt(*scene.crossHair).value_or(LivePlot::Mel);
    const auto index = static_cast<std::size_t>(plot);
    if (rows != 0) {
        const int row = scene.rowAt(plot, y) + rows;
        if (row >= scene.rowsOf(plot) && index > 0)
            y = scene.yOfRow(kLivePlots[index - 1], 0);
        else if (row < 0 && index + 1 < kLivePlots.size())
            y = scene.yOfRow(kLivePlots[index + 1], scene.rowsOf(kLivePlots[index + 1]) - 1);
        else
            y = scene.yOfRow(plot, std::clamp(row, 0, scene.rowsOf(plot) - 1));
    }
    m->moveCrossHairTo(QPointF(x, y), true);
}

QSize LivePlots::sizeHint() const
{
    return {1014, LiveLayout::kDesignHeight};
}

QSize LivePlots::minimumSizeHint() const
{
    return {400, 320};
}

void LivePlots::paintEvent(QPaintEvent* event)
{
    m->paint(event->region());
}

void LivePlots::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m->layOut();
}

bool LivePlots::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QRect& history = m->scene.layout.plotOf(LivePlot::History);
    const FeatureColumn* column
        = history.contains(help->pos()) ? m->scene.columnAt(help->pos().x()) : nullptr;
    if (column == nullptr || column->state == WindowState::Judged)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(),
                           tr("%1: %2").arg(windowStateWord(column->state), windowStateRule(column->state)),
                           this);
    return true;
}

void LivePlots::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        m->viewChanged();
    QWidget::changeEvent(event);
}

bool LivePlots::useKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool moves = crossHairShown() && m->crossHairByKeyboard;
    const int sideways = key == Qt::Key_Left ? -1 : key == Qt::Key_Right ? 1 : 0;
    const int upwards = key == Qt::Key_Down ? -1 : key == Qt::Key_Up ? 1 : 0;
    if (key == Qt::Key_X)
        setCrossHairShown(!moves);
    else if (key == Qt::Key_Escape && moves)
        setCrossHairShown(false);
    else if (moves && (sideways != 0 || upwards != 0))
        moveCrossHair(sideways, upwards);
    else if (frozen() && sideways != 0 && modifiers.testFlag(Qt::ShiftModifier))
        scrollByColumns(sideways);
    else if (frozen() && sideways != 0)
        scrollBySeconds(sideways * kSecondsPerKey);
    else
        return false;
    return true;
}

void LivePlots::keyPressEvent(QKeyEvent* event)
{
    if (!useKey(event->key(), event->modifiers()))
        QWidget::keyPressEvent(event);
}

void LivePlots::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !frozen())
        return;
    m->draggingStrip = m->scene.layout.strip.contains(event->pos());
    if (m->draggingStrip)
        m->scrollStripTo(event->position().x());
    else if (m->scene.plotAt(event->position()))
        m->dragFromX = event->position().x();
}

void LivePlots::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    if (m->draggingStrip) {
        m->scrollStripTo(at.x());
        return;
    }
    if (m->dragFromX) {
        const auto columns = static_cast<int>(m->scene.slotAt(*m->dragFromX) - m->scene.slotAt(at.x()));
        if (columns != 0) {
            scrollByColumns(columns);
            m->dragFromX = at.x();
        }
    }
    if (m->scene.plotAt(at))
        m->moveCrossHairTo(at, false);
    else if (!m->crossHairByKeyboard)
        m->moveCrossHairTo(std::nullopt, false);
}

void LivePlots::mouseReleaseEvent(QMouseEvent* /*event*/)
{
    m->draggingStrip = false;
    m->dragFromX.reset();
}

void LivePlots::leaveEvent(QEvent* event)
{
    if (!m->crossHairByKeyboard)
        m->moveCrossHairTo(std::nullopt, false);
    QWidget::leaveEvent(event);
}

QString LivePlots::summary() const
{
    const ColumnHistory& history = m->view.history();
    if (history.empty())
        return tr("Nothing heard yet.");
    const double seconds = static_cast<double>(history.end() - history.begin()) * ColumnHistory::kSlotSeconds;
    QString text = frozen() ? tr("Frozen; %1 s are kept.").arg(numberText(seconds))
                            : tr("The last %1 s of %2 s kept.")
                                  .arg(numberText(std::min(seconds, visibleSeconds())), numberText(seconds));
    int judged = 0;
    int above = 0;
    for (std::int64_t slot = m->firstShown(); slot < m->view.end(); ++slot) {
        const FeatureColumn* column = history.at(slot);
        if (column == nullptr || column->state != WindowState::Judged)
            continue;
        ++judged;
        above += column->probability > 0.5F ? 1 : 0;
    }
    const FeatureColumn* newest = history.at(m->view.end() - 1);
    text += QLatin1Char(' ');
    if (judged > 0)
        text += tr("P(Argentinian) was above one half in %1 per cent of the judged time.")
                    .arg(percentText(above / static_cast<double>(judged)));
    if (newest != nullptr)
        text += QLatin1Char(' ')
            + (newest->state == WindowState::Judged
                   ? tr("Newest: %1.").arg(numberText(static_cast<double>(newest->probability), 2))
                   : tr("Newest: %1.").arg(windowStateWord(newest->state)));
    text += QLatin1Char(' ') + m->evidence.summary(m->scene);
    return text.simplified();
}

} // namespace tonada::ui
