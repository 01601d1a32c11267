// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/feature_file.h"
#include "ui/recordings/recording_export.h"
#include "ui/recordings/recording_plots_layout.h"

#include <QMenu>

#include <optional>

namespace tonada::ui {

/** What can be saved of the recording shown, or of two compared; notes from files. */
class ExportMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ExportMenu(QWidget* parent = nullptr);

    /** There are pictures, there is a verdict, two recordings are compared: what can be saved. */
    void setContent(bool pictures, bool verdict, bool comparing);

    [[nodiscard]] static QString nameOf(FeatureKind kind);

signals:
    void exportRequested(RecordingExport::Kind kind);
    /** None: all plots as they are shown. */
    void pictureRequested(std::optional<RecordingPlot> plot);
    void trackRequested(FeatureKind kind);
    void notesImportRequested();
    void sessionSaveRequested();

private:
    QMenu* m_pictures;
    QMenu* m_tracks;
    QList<QAction*> m_ofVerdict; ///< need one
    QList<QAction*> m_ofPictures; ///< need a recording only
};

} // namespace tonada::ui
