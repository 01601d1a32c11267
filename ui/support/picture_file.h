// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

#include <filesystem>
#include <functional>

class QPaintDevice;

namespace tonada::ui {

/** How a picture becomes a file. */
struct PictureFile
{
    std::filesystem::path path; ///< the extension decides: .png, .svg or .pdf
    QSize size; ///< device-independent pixels, 96 to the inch
    double scale = 2; ///< PNG: pixels for each of those
    QString title; ///< SVG and PDF carry it
};

/** Calls `paint` once with a device of that size and writes what it drew, in one step. Errors: InvalidArgument
 *  for another extension, FileNotWritable. */
void savePicture(const PictureFile& file, const std::function<void(QPaintDevice&)>& paint);

} // namespace tonada::ui
