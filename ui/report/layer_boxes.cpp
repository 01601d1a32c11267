// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/layer_boxes.h"

#include "ui/support/number_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace tonada::ui {
namespace {

struct LayerBoxes
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::LayerBoxes)
};

constexpr double kSlope = 0.5; ///< how far the depth goes up for each step to the right
constexpr double kThickest = 0.36; ///< parts of a column
constexpr double kDeepest = 0.42;
constexpr double kThinnest = 3;
constexpr int kSwatch = 11;

/** How a type of layer is drawn. Nearness in look follows nearness in task; the legend and the words below the
 *  boxes say which is which without colour. */
struct Look
{
    QColor colour;
    Qt::BrushStyle style = Qt::SolidPattern;
};

Look lookOf(const std::string& type, const Theme& theme)
{
    if (type == "Conv2D")
        return {theme.series1};
    if (type == "LSTM")
        return {theme.series1, Qt::Dense3Pattern};
    if (type == "Dense")
        return {theme.series2};
    if (type == "MaxPooling2D" || type == "GlobalMeanMax")
        return {theme.mutedText};
    if (type == "Dropout")
        return {theme.control, Qt::BDiagPattern};
    if (type == "BatchNormalization" || type == "CepstralMeanNormalization")
        return {theme.control, Qt::HorPattern};
    if (type == "Flatten" || type == "Permute")
        return {theme.control, Qt::VerPattern};
    return {theme.sunken}; // activations, input
}

/** Edges of a box in units of the longest there is, 0 … 1. */
struct Edges
{
    double height = 0;
    double depth = 0;
    double thickness = 0;
};

double grown(double size, double longest)
{
    return (1 + std::log2(size)) / (1 + std::log2(std::max(longest, size)));
}

class Boxes
{
public:
    Boxes(const NetworkStructure& network, const Theme& theme)
        : m_theme(theme)
    {
        m_boxes.push_back({LayerBoxes::tr("Input"), "", network.input, 0});
        for (const LayerShape& layer : network.layers)
            m_boxes.push_back({QString::fromStdString(layer.type), layer.type, layer.output, layer.weights});
    }

    void paint(QPainter& painter, const QRect& rect)
    {
        painter.setFont(m_theme.font(TextRole::Axis));
        const int legend = paintLegend(painter, rect);
        m_column = rect.width() / static_cast<double>(m_boxes.size());
        const QFontMetrics metrics(painter.font());
        const int widest = widestLabel(metrics);
        const bool level = widest + spacing::kSmall <= m_column;
        const int words = level ? 2 * metrics.height() : widest;
        const QRectF boxes(rect.left(), rect.top(), rect.width(),
                           rect.height() - legend - words - 2 * spacing::kSmall);
        for (std::size_t i = 0; i < m_boxes.size(); ++i) {
            const double left = rect.left() + static_cast<double>(i) * m_column;
            paintBox(painter, boxes, left, m_boxes[i]);
            paintWords(painter, QRectF(left, boxes.bottom() + spacing::kSmall, m_column, words), m_boxes[i],
                       level);
        }
    }

private:
    struct Box
    {
        QString name;
        std::string type;
        Shape shape;
        std::int64_t weights = 0;
    };

    static bool isVector(const Shape& shape) { return shape.height == 1 && shape.width == 1; }
    static QString shapeText(const Box& box) { return QString::fromStdString(toString(box.shape)); }
    static QString weightsText(const Box& box)
    {
        return box.weights > 0 ? numberText(static_cast<double>(box.weights)) : QStringLiteral("–");
    }

    [[nodiscard]] int widestLabel(const QFontMetrics& metrics) const
    {
        int widest = 0;
        for (const Box& box : m_boxes)
            widest = std::max({widest, metrics.horizontalAdvance(shapeText(box)),
                               metrics.horizontalAdvance(weightsText(box))});
        return widest;
    }

    [[nodiscard]] Edges edgesOf(const Shape& shape) const
    {
        double height = 1;
        double width = 1;
        double channels = 1;
        double numbers = 1;
        for (const Box& box : m_boxes) {
            const bool vector = isVector(box.shape);
            height = std::max<double>(height, box.shape.height);
            width = std::max<double>(width, box.shape.width);
            (vector ? numbers : channels) = std::max<double>(vector ? numbers : channels, box.shape.channels);
        }
        if (isVector(shape))
            return {grown(shape.channels, numbers), 0.08, 0.2};
        return {grown(shape.height, height), grown(shape.width, width), grown(shape.channels, channels)};
    }

    void paintBox(QPainter& painter, const QRectF& rect, double left, const Box& box) const
    {
        const Edges edges = edgesOf(box.shape);
        const double deepest = std::min(kDeepest * m_column, kSlope * rect.height());
        const double depth = edges.depth * deepest;
        const double thick = std::max(kThinnest, edges.thickness * kThickest * m_column);
        const double high = std::max(kThinnest, edges.height * (rect.height() - kSlope * deepest - 2));
        const double middle = rect.bottom() - (rect.height() - kSlope * deepest) / 2;
        const QRectF front(left + (m_column - thick - depth) / 2, middle - high / 2, thick, high);
        const QPointF back(depth, -kSlope * depth);
        const Look look = lookOf(box.type, m_theme);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.control, 1));
        const auto face = [&](const std::array<QPointF, 4>& corners, int lighter) {
            painter.setBrush(m_theme.surface);
            painter.drawPolygon(corners.data(), 4);
            const QColor colour = m_theme.dark ? look.colour.darker(lighter) : look.colour.lighter(lighter);
            painter.setBrush(QBrush(colour, look.style));
            painter.drawPolygon(corners.data(), 4);
        };
        face({front.topLeft(), front.topLeft() + back, front.topRight() + back, front.topRight()}, 130);
        face({front.topRight(), front.topRight() + back, front.bottomRight() + back, front.bottomRight()},
             115);
        face({front.topLeft(), front.topRight(), front.bottomRight(), front.bottomLeft()}, 100);
    }

    void paintWords(QPainter& painter, const QRectF& rect, const Box& box, bool level) const
    {
        const QFontMetrics metrics(painter.font());
        const auto drawLine = [&](const QRectF& line, Qt::Alignment alignment) {
            painter.setPen(m_theme.text);
            painter.drawText(line, static_cast<int>(alignment), shapeText(box));
            painter.setPen(m_theme.mutedText);
            painter.drawText(line.translated(0, metrics.height()), static_cast<int>(alignment),
                             weightsText(box));
        };
        if (level)
            return drawLine(QRectF(rect.topLeft(), QSizeF(rect.width(), metrics.height())),
                            Qt::AlignHCenter | Qt::AlignTop);
        painter.save();
        painter.translate(rect.center().x() + metrics.height(), rect.top());
        painter.rotate(90); // the first line is the one at the right
        drawLine(QRectF(0, 0, rect.height() + 1, metrics.height()), Qt::AlignLeft | Qt::AlignTop);
        painter.restore();
    }

    /** Returns the height it takes at the bottom. */
    int paintLegend(QPainter& painter, const QRect& rect) const
    {
        const QFontMetrics metrics(painter.font());
        std::vector<const Box*> types;
        for (const Box& box : m_boxes) {
            if (std::none_of(types.begin(), types.end(),
                             [&](const Box* type) { return type->name == box.name; }))
                types.push_back(&box);
        }
        std::vector<QPoint> places;
        QPoint at(0, 0);
        for (const Box* type : types) {
            const int width = kSwatch + spacing::kUnit + metrics.horizontalAdvance(type->name);
            if (at.x() > 0 && at.x() + width > rect.width())
                at = QPoint(0, at.y() + metrics.height() + spacing::kUnit);
            places.push_back(at);
            at.rx() += width + spacing::kLarge;
        }
        const int height = at.y() + metrics.height();
        for (std::size_t i = 0; i < types.size(); ++i) {
            const QPoint place = rect.topLeft() + QPoint(0, rect.height() - height) + places[i];
            paintSwatch(painter,
                        QRect(place.x(), place.y() + (metrics.height() - kSwatch) / 2, kSwatch, kSwatch),
                        types[i]->type);
            painter.setPen(m_theme.text);
            painter.drawText(place + QPoint(kSwatch + spacing::kUnit, metrics.ascent()), types[i]->name);
        }
        return height;
    }

    void paintSwatch(QPainter& painter, const QRect& rect, const std::string& type) const
    {
        const Look look = lookOf(type, m_theme);
        painter.setPen(QPen(m_theme.control, 1));
        painter.setBrush(m_theme.surface);
        painter.drawRect(rect);
        painter.setBrush(QBrush(look.colour, look.style));
        painter.drawRect(rect);
    }

    const Theme& m_theme;
    std::vector<Box> m_boxes;
    double m_column = 0;
};

} // namespace

void paintLayers(QPainter& painter, const QRect& rect, const NetworkStructure& network, const Theme& theme)
{
    Boxes(network, theme).paint(painter, rect);
}

} // namespace tonada::ui
