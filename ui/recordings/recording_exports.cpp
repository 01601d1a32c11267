// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recording_exports.h"

#include "core/learn/whole_recording.h"
#include "ui/plots/recording_figure.h"
#include "ui/recordings/scene_painting.h"

#include <QFileDialog>

namespace tonada::ui {
namespace fs = std::filesystem;
namespace {

constexpr QSize kFigureSize(700, 800);
constexpr double kFigureScale = 2;

} // namespace

RecordingExports::RecordingExports(QWidget& window, QObject* parent)
    : QObject(parent)
    , m_window(window)
{ }

void RecordingExports::setRecording(std::shared_ptr<const RecordingTracks> tracks,
                                    std::shared_ptr<const Classifier> model)
{
    m_tracks = std::move(tracks);
    m_model = std::move(model);
}

void RecordingExports::choose(RecordingExport::Kind kind)
{
    if (!m_tracks)
        return;
    const fs::path target = ask(RecordingExport::name(kind), RecordingExport::extension(kind).toStdString(),
                                RecordingExport::filter(kind));
    if (!target.empty())
        save(kind, target);
}

fs::path RecordingExports::ask(const QString& title, const std::string& ending, const QString& filter)
{
    const fs::path proposed
        = m_tracks->path.parent_path() / (m_tracks->path.stem().u16string() + fs::path(ending).u16string());
    return QFileDialog::getSaveFileName(&m_window, title, QString::fromStdU16String(proposed.u16string()),
                                        filter)
        .toStdU16String();
}

void RecordingExports::choosePicture(const RecordingScene& scene, std::optional<RecordingPlot> only)
{
    if (!m_tracks)
        return;
    const fs::path target
        = ask(tr("Picture"), ".png", RecordingExport::filter(RecordingExport::Kind::Figure));
    if (!target.empty())
        savePicture(scene, only, target);
}

void RecordingExports::savePicture(const RecordingScene& scene, std::optional<RecordingPlot> only,
                                   const fs::path& target)
{
    try {
        saveScene(scene, only, target);
    } catch (const Error& error) {
        emit failed(error);
    }
}

void RecordingExports::chooseTrack(FeatureKind kind)
{
    if (!m_tracks)
        return;
    const fs::path target = ask(tr("Numbers"), "-" + std::string(nameOf(kind)) + ".csv",
                                tr("Tables (*.csv);;NumPy arrays (*.npy)"));
    if (!target.empty())
        saveTrack(kind, target);
}

void RecordingExports::saveTrack(FeatureKind kind, const fs::path& target)
{
    m_job.start([this, kind, target, path = m_tracks->path,
                 channel = m_tracks->channel](const BackgroundJob::Post& post, const std::stop_token&) {
        try {
            writeFeature(target, computeFeature(kind, path, channel));
        } catch (const Error& error) {
            post([this, error] { emit failed(error); });
        }
    });
}

void RecordingExports::save(RecordingExport::Kind kind, const fs::path& target)
{
    if (!m_tracks)
        return;
    if (kind == RecordingExport::Kind::Figure) {
        saveFigure(target);
        return;
    }
    RecordingExport::Segments segments{m_tracks->path, m_tracks->seconds, m_tracks->verdict, {}, {}, {}};
    if (m_model)
        segments.model = m_model->info();
    segments.modelName = m_modelName.toStdString();
    if (m_notes)
        segments.notes = m_notes->tiers();
    try {
        RecordingExport::save(kind, target, segments);
    } catch (const Error& error) {
        emit failed(error);
    }
}

void RecordingExports::saveFigure(const fs::path& target)
{
    m_job.start([this, target, path = m_tracks->path,
                 channel = m_tracks->channel](const BackgroundJob::Post& post, const std::stop_token&) {
        try {
            post([this, target,
                  recording = std::make_shared<const WholeRecording>(readWholeRecording(path, channel))] {
                try {
                    RecordingFigure({recording}, theme(ThemeKind::Light))
                        .save(target, kFigureSize, kFigureScale);
                } catch (const Error& error) {
                    emit failed(error);
                }
            });
        } catch (const Error& error) {
            post([this, error] { emit failed(error); });
        }
    });
}

} // namespace tonada::ui
