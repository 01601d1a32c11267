// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/structure_picture.h"

#include "ui/report/fact_tables.h"
#include "ui/report/layer_boxes.h"
#include "ui/report/scalar_bars.h"
#include "ui/support/picture_file.h"

#include <QImage>
#include <QPainter>

namespace tonada::ui {
namespace {

constexpr QSize kDrawn(880, 400);
constexpr QSize kSmallest(480, 340);
constexpr QSize kSaved(880, 400);

} // namespace

void paintStructure(QPainter& painter, const QRect& rect, const ModelStructure& structure, const Theme& theme)
{
    if (structure.network)
        paintLayers(painter, rect, *structure.network, theme);
    else if (structure.logistic)
        paintCoefficients(painter, rect, *structure.logistic, theme);
    else if (structure.forest)
        paintSplitShares(painter, rect, *structure.forest, theme);
}

StructurePicture::StructurePicture(QWidget* parent)
    : QWidget(parent)
    , m_theme(theme(ThemeKind::Light))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void StructurePicture::setTheme(const Theme& theme)
{
    m_theme = theme;
    updateGeometry();
    update();
}

void StructurePicture::setStructure(const ModelStructure& structure)
{
    m_structure = structure;
    const ReportTable table = structureTable(structure);
    setAccessibleName(table.title);
    QStringList words{structureInWords(structure)};
    for (const auto& row : table.rows) {
        QStringList cells;
        for (const ReportCell& cell : row)
            cells.append(cell.text);
        words.append(cells.join(QLatin1Char(' ')));
    }
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

void StructurePicture::paintOn(QPaintDevice& device, const QSize& size) const
{
    const Theme& light = theme(ThemeKind::Light);
    QPainter painter(&device);
    painter.fillRect(QRect(QPoint(), size), light.surface);
    paintStructure(painter, QRect(QPoint(), size), m_structure, light);
}

QImage StructurePicture::image(const QSize& size, double scale) const
{
    QImage image(size * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    paintOn(image, size);
    return image;
}

void StructurePicture::save(const std::filesystem::path& path) const
{
    savePicture({path, kSaved, 2, accessibleName()},
                [this](QPaintDevice& device) { paintOn(device, kSaved); });
}

QSize StructurePicture::sizeHint() const
{
    return kDrawn * m_theme.fontFactor;
}

QSize StructurePicture::minimumSizeHint() const
{
    return kSmallest * m_theme.fontFactor;
}

void StructurePicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintStructure(painter, rect(), m_structure, m_theme);
}

} // namespace tonada::ui
