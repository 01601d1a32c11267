// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/recordings/recording_pictures.h"
#include "ui/recordings/recording_scene.h"
#include "ui/recordings/selection_gesture.h"

#include <QWidget>

#include <functional>

namespace tonada::ui {

class NotesStrip;

/** A recording on one time axis: overview, waveform, mel spectrogram, MFCC, P(Argentinian). The wheel zooms at the
 *  pointer, dragging pans, with Shift it selects, a click sets the cursor; only what is in view is painted. */
class RecordingPlots : public QWidget
{
    Q_OBJECT

public:
    explicit RecordingPlots(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /** Null: none. Another path shows all of it; the same one read again keeps the view. */
    void setRecording(std::shared_ptr<const RecordingTracks> tracks);
    /** The rows for notes are not among them. */
    void setRows(const RecordingRows& rows);
    /** Null: none. They are changed here. */
    void setNotes(std::shared_ptr<NoteTiers> notes);
    /** They were changed elsewhere. */
    void showNotes();
    void setViews(const RecordingViewSettings& views);
    void setPicture(MadePicture picture);
    void setCurves(std::shared_ptr<const VoiceCurves> curves);
    /** For the middle, while there is none. */
    void setNote(const QString& note);
    void setUnsureBand(const UnsureBand& band);
    void setSamples(SampleStretch samples);
    void setPlayhead(std::optional<double> seconds);
    /** With lines over the spectrogram around what decided the chosen window, and what they mean in its caption. */
    void setExplaining(bool explaining);
    /** None: there are no such lines. */
    void setEvidence(const std::optional<ShownEvidence>& evidence);
    /** Marks it and brings it into view. */
    void showWindow(std::optional<std::size_t> window);
    /** Has it in view; all of the recording where it ends before it begins. */
    void showStretch(double begin, double end);
    void setSelection(const std::optional<Selection>& selection);
    /** Whether the key meant something here. */
    bool useKey(const QKeyEvent& event);

    [[nodiscard]] const TimeView& view() const { return m_scene.view; }
    [[nodiscard]] const RecordingScene& scene() const { return m_scene; }
    [[nodiscard]] double cursor() const { return m_scene.cursor.value_or(0); } ///< s
    [[nodiscard]] const RecordingPictures& pictures() const { return m_pictures; }
    [[nodiscard]] const std::optional<Selection>& selection() const { return m_scene.selection; }
    [[nodiscard]] NotesStrip& notesStrip() { return *m_strip; }
    [[nodiscard]] QRect spectrogramArea() const;

signals:
    /** Another stretch, size or way to show it. */
    void viewChanged();
    /** By dragging a boundary, or by key. */
    void rowsChanged(const RecordingRows& rows);
    /** The samples of this stretch would be drawn. */
    void samplesWanted(double begin, double end);
    void cursorMoved(double seconds);
    void selectionChanged();
    /** Another window, or none, is marked. */
    void windowShown();
    void notesChanged();
    /** The window after or before this one. */
    void windowStepRequested(int by);
    /** The window that begins here: a double click on P, or a click with Ctrl. */
    void windowRequested(double begin);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    enum class Drag
    {
        None,
        Plots,
        Overview,
        Selection,
        Boundary,
    };

    void changeView(const std::function<void(TimeView&)>& change);
    void moveCursor(double by);
    /** Whether there is a window at this point of the P row. */
    bool chooseWindow(QPointF at);
    void changeSelection(const std::function<void()>& change);
    bool zoomToSelection();
    void setCursorAt(double x);
    void wantSamples();
    void describe();
    void layOut();
    void changeRows(const RecordingRows& rows);
    void showCursorShape(QPointF at);
    bool useHeightKey(const QKeyEvent& event);

    RecordingScene m_scene;
    RecordingPictures m_pictures;
    SelectionGesture m_gesture{m_scene};
    NotesStrip* m_strip;
    Drag m_drag = Drag::None;
    RecordingPlot m_boundary{}; ///< Drag::Boundary: the plot above it
    QPointF m_pressed;
    double m_lastX = 0;
    bool m_moved = false;
};

} // namespace tonada::ui
