// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pictures.h"

#include "core/util/error.h"
#include "ui/plots/recording_figure.h"
#include "ui/plots/training_curves.h"
#include "ui/train/run_store.h"
#include "ui/train/run_views.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <QStringList>

#include <cstdlib>
#include <functional>
#include <iostream>

namespace tonada::gui {

QSize sizeOf(const std::string& text)
{
    const QStringList parts = QString::fromStdString(text).split(QLatin1Char('x'));
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

namespace {

/** Returns the exit code; what goes wrong is said. */
int saying(const std::function<void()>& save)
{
    try {
        save();
        return EXIT_SUCCESS;
    } catch (const Error& error) {
        std::cerr << "tonada: " << error.what() << '\n';
        return EXIT_FAILURE;
    }
}

/** The user's, of this program. */
std::filesystem::path dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation).toStdU16String();
}

} // namespace

int saveFigure(const Options& options, const ui::Theme& theme)
{
    return saying([&] {
        ui::FigureRecordings recordings;
        for (const std::string& file : options.files)
            recordings.push_back(std::make_shared<const WholeRecording>(readWholeRecording(file)));
        ui::RecordingFigure(recordings, theme).save(options.figure, sizeOf(options.size), options.scale);
    });
}

int saveCurves(const Options& options)
{
    return saying([&] {
        const RunRecord record = ui::RunStore(runsFolder()).record(options.run);
        const QString title = record.name.empty()
            ? QCoreApplication::translate("tonada::gui", "Run %1").arg(record.number)
            : QString::fromStdString(record.name);
        ui::TrainingCurves::saveBoth(options.curves, ui::accuracyOf(record), ui::lossOf(record), title);
    });
}

std::filesystem::path runsFolder()
{
    return dataFolder() / "runs";
}

std::filesystem::path sessionsFolder()
{
    return dataFolder() / "sessions";
}

} // namespace tonada::gui
