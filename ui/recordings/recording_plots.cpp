// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recording_plots.h"

#include "ui/recordings/notes_strip.h"
#include "ui/recordings/recording_words.h"
#include "ui/recordings/row_heights.h"
#include "ui/recordings/scene_painting.h"
#include "ui/support/number_text.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace tonada::ui {
RecordingPlots::RecordingPlots(QWidget* parent)
    : QWidget(parent)
    , m_strip(new NotesStrip(m_scene, this))
{
    m_scene.theme = theme(ThemeKind::Light);
    m_scene.rows.noteTiers = 1;
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setObjectName(QStringLiteral("recordingPlots"));
    setAccessibleName(tr("Pictures of the recording"));
    connect(&m_strip->editor(), &NotesEditor::selectionWanted, this, &RecordingPlots::setSelection);
    connect(&m_strip->editor(), &NotesEditor::changed, this, [this] {
        showNotes();
        emit notesChanged();
    });
    describe();
}

void RecordingPlots::setTheme(const Theme& theme)
{
    m_scene.theme = theme;
    layOut();
    update();
}

void RecordingPlots::layOut()
{
    m_scene.layout = RecordingPlotsLayout::of(size(), m_scene.theme.fontFactor, m_scene.rows);
    m_strip->place();
}

void RecordingPlots::setRecording(std::shared_ptr<const RecordingTracks> tracks)
{
    const bool same = tracks && m_scene.tracks && tracks->path == m_scene.tracks->path;
    if (same && tracks->channel != m_scene.tracks->channel) {
        m_scene.samples = {};
        m_scene.curves.reset();
    }
    if (same && tracks->loudestDb != m_scene.tracks->loudestDb)
        m_scene.picture = {};
    m_scene.tracks = std::move(tracks);
    if (same)
        m_scene.view.setSeconds(m_scene.tracks->seconds);
    if (!same) {
        m_scene.view = TimeView(m_scene.tracks ? m_scene.tracks->seconds : 0);
        m_scene.samples = {};
        m_scene.picture = {};
        m_scene.curves.reset();
        m_scene.cursor = m_scene.tracks ? std::optional(0.0) : std::nullopt;
        m_scene.window.reset();
        m_scene.playhead.reset();
        m_scene.crossHair.reset();
        setSelection({});
    }
    describe();
    wantSamples();
    update();
    emit viewChanged();
}

void RecordingPlots::setRows(const RecordingRows& rows)
{
    const int tiers = m_scene.rows.noteTiers;
    m_scene.rows = rows;
    m_scene.rows.noteTiers = tiers;
    layOut();
    update();
    emit viewChanged();
}

void RecordingPlots::setNotes(std::shared_ptr<NoteTiers> notes)
{
    if (notes == m_scene.notes)
        return;
    m_scene.notes = std::move(notes);
    m_strip->editor().reset();
    showNotes();
}

void RecordingPlots::showNotes()
{
    m_scene.rows.noteTiers = m_scene.notes ? static_cast<int>(m_scene.notes->tiers().size()) : 1;
    layOut();
    update();
    emit viewChanged();
}

void RecordingPlots::setViews(const RecordingViewSettings& views)
{
    m_scene.views = views;
    update();
    emit viewChanged();
}

void RecordingPlots::setPicture(MadePicture picture)
{
    m_scene.picture = std::move(picture);
    update();
}

void RecordingPlots::setCurves(std::shared_ptr<const VoiceCurves> curves)
{
    m_scene.curves = std::move(curves);
    update();
}

void RecordingPlots::setNote(const QString& note)
{
    m_scene.note = note;
    describe();
    update();
}

void RecordingPlots::setUnsureBand(const UnsureBand& band)
{
    m_scene.band = band;
    update();
}

void RecordingPlots::setSamples(SampleStretch samples)
{
    m_scene.samples = std::move(samples);
    update();
}

void RecordingPlots::setPlayhead(std::optional<double> seconds)
{
    m_scene.playhead = seconds;
    if (seconds && m_drag == Drag::None && *seconds > m_scene.view.end())
        changeView([&](TimeView& view) { view.pan(*seconds - view.begin()); });
    update();
}

void RecordingPlots::setExplaining(bool explaining)
{
    m_scene.explaining = explaining;
    update();
}

void RecordingPlots::setEvidence(const std::optional<ShownEvidence>& evidence)
{
    m_scene.evidence = evidence;
    describe();
    update();
}

void RecordingPlots::showWindow(std::optional<std::size_t> window)
{
    m_scene.window = window;
    if (window)
        setSelection({});
    if (window && m_scene.tracks && m_scene.tracks->verdict) {
        const WindowVerdict& of = m_scene.tracks->verdict->windows.at(*window);
        m_scene.cursor = of.begin;
        changeView([&](TimeView& view) {
            if (view.span() < of.end - of.begin)
                view.zoom(view.span() / (of.end - of.begin), view.begin());
            view.reveal(std::min(of.end, view.seconds()));
            view.reveal(of.begin);
        });
    }
    update();
    emit windowShown();
}

QRect RecordingPlots::spectrogramArea() const
{
    return RecordingPlotsLayout::of(size(), m_scene.theme.fontFactor, m_scene.rows)
        .plotOf(RecordingPlot::Spectrogram);
}

void RecordingPlots::describe()
{
    if (!m_scene.tracks) {
        setAccessibleDescription(m_scene.note);
        return;
    }
    QString text
        = tr("%1, %2 long").arg(fileNameOf(m_scene.tracks->path), minutesText(m_scene.tracks->seconds));
    if (m_scene.tracks->verdict)
        text += QStringLiteral(": ") + RecordingWords::verdict(*m_scene.tracks->verdict);
    if (m_scene.evidence)
        text += QStringLiteral(". ")
            + m_scene.evidence->lines.summary(m_scene.evidence->lastFrame(*m_scene.tracks));
    setAccessibleDescription(text);
}

void RecordingPlots::changeView(const std::function<void(TimeView&)>& change)
{
    if (!m_scene.tracks)
        return;
    change(m_scene.view);
    wantSamples();
    update();
    emit viewChanged();
}

void RecordingPlots::wantSamples()
{
    if (!m_scene.wantsSamples() || m_scene.hasSamples())
        return;
    const double span = m_scene.view.span(); // as much again at either side, for the next steps
    emit samplesWanted(std::max(0.0, m_scene.view.begin() - span),
                       std::min(m_scene.view.seconds(), m_scene.view.end() + span));
}

void RecordingPlots::setSelection(const std::optional<Selection>& selection)
{
    changeSelection([&] { m_scene.selection = selection; });
}

void RecordingPlots::showStretch(double begin, double end)
{
    changeView([=](TimeView& view) {
        if (end <= begin)
            return view.showAll();
        view.zoom(view.span() / (end - begin), view.begin());
        view.centre((begin + end) / 2);
    });
}

void RecordingPlots::changeRows(const RecordingRows& rows)
{
    setRows(rows);
    emit rowsChanged(rows);
}

void RecordingPlots::resizeEvent(QResizeEvent*)
{
    layOut();
    wantSamples();
    emit viewChanged();
}

void RecordingPlots::paintEvent(QPaintEvent*)
{
    if (std::exchange(m_scene.devicePixelRatio, devicePixelRatioF()) != m_scene.devicePixelRatio)
        QMetaObject::invokeMethod(this, &RecordingPlots::viewChanged, Qt::QueuedConnection);
    QPainter painter(this);
    painter.fillRect(rect(), m_scene.theme.window);
    paintScene(painter, m_scene, m_pictures);
}

} // namespace tonada::ui
