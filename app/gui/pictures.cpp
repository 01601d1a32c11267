// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pictures.h"

#include "core/util/error.h"
#include "ui/plots/recording_figure.h"

#include <QStringList>

#include <cstdlib>
#include <iostream>

namespace tonada::gui {

QSize sizeOf(const std::string& text)
{
    const QStringList parts = QString::fromStdString(text).split(QLatin1Char('x'));
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

int saveFigure(const Options& options, const ui::Theme& theme)
{
    try {
        std::vector<WholeRecording> recordings;
        for (const std::string& file : options.files)
            recordings.push_back(readWholeRecording(file));
        ui::RecordingFigure(recordings, theme).save(options.figure, sizeOf(options.size), options.scale);
        return EXIT_SUCCESS;
    } catch (const Error& error) {
        std::cerr << "tonada: " << error.what() << '\n';
        return EXIT_FAILURE;
    }
}

} // namespace tonada::gui
