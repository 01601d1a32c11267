// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/classifier.h"
#include "core/learn/feature_file.h"
#include "core/learn/recording_tracks.h"
#include "core/util/error.h"
#include "core/util/note_tiers.h"
#include "ui/recordings/recording_export.h"
#include "ui/recordings/recording_scene.h"
#include "ui/support/background_job.h"

#include <QObject>

#include <filesystem>
#include <memory>

class QWidget;

namespace tonada::ui {

/** Saves what can be saved of the recording shown: asks for the file, and writes it. */
class RecordingExports : public QObject
{
    Q_OBJECT

public:
    /** Dialogs belong to this window. */
    explicit RecordingExports(QWidget& window, QObject* parent = nullptr);

    /** Null: nothing to save. */
    void setRecording(std::shared_ptr<const RecordingTracks> tracks, std::shared_ptr<const Classifier> model);

    /** On the recording. */
    void setNotes(std::shared_ptr<const NoteTiers> notes) { m_notes = std::move(notes); }
    void setModelName(const QString& name) { m_modelName = name; }

    /** Asks where, beside the recording first. */
    void choose(RecordingExport::Kind kind);
    /** The figure's format by the extension. */
    void save(RecordingExport::Kind kind, const std::filesystem::path& target);

    /** The plots, or one of them, as they are shown. */
    void choosePicture(const RecordingScene& scene, std::optional<RecordingPlot> only);
    void savePicture(const RecordingScene& scene, std::optional<RecordingPlot> only,
                     const std::filesystem::path& target);
    /** As CSV or NPY, of the whole recording. */
    void chooseTrack(FeatureKind kind);
    void saveTrack(FeatureKind kind, const std::filesystem::path& target);

signals:
    void failed(const Error& error);

private:
    /** Proposes the recording's name with another ending; empty: not wanted. */
    [[nodiscard]] std::filesystem::path ask(const QString& title, const std::string& ending,
                                            const QString& filter);
    void saveFigure(const std::filesystem::path& target);

    QWidget& m_window;
    std::shared_ptr<const RecordingTracks> m_tracks;
    std::shared_ptr<const Classifier> m_model;
    std::shared_ptr<const NoteTiers> m_notes;
    QString m_modelName;
    BackgroundJob m_job; ///< last, so that it ends before what it uses goes
};

} // namespace tonada::ui
