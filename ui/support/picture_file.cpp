// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/picture_file.h"

#include "core/util/error.h"
#include "core/util/file_io.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>

namespace tonada::ui {

namespace {

using Paint = std::function<void(QPaintDevice&)>;

constexpr int kPixelsPerInch = 96;
constexpr double kPointsPerPixel = 72.0 / kPixelsPerInch;
constexpr double kInchesPerMetre = 1 / 0.0254;

void writePng(QIODevice& out, const PictureFile& file, const Paint& paint)
{
    QImage image((QSizeF(file.size) * file.scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(file.scale);
    const int dotsPerMetre = static_cast<int>(std::lround(kPixelsPerInch * kInchesPerMetre));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    image.fill(Qt::white);
    paint(image);
    image.save(&out, "PNG");
}

void writeSvg(QIODevice& out, const PictureFile& file, const Paint& paint)
{
    QSvgGenerator svg;
    svg.setOutputDevice(&out);
    svg.setResolution(kPixelsPerInch);
    svg.setSize(file.size);
    svg.setViewBox(QRect(QPoint(), file.size));
    svg.setTitle(file.title);
    paint(svg);
}

void writePdf(QIODevice& out, const PictureFile& file, const Paint& paint)
{
    QPdfWriter pdf(&out);
    pdf.setResolution(kPixelsPerInch);
    pdf.setPageSize(
        QPageSize(QSizeF(file.size) * kPointsPerPixel, QPageSize::Point, {}, QPageSize::ExactMatch));
    pdf.setPageMargins({});
    pdf.setTitle(file.title);
    paint(pdf);
}

} // namespace

void savePicture(const PictureFile& file, const Paint& paint)
{
    const auto extension = file.path.extension();
    const auto write = extension == ".png" ? writePng
        : extension == ".svg"              ? writeSvg
        : extension == ".pdf"              ? writePdf
                                           : nullptr;
    if (write == nullptr)
        throw Error(ErrorCode::InvalidArgument,
                    {"extension of the picture", file.path.filename().string(), ".png, .svg or .pdf"});
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    write(buffer, file, paint);
    writeFile(file.path,
              std::string_view(buffer.data().constData(), static_cast<std::size_t>(buffer.size())));
}

} // namespace tonada::ui
