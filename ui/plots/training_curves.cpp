// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/training_curves.h"

#include "ui/plots/training_curves_impl.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace tonada::ui {

namespace {

constexpr QSize kDrawn(440, 196);
constexpr QSize kSmallest(260, 130);

} // namespace

const std::vector<double>& valuesOf(const CurvesView& view, CurveSeries series)
{
    switch (series) {
    case CurveSeries::Training:
        return view.training;
    case CurveSeries::ClipsShuffled:
        return view.clipsShuffled;
    case CurveSeries::NewSpeakers:
        break;
    }
    return view.newSpeakers;
}

QString seriesName(CurveSeries series)
{
    switch (series) {
    case CurveSeries::Training:
        return TrainingCurves::tr("training");
    case CurveSeries::ClipsShuffled:
        return TrainingCurves::tr("clips shuffled");
    case CurveSeries::NewSpeakers:
        break;
    }
    return TrainingCurves::tr("new speakers");
}

TrainingCurves::TrainingCurves(Measure measure, QWidget* parent)
    : QWidget(parent)
    , m(std::make_unique<Impl>(measure))
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(&m->plot);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m->plot.setMouseTracking(true);
    m->plot.installEventFilter(this);
    setTheme(theme(ThemeKind::Light));
    m->showAll();
}

TrainingCurves::~TrainingCurves()
{
    m->plot.removeEventFilter(this);
}

void TrainingCurves::setTheme(const Theme& theme)
{
    m->theme = theme;
    for (const CurveSeries series : kCurveSeries)
        m->words[static_cast<std::size_t>(series)] = nameOf(series);
    m->epochWord = tr("epoch");
    m->emptyText = tr("Training draws curves here.");
    m->style();
    m->arrange(size());
    updateGeometry();
}

void TrainingCurves::setNames(const std::array<QString, kCurveSeries.size()>& names)
{
    m->names = names;
    setTheme(m->theme);
}

QString TrainingCurves::nameOf(CurveSeries series) const
{
    const QString& name = m->names[static_cast<std::size_t>(series)];
    return name.isEmpty() ? seriesName(series) : name;
}

void TrainingCurves::showAll()
{
    m->showAll();
}

void TrainingCurves::setCurves(const CurvesView& view)
{
    m->bestText = view.bestEpoch > 0 ? tr("best, %1").arg(view.bestEpoch) : QString();
    m->setView(view);
    m->arrange(size());
    if (m->pointed > m->lastEpoch())
        point(0);
}

void TrainingCurves::paintOn(QPaintDevice& device, const QSize& size)
{
    m->arrange(size);
    QCPPainter painter;
    painter.begin(&device);
    m->plot.toPainter(&painter, size.width(), size.height());
    painter.end();
    m->arrange(this->size());
}

QRectF TrainingCurves::labelRect(CurveSeries series) const
{
    return m->labelRect[static_cast<std::size_t>(series)];
}

QRect TrainingCurves::plotRect() const
{
    return m->rect->rect();
}

double TrainingCurves::lowestEpochShown() const
{
    return m->epochAxis().range().lower;
}

double TrainingCurves::highestEpochShown() const
{
    return m->epochAxis().range().upper;
}

QSize TrainingCurves::sizeHint() const
{
    return kDrawn * m->theme.fontFactor;
}

QSize TrainingCurves::minimumSizeHint() const
{
    return kSmallest * m->theme.fontFactor;
}

void TrainingCurves::point(int epoch)
{
    const int shown = epoch <= 0 ? 0 : std::min(epoch, m->lastEpoch());
    if (shown == m->pointed)
        return;
    m->pointed = shown;
    m->showCrossHair();
    emit epochPointed(shown);
}

void TrainingCurves::keyPressEvent(QKeyEvent* event)
{
    const int last = m->lastEpoch();
    switch (event->key()) {
    case Qt::Key_Left:
        return point(m->pointed > 0 ? std::max(1, m->pointed - 1) : last);
    case Qt::Key_Right:
        return point(m->pointed + 1);
    case Qt::Key_Home:
        return point(1);
    case Qt::Key_End:
        return point(last);
    case Qt::Key_Escape:
        if (m->pointed > 0)
            return point(0);
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void TrainingCurves::focusOutEvent(QFocusEvent* event)
{
    point(0);
    QWidget::focusOutEvent(event);
}

void TrainingCurves::resizeEvent(QResizeEvent*)
{
    m->arrange(size());
}

bool TrainingCurves::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseMove: {
        const QPoint at = static_cast<QMouseEvent*>(event)->pos();
        const double epoch = m->epochAxis().pixelToCoord(at.x());
        point(plotRect().contains(at) ? std::max(1, static_cast<int>(std::lround(epoch))) : 0);
        break;
    }
    case QEvent::Leave:
        point(0);
        break;
    case QEvent::MouseButtonDblClick:
        m->showAll();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tonada::ui
