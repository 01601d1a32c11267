// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recording_exports.h"

#include "core/learn/whole_recording.h"
#include "ui/plots/recording_figure.h"

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
    fs::path proposed = m_tracks->path;
    proposed.replace_extension(RecordingExport::extension(kind).toStdString());
    const QString name = QFileDialog::getSaveFileName(&m_window, RecordingExport::name(kind),
                                                      QString::fromStdU16String(proposed.u16string()),
                                                      RecordingExport::filter(kind));
    if (!name.isEmpty())
        save(kind, name.toStdU16String());
}

void RecordingExports::save(RecordingExport::Kind kind, const fs::path& target)
{
    if (!m_tracks)
        return;
    if (kind == RecordingExport::Kind::Figure) {
        saveFigure(target);
        return;
    }
    if (!m_tracks->verdict)
        return;
    try {
        RecordingExport::save(kind, target, m_tracks->path, *m_tracks->verdict, m_model->info());
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
