// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/feature_file.h"
#include "ui/page.h"
#include "ui/recordings/recording_export.h"
#include "ui/recordings/recording_item.h"
#include "ui/recordings/recording_scene.h"
#include "ui/support/model_view.h"

namespace tonada::ui {

class CompareView;
class ControlButton;
class NoticeBar;
class OutputSelector;
class PlayingTools;
class RecentRecordings;
class RecordingList;
class RecordingPlots;
class RecordingsToolBar;
class RecordingVerdictCard;
class WindowsCard;

/** The page for looking at recordings. It reads no file and knows no classifier: values come in, requests go out
 *  as signals. */
class RecordingsPage : public Page
{
    Q_OBJECT

public:
    explicit RecordingsPage(QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Recordings"); }
    void setTheme(const Theme& theme) override;
    [[nodiscard]] const Theme& currentTheme() const override { return m_theme; }
    bool handleKey(const QKeyEvent& event) override;
    [[nodiscard]] QList<std::pair<QString, QString>> keys() const override;
    [[nodiscard]] QString closeQuestion() const override { return m_closeQuestion; }
    [[nodiscard]] QList<QWidget*> panes() const override;

    [[nodiscard]] NoticeBar& notices() { return *m_notices; }
    [[nodiscard]] RecordingPlots& plots() { return *m_plots; }
    [[nodiscard]] CompareView& compareView() { return *m_compare; }
    [[nodiscard]] RecordingList& list() { return *m_list; }
    [[nodiscard]] PlayingTools& playing();
    [[nodiscard]] OutputSelector& output();
    [[nodiscard]] RecentRecordings& recent();

    void setModel(const ModelView& model);
    void addItems(const std::vector<RecordingItem>& items);
    void setItem(int row, const RecordingItem& item);
    /** Without a signal. */
    void select(int row);
    /** Null: not read yet, or not usable; `note` says which in place of the pictures. */
    void showRecording(const std::shared_ptr<const RecordingTracks>& tracks, const QString& note = {});
    /** Chooses the window of the recording shown that begins nearest to this time. */
    void chooseWindowAt(double seconds);
    /** Says what decided the chosen window; of none, the first judged one from the cursor on is chosen. */
    void setExplaining(bool explaining);
    /** Shows the two recordings of compareView() instead of the one. */
    void setComparing(bool comparing);
    /** Without a signal. */
    void setViews(const RecordingViewSettings& views, const RecordingRows& rows);
    /** What closing the window would lose; empty: nothing. */
    void setCloseQuestion(const QString& question) { m_closeQuestion = question; }

signals:
    /** The user shows other views, or shows them otherwise: plots().scene() has them. */
    void viewsChanged();
    void openRequested();
    void demoRequested();
    void filesDropped(const QStringList& paths);
    void recordingSelected(int row);
    /** The key for it. */
    void playRequested();
    void compareRequested(bool comparing);
    void exportRequested(RecordingExport::Kind kind);
    /** None: all plots as they are shown. */
    void pictureRequested(std::optional<RecordingPlot> plot);
    void trackRequested(FeatureKind kind);
    void notesImportRequested();
    void wrongRequested();
    void sessionSaveRequested();
    void explainRequested(bool on);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool useFileKey(const QKeyEvent& event);
    [[nodiscard]] bool useLetter(int key);
    void connectParts();
    void connectViews();
    void arrange();
    void showNames();
    void showSelection();

    Theme m_theme;
    RecordingsToolBar* m_toolBar;
    NoticeBar* m_notices;
    RecordingList* m_list;
    RecordingPlots* m_plots;
    CompareView* m_compare;
    RecordingVerdictCard* m_verdict;
    WindowsCard* m_windows;
    ControlButton* m_demo; ///< on the empty pictures
    ControlButton* m_drawer; ///< opens and closes the table where it has no room of its own
    ModelView m_model;
    QString m_closeQuestion;
    bool m_comparing = false;
    bool m_explaining = false;
};

} // namespace tonada::ui
