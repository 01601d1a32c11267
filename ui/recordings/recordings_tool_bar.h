// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/feature_file.h"
#include "ui/recordings/recording_export.h"
#include "ui/recordings/recording_plots_layout.h"
#include "ui/support/theme.h"

#include <QWidget>

class QMenu;

namespace tonada::ui {

class ControlButton;
class ExportMenu;
class OutputSelector;
class PlayingTools;
class RecentRecordings;
class ViewControls;

/** Open, export, play, where it is heard; in narrow windows the recordings as a menu. */
class RecordingsToolBar : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kHeight = 48;

    explicit RecordingsToolBar(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /** There are pictures, of all of the recording, and a verdict: what can be played and exported. */
    void setContent(bool pictures, bool complete, bool verdict);
    [[nodiscard]] ViewControls& viewControls() { return *m_views; }
    /** The recordings for the menu, while the list is not shown. */
    void setRecordings(const QStringList& names, int selected);
    void setListShown(bool shown);
    /** Two recordings are compared: what belongs to one is out of use. */
    void setComparing(bool comparing);
    [[nodiscard]] PlayingTools& playing() { return *m_playing; }
    [[nodiscard]] RecentRecordings& recent() { return *m_recent; }
    [[nodiscard]] OutputSelector& output() { return *m_output; }

signals:
    void openRequested();
    void compareRequested(bool comparing);
    void exportRequested(RecordingExport::Kind kind);
    /** None: all plots as they are shown. */
    void pictureRequested(std::optional<RecordingPlot> plot);
    void trackRequested(FeatureKind kind);
    void notesImportRequested();
    void sessionSaveRequested();
    void recordingChosen(int row);

private:
    void enable();

    ControlButton* m_open;
    RecentRecordings* m_recent;
    ControlButton* m_names;
    QMenu* m_namesMenu;
    ControlButton* m_compare;
    ControlButton* m_export;
    ExportMenu* m_exportMenu;
    PlayingTools* m_playing;
    ViewControls* m_views;
    OutputSelector* m_output;
    bool m_listShown = true;
    bool m_pictures = false;
    bool m_complete = false;
    bool m_verdict = false;
    bool m_comparing = false;
};

} // namespace tonada::ui
