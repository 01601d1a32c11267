// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/confusion_grid.h"

#include "ui/support/colour_map.h"
#include "ui/support/number_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tonada::ui {

namespace {

// From the drawing.
constexpr int kCellWidth = 84;
constexpr int kCellHeight = 40;
constexpr int kCellGap = 2;
constexpr int kLeastCell = 56;
constexpr int kSign = 9;
constexpr int kSignGap = 6;
constexpr int kMeasureGap = 16;
constexpr double kCountSize = 14;

constexpr std::size_t kClasses = 2;
/** Argentinian above and left of Other. */
constexpr std::array<std::size_t, kClasses> kClassAt{1, 0};

QString className(std::size_t index)
{
    return index == 1 ? ConfusionGrid::tr("Argentinian") : ConfusionGrid::tr("Other");
}

std::array<QString, 3> measureNames()
{
    return {ConfusionGrid::tr("Precision"), ConfusionGrid::tr("Recall"), ConfusionGrid::tr("F1")};
}

/** With room for the class above it. */
int leastCell(const Theme& theme)
{
    const QFontMetrics metrics(theme.font(TextRole::Caption));
    return std::max({kLeastCell, metrics.horizontalAdvance(className(0)) + spacing::kUnit,
                     metrics.horizontalAdvance(className(1)) + spacing::kUnit});
}

QColor groundOf(double share)
{
    constexpr double kPart = 2.0 / 3;
    const auto last = static_cast<double>(ColourMap::kSize - 1);
    const auto entry = static_cast<std::size_t>(std::lround(std::clamp(share, 0.0, 1.0) * kPart * last));
    return ColourMap::named(ColourMapName::Paper).entry(entry);
}

/** The one of the theme's two text colours that can be read on a ground of any theme. */
QColor inkOn(const QColor& ground, const Theme& theme)
{
    const QColor other = theme.dark ? theme.onAccent : theme.surface;
    return contrastRatio(theme.text, ground) >= contrastRatio(other, ground) ? theme.text : other;
}

QFont boldIf(QFont font, bool bold)
{
    font.setBold(bold);
    return font;
}

} // namespace

ConfusionGrid::ConfusionGrid(QWidget* parent)
    : QWidget(parent)
    , m_theme(theme(ThemeKind::Light))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ConfusionGrid::setTheme(const Theme& theme)
{
    m_theme = theme;
    updateGeometry();
    update();
}

void ConfusionGrid::setConfusion(const std::optional<ConfusionView>& view)
{
    m_view = view;
    update();
}

int ConfusionGrid::cellHeight() const
{
    const int needed = QFontMetrics(m_theme.fontOfPixels(kCountSize, true)).height()
        + QFontMetrics(m_theme.font(TextRole::Axis)).height();
    return std::max(kCellHeight, needed + spacing::kUnit);
}

int ConfusionGrid::headHeight() const
{
    return 2 * QFontMetrics(m_theme.font(TextRole::Caption)).height() + spacing::kUnit;
}

int ConfusionGrid::nameWidth() const
{
    const QFontMetrics metrics(m_theme.font(TextRole::Caption));
    return kSign + kSignGap
        + std::max(metrics.horizontalAdvance(className(0)), metrics.horizontalAdvance(className(1)))
        + spacing::kMedium;
}

int ConfusionGrid::measureWidth(const QString& header) const
{
    return kMeasureGap
        + std::max(QFontMetrics(m_theme.font(TextRole::Caption)).horizontalAdvance(header),
                   QFontMetrics(m_theme.font(TextRole::TableCell)).horizontalAdvance(numberText(0, 2)));
}

ConfusionGrid::Places ConfusionGrid::placesFor(int width) const
{
    Places places;
    places.name = kSign + kSignGap;
    places.cells = nameWidth();
    places.top = headHeight();
    places.row = cellHeight() + kCellGap;
    const std::array<QString, 3> names = measureNames();
    int right = width;
    for (std::size_t i = names.size(); i-- > 0; right -= measureWidth(names[i]))
        places.right[i] = right;
    places.measures = right + kMeasureGap;
    const int room = (right - places.cells - kCellGap) / static_cast<int>(kClasses);
    const int wanted = static_cast<int>(kCellWidth * std::max(1.0, m_theme.fontFactor));
    places.cell = std::clamp(room, leastCell(m_theme), std::max(wanted, leastCell(m_theme)));
    places.cells += std::clamp(room - wanted, 0, static_cast<int>(spacing::kMedium));
    return places;
}

QSize ConfusionGrid::sizeHint() const
{
    return {static_cast<int>(440 * m_theme.fontFactor),
            headHeight() + static_cast<int>(kClasses) * (cellHeight() + kCellGap)};
}

QSize ConfusionGrid::minimumSizeHint() const
{
    int width = nameWidth() + static_cast<int>(kClasses) * leastCell(m_theme) + kCellGap;
    for (const QString& name : measureNames())
        width += measureWidth(name);
    return {width, sizeHint().height()};
}

void ConfusionGrid::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Places places = placesFor(width());
    paintHeaders(painter, places);
    for (std::size_t row = 0; row < kClasses; ++row) {
        paintClass(painter, places, row);
        paintMeasures(painter, places, row);
        for (std::size_t column = 0; column < kClasses; ++column) {
            const QRect cell(places.cells + static_cast<int>(column) * (places.cell + kCellGap),
                             places.top + static_cast<int>(row) * places.row, places.cell, cellHeight());
            paintCell(painter, cell, kClassAt[row], kClassAt[column]);
        }
    }
}

void ConfusionGrid::paintHeaders(QPainter& painter, const Places& places) const
{
    painter.setFont(m_theme.font(TextRole::Caption));
    const int line = painter.fontMetrics().height();
    const int both = 2 * places.cell + kCellGap;
    painter.setPen(m_theme.mutedText);
    const QString answer = tr("Answer of the network");
    const int out = std::max(0, painter.fontMetrics().horizontalAdvance(answer) + 2 - both) / 2;
    painter.drawText(QRect(places.cells - out, 0, both + 2 * out, line), Qt::AlignCenter, answer);
    const std::array<QString, 3> names = measureNames();
    for (std::size_t i = 0; i < names.size(); ++i)
        painter.drawText(QRect(0, line, places.right[i], line), Qt::AlignRight | Qt::AlignVCenter, names[i]);
    painter.setPen(m_theme.text);
    for (std::size_t column = 0; column < kClasses; ++column)
        painter.drawText(QRect(places.cells + static_cast<int>(column) * (places.cell + kCellGap), line,
                               places.cell, line),
                         Qt::AlignCenter, className(kClassAt[column]));
}

void ConfusionGrid::paintClass(QPainter& painter, const Places& places, std::size_t row) const
{
    const QRect line(0, places.top + static_cast<int>(row) * places.row, places.cells, cellHeight());
    const bool argentinian = kClassAt[row] == 1;
    const double middle = line.top() + line.height() / 2.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(argentinian ? m_theme.argentinian : m_theme.other);
    if (argentinian)
        painter.drawEllipse(QRectF(0, middle - kSign / 2.0, kSign, kSign));
    else
        painter.drawRect(QRectF(0.5, middle - kSign / 2.0 + 0.5, kSign - 1, kSign - 1));
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(m_theme.text);
    painter.drawText(line.adjusted(places.name, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     className(kClassAt[row]));
}

void ConfusionGrid::paintCell(QPainter& painter, const QRect& cell, std::size_t truth,
                              std::size_t answer) const
{
    if (!m_view) {
        painter.fillRect(cell, m_theme.sunken);
        return;
    }
    const int clips = m_view->clips[truth][answer];
    const int ofTruth = m_view->clips[truth][0] + m_view->clips[truth][1];
    const double share = ofTruth > 0 ? static_cast<double>(clips) / ofTruth : 0;
    const QColor ground = groundOf(share);
    painter.fillRect(cell, ground);
    painter.setPen(inkOn(ground, m_theme));
    const QFont count = boldIf(m_theme.fontOfPixels(kCountSize), truth == answer);
    const QFont percent = m_theme.font(TextRole::Axis);
    const int countHeight = QFontMetrics(count).height();
    const int both = countHeight + QFontMetrics(percent).height();
    const QRect above(cell.left(), cell.top() + (cell.height() - both) / 2, cell.width(), countHeight);
    painter.setFont(count);
    painter.drawText(above, Qt::AlignCenter, numberText(clips));
    if (ofTruth == 0)
        return;
    painter.setFont(percent);
    painter.drawText(above.translated(0, countHeight).adjusted(0, 0, 0, both - 2 * countHeight),
                     Qt::AlignCenter, tr("%1 %").arg(percentText(share)));
}

void ConfusionGrid::paintMeasures(QPainter& painter, const Places& places, std::size_t row) const
{
    const QRect line(0, places.top + static_cast<int>(row) * places.row, width(), cellHeight());
    painter.fillRect(QRect(places.measures, line.bottom() + 1, width() - places.measures, 1), m_theme.grid);
    const std::size_t index = kClassAt[row];
    painter.setFont(m_theme.font(TextRole::TableCell));
    painter.setPen(m_view ? m_theme.text : m_theme.mutedText);
    for (std::size_t i = 0; i < places.right.size(); ++i) {
        double value = std::nan("");
        if (m_view)
            value = std::array{m_view->precision[index], m_view->recall[index], m_view->f1[index]}[i];
        const QString text = std::isfinite(value) ? numberText(value, 2) : QStringLiteral("–");
        painter.drawText(QRect(0, line.top(), places.right[i], line.height()),
                         Qt::AlignRight | Qt::AlignVCenter, text);
    }
}

} // namespace tonada::ui
