// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recording_notes.h"

#include "core/util/annotation_reader.h"
#include "ui/recordings/notes_strip.h"
#include "ui/recordings/recording_plots.h"

#include <QFileDialog>

#include <algorithm>

namespace tonada::ui {
namespace fs = std::filesystem;
namespace {

constexpr double kRounded = 0.1; // s: programs do not agree on the length of compressed recordings

bool isTextGrid(const fs::path& file)
{
    return QString::fromStdString(file.extension().string())
               .compare(QStringLiteral(".TextGrid"), Qt::CaseInsensitive)
        == 0;
}

/** Notes beyond the recording's end belong to another recording. */
std::vector<IntervalTier> inside(std::vector<IntervalTier> tiers, double seconds, const fs::path& file)
{
    for (IntervalTier& tier : tiers)
        for (Interval& note : tier.intervals) {
            if (note.end > seconds + kRounded)
                throw Error(
                    ErrorCode::FileUnusable,
                    {file.string(),
                     "a note in tier \"" + tier.name + "\" ends at " + std::to_string(note.end) + " s",
                     "notes on the recording shown, which ends at " + std::to_string(seconds) + " s"});
            note.begin = std::min(note.begin, seconds);
            note.end = std::min(note.end, seconds);
        }
    return tiers;
}

} // namespace

std::string RecordingNotes::firstTier()
{
    return tr("Notes").toStdString();
}

RecordingNotes::RecordingNotes(RecordingPlots& plots, QObject* parent)
    : QObject(parent)
    , m_plots(plots)
{
    connect(&m_plots, &RecordingPlots::notesChanged, this, &RecordingNotes::changed);
    connect(&m_plots.notesStrip().editor(), &NotesEditor::importRequested, this,
            &RecordingNotes::chooseImport);
}

std::shared_ptr<NoteTiers> RecordingNotes::of(const fs::path& recording)
{
    auto& notes = m_notes[recording];
    if (!notes)
        notes = std::make_shared<NoteTiers>(firstTier());
    return notes;
}

void RecordingNotes::show(const fs::path& recording)
{
    m_shown = recording;
    m_plots.setNotes(of(recording));
}

void RecordingNotes::set(const fs::path& recording, std::vector<IntervalTier> tiers)
{
    m_notes[recording] = std::make_shared<NoteTiers>(std::move(tiers), firstTier());
    if (recording == m_shown)
        show(recording);
}

void RecordingNotes::chooseImport()
{
    const QString name = QFileDialog::getOpenFileName(
        &m_plots, tr("Import notes"), QString::fromStdU16String(m_shown.parent_path().u16string()),
        tr("Notes (*.TextGrid *.textgrid *.txt);;All files (*)"));
    if (!name.isEmpty())
        import(name.toStdU16String());
}

void RecordingNotes::import(const fs::path& file)
{
    if (m_plots.scene().tracks == nullptr)
        return;
    try {
        auto tiers = isTextGrid(file) ? readTextGrid(file).tiers : readAudacityLabels(file);
        of(m_shown)->append(inside(std::move(tiers), m_plots.view().seconds(), file));
        m_plots.showNotes();
        emit changed();
    } catch (const Error& error) {
        emit failed(error);
    }
}

} // namespace tonada::ui
