// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/share_plot.h"

#include "ui/plots/share_plot_impl.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace tonada::ui {
namespace {

constexpr QSize kDrawn(440, 280);
constexpr QSize kSmallest(260, 200);

} // namespace

SharePlot::SharePlot(QWidget* parent)
    : QWidget(parent)
    , m(std::make_unique<Impl>())
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(&m->plot);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m->plot.installEventFilter(this);
    setTheme(theme(ThemeKind::Light));
}

SharePlot::~SharePlot()
{
    m->plot.removeEventFilter(this);
}

void SharePlot::setTheme(const Theme& theme)
{
    m->theme = theme;
    m->style();
    updateGeometry();
}

void SharePlot::setView(const SharePlotView& view)
{
    m->setView(view);
}

void SharePlot::paintOn(QPaintDevice& device, const QSize& size)
{
    QCPPainter painter;
    painter.begin(&device);
    m->plot.toPainter(&painter, size.width(), size.height());
    painter.end();
}

QSize SharePlot::sizeHint() const
{
    return kDrawn * m->theme.fontFactor;
}

QSize SharePlot::minimumSizeHint() const
{
    return kSmallest * m->theme.fontFactor;
}

void SharePlot::point(int index)
{
    if (index == m->pointed)
        return;
    m->pointed = index;
    m->showCrossHair();
    emit pointPointed(index);
}

void SharePlot::pointNear(const QPointF& pixel)
{
    point(m->plot.axisRect()->rect().contains(pixel.toPoint()) ? m->nearest(pixel) : -1);
}

void SharePlot::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m->view.points.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return point(m->pointed > 0 ? m->pointed - 1 : m->pointed < 0 ? last : 0);
    case Qt::Key_Right:
        return point(std::min(m->pointed + 1, last));
    case Qt::Key_Home:
        return point(std::min(0, last));
    case Qt::Key_End:
        return point(last);
    case Qt::Key_Escape:
        if (m->pointed >= 0)
            return point(-1);
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void SharePlot::focusOutEvent(QFocusEvent* event)
{
    point(-1);
    QWidget::focusOutEvent(event);
}

bool SharePlot::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseMove)
        pointNear(static_cast<QMouseEvent*>(event)->position());
    else if (event->type() == QEvent::Leave)
        point(-1);
    return QWidget::eventFilter(watched, event);
}

} // namespace tonada::ui
