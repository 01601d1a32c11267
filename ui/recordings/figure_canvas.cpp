// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/figure_canvas.h"

#include "ui/plots/plot_painting.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tonada::ui {
namespace {

constexpr double kKeyZoom = 1.5;
constexpr double kKeyPan = 0.1; // of the view
constexpr double kWheelStep = 120; // eighths of a degree
constexpr double kWheelZoom = 1.25;
constexpr int kKeyPixels = 4;
constexpr QSize kPictureSize(1000, 800);
constexpr double kPictureScale = 2;

} // namespace

FigureCanvas::FigureCanvas(QWidget* parent)
    : QWidget(parent)
    , m_theme(theme(ThemeKind::Light))
{
    setObjectName(QStringLiteral("figureCanvas"));
    setAccessibleName(tr("Two recordings side by side"));
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
}

FigureCanvas::~FigureCanvas() = default;

void FigureCanvas::setTheme(const Theme& theme)
{
    m_theme = theme;
    makeFigure();
}

void FigureCanvas::setRecordings(const FigureRecordings& recordings, const QString& note)
{
    m_recordings = recordings;
    m_note = note;
    m_figure.reset();
    m_view = TimeView();
    setCrossHair({});
    setAccessibleDescription(note);
    makeFigure();
    if (m_figure)
        m_view = TimeView(m_figure->seconds());
}

void FigureCanvas::makeFigure()
{
    if (!m_recordings.empty()) {
        m_figure = std::make_unique<RecordingFigure>(m_recordings, m_theme);
        if (m_view.seconds() > 0)
            m_figure->setTimeRange(m_view.begin(), m_view.end());
    }
    m_picture = {};
    update();
}

void FigureCanvas::save(const std::filesystem::path& path) const
{
    if (m_recordings.empty())
        return;
    RecordingFigure figure(m_recordings, theme(ThemeKind::Light));
    figure.setTimeRange(m_view.begin(), m_view.end());
    figure.save(path, kPictureSize, kPictureScale);
}

void FigureCanvas::changeView(const std::function<void(TimeView&)>& change)
{
    if (!m_figure)
        return;
    change(m_view);
    m_figure->setTimeRange(m_view.begin(), m_view.end());
    m_picture = {};
    update();
}

bool FigureCanvas::useKey(const QKeyEvent& event)
{
    if (!m_figure || (event.modifiers() & Qt::ControlModifier))
        return false;
    const int way = event.key() == Qt::Key_Left ? -1 : 1;
    const double middle = (m_view.begin() + m_view.end()) / 2;
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (m_crossHair)
            moveCrossHair(way * kKeyPixels);
        else
            changeView([way](TimeView& view) { view.pan(way * kKeyPan * view.span()); });
        return true;
    case Qt::Key_X:
        setCrossHair(m_crossHair || m_figure->columns().empty()
                         ? std::nullopt
                         : std::optional(QPointF(m_figure->columns().front().center())));
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        changeView([middle](TimeView& view) { view.zoom(kKeyZoom, middle); });
        return true;
    case Qt::Key_Minus:
        changeView([middle](TimeView& view) { view.zoom(1 / kKeyZoom, middle); });
        return true;
    case Qt::Key_0:
        changeView([](TimeView& view) { view.showAll(); });
        return true;
    default:
        return false;
    }
}

void FigureCanvas::setCrossHair(std::optional<QPointF> place)
{
    m_crossHair = m_figure && place && m_figure->secondsAt(*place) ? place : std::nullopt;
    const QString reading = m_crossHair ? m_figure->reading(*m_crossHair) : QString();
    if (m_figure)
        setAccessibleDescription(reading);
    emit readingChanged(reading);
    update();
}

void FigureCanvas::moveCrossHair(int by)
{
    const QPointF to = *m_crossHair + QPointF(by, 0);
    if (m_figure->secondsAt(to))
        setCrossHair(to);
}

void FigureCanvas::wheelEvent(QWheelEvent* event)
{
    const double steps = event->angleDelta().y() / kWheelStep;
    const double sideways = event->angleDelta().x() / kWheelStep;
    const auto at = m_figure ? m_figure->secondsAt(event->position()) : std::nullopt;
    changeView([&](TimeView& view) {
        view.zoom(std::pow(kWheelZoom, steps), at.value_or((view.begin() + view.end()) / 2));
        view.pan(-sideways * kKeyPan * view.span());
    });
    event->accept();
}

void FigureCanvas::mousePressEvent(QMouseEvent* event)
{
    m_lastX = event->position().x();
}

void FigureCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const double by = event->position().x() - m_lastX;
    if (m_figure && (event->buttons() & Qt::LeftButton) && !m_figure->columns().empty()) {
        m_lastX = event->position().x();
        const double width = m_figure->columns().front().width();
        changeView([&](TimeView& view) { view.pan(-by / width * view.span()); });
    }
    setCrossHair(event->position());
}

void FigureCanvas::leaveEvent(QEvent*)
{
    setCrossHair({});
}

void FigureCanvas::resizeEvent(QResizeEvent*)
{
    m_picture = {};
}

void FigureCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.surface);
    if (!m_figure) {
        painter.setPen(m_theme.mutedText);
        painter.setFont(m_theme.font(TextRole::Body));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_note);
        return;
    }
    if (m_picture.isNull() || m_picture.devicePixelRatio() != devicePixelRatioF())
        m_picture = m_figure->picture(size(), devicePixelRatioF());
    painter.drawImage(0, 0, m_picture);
    if (m_crossHair)
        paintCrossHair(painter);
}

void FigureCanvas::paintCrossHair(QPainter& painter) const
{
    const auto columns = m_figure->columns();
    const auto under = std::find_if(columns.begin(), columns.end(), [this](const QRect& column) {
        return column.contains(m_crossHair->toPoint());
    });
    if (under == columns.end())
        return;
    painter.setPen(QPen(m_theme.text, 1));
    for (const QRect& column : columns) {
        const double x = column.left() + m_crossHair->x() - under->left();
        drawSharpLine(painter, {x, double(column.top())}, {x, double(column.bottom())});
    }
}

} // namespace tonada::ui
