// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/notes_editor.h"

#include "ui/recordings/recording_scene.h"
#include "ui/support/inline_edit.h"
#include "ui/support/number_text.h"

#include <QMenu>

#include <algorithm>
#include <utility>

namespace tonada::ui {
namespace {

constexpr int kLeastField = 160; // pixels

} // namespace

NotesEditor::NotesEditor(RecordingScene& scene, QWidget& strip)
    : QObject(&strip)
    , m_scene(scene)
    , m_strip(strip)
    , m_field(new InlineEdit(&strip))
{
    connect(m_field, &InlineEdit::kept, this, &NotesEditor::keepText);
    connect(m_field, &InlineEdit::leftAsItWas, this, [this] {
        m_new.reset();
        m_naming = false;
    });
}

const Interval* NotesEditor::chosenNote() const
{
    return m_state.chosen ? &m_scene.notes->note(m_state.chosen->tier, m_state.chosen->index) : nullptr;
}

bool NotesEditor::writing() const
{
    return m_field->isVisible();
}

QString NotesEditor::description() const
{
    if (!m_scene.notes)
        return {};
    const auto& tier = m_scene.notes->tiers()[m_state.tier];
    const QString name = QString::fromStdString(tier.name);
    if (const Interval* note = chosenNote())
        return tr("%1, from %2 s to %3 s, in tier %4")
            .arg(QString::fromStdString(note->text), numberText(note->begin, 2), numberText(note->end, 2),
                 name);
    return tr("Tier %1, notes: %2").arg(name).arg(tier.intervals.size());
}

void NotesEditor::reset()
{
    m_field->drop();
    m_state = {};
    m_new.reset();
    m_naming = false;
    emit looksChanged();
}

void NotesEditor::choose(const std::optional<NotePlace>& place)
{
    m_state.chosen = place;
    if (place)
        m_state.tier = place->tier;
    const Interval* note = chosenNote();
    const bool stretch = note != nullptr && !note->isPoint();
    emit selectionWanted(stretch ? std::optional(Selection{note->begin, note->end}) : std::nullopt);
    emit looksChanged();
}

void NotesEditor::followSelection()
{
    const Interval* note = chosenNote();
    const auto& selection = m_scene.selection;
    if (note == nullptr)
        return;
    const bool same = selection && *selection == Selection{note->begin, note->end};
    if (same || (note->isPoint() && !selection))
        return;
    m_state.chosen.reset();
    emit looksChanged();
}

void NotesEditor::chooseBeside(int by)
{
    const auto& notes = m_scene.notes->tiers()[m_state.tier].intervals;
    if (notes.empty())
        return;
    const int last = static_cast<int>(notes.size()) - 1;
    const int before = by > 0 ? -1 : last + 1;
    const int now = m_state.chosen ? static_cast<int>(m_state.chosen->index) : before;
    choose(NotePlace{m_state.tier, static_cast<std::size_t>(std::clamp(now + by, 0, last))});
}

void NotesEditor::chooseTier(int by)
{
    const int last = static_cast<int>(m_scene.notes->tiers().size()) - 1;
    m_state.tier = static_cast<std::size_t>(std::clamp(static_cast<int>(m_state.tier) + by, 0, last));
    choose(std::nullopt);
}

void NotesEditor::openOn(std::size_t tier, const Interval& stretch)
{
    QRect box = notes_painting::boxOf(m_scene, tier, stretch).toAlignedRect().translated(-m_strip.pos());
    box.setWidth(std::max(kLeastField, box.width()));
    box.moveRight(std::min(box.right(), m_strip.width() - 1));
    m_field->open(box, QString::fromStdString(stretch.text), m_scene.theme);
}

bool NotesEditor::write()
{
    if (!m_state.chosen && !m_scene.selection)
        return false;
    if (!m_state.chosen) {
        const Interval stretch{m_scene.selection->begin, m_scene.selection->end, {}};
        const auto there = m_scene.notes->find(m_state.tier, stretch);
        if (!there) {
            m_new = stretch;
            openOn(m_state.tier, stretch);
            return true;
        }
        choose(NotePlace{m_state.tier, *there});
    }
    openOn(m_state.chosen->tier, *chosenNote());
    return true;
}

void NotesEditor::keepText(const QString& text)
{
    const std::string typed = text.trimmed().toStdString();
    const auto added = std::exchange(m_new, std::nullopt);
    if (std::exchange(m_naming, false)) {
        if (!typed.empty() && typed != m_scene.notes->tiers()[m_state.tier].name)
            m_scene.notes->renameTier(m_state.tier, typed);
    } else if (added) {
        if (typed.empty())
            return;
        if (const auto index = m_scene.notes->add(m_state.tier, {added->begin, added->end, typed}))
            m_state.chosen = NotePlace{m_state.tier, *index};
    } else if (const Interval* note = chosenNote()) {
        if (typed.empty()) {
            removeChosen();
            return;
        }
        m_scene.notes->change(m_state.chosen->tier, m_state.chosen->index, {note->begin, note->end, typed});
    }
    finish();
}

void NotesEditor::renameTier()
{
    m_naming = true;
    QRect box = notes_painting::nameOf(m_scene, m_state.tier).translated(-m_strip.pos());
    box.setWidth(kLeastField);
    m_field->open(box, QString::fromStdString(m_scene.notes->tiers()[m_state.tier].name), m_scene.theme);
}

void NotesEditor::addTier()
{
    const std::size_t tier = m_scene.notes->tiers().size();
    m_scene.notes->addTier(tr("Notes %1").arg(tier + 1).toStdString());
    m_state = {tier, {}, {}};
    finish();
    renameTier();
}

void NotesEditor::removeTier()
{
    m_scene.notes->removeTier(m_state.tier);
    m_state = {std::min(m_state.tier, m_scene.notes->tiers().size() - 1), {}, {}};
    finish();
}

bool NotesEditor::removeChosen()
{
    if (!m_state.chosen)
        return false;
    m_scene.notes->remove(m_state.chosen->tier, m_state.chosen->index);
    m_state.chosen.reset();
    finish();
    return true;
}

bool NotesEditor::undoOrRedo(bool redo)
{
    NoteTiers& notes = *m_scene.notes;
    if (redo ? !notes.canRedo() : !notes.canUndo())
        return false;
    if (redo)
        notes.redo();
    else
        notes.undo();
    m_state = {std::min(m_state.tier, notes.tiers().size() - 1), {}, {}};
    finish();
    return true;
}

void NotesEditor::drag(const std::optional<Interval>& note)
{
    m_state.dragged = note;
    emit looksChanged();
}

void NotesEditor::drop()
{
    const auto note = std::exchange(m_state.dragged, std::nullopt);
    if (!note || !m_state.chosen
        || !m_scene.notes->change(m_state.chosen->tier, m_state.chosen->index, *note))
        return;
    choose(m_state.chosen);
    finish();
}

void NotesEditor::finish()
{
    emit changed();
    emit looksChanged();
}

QMenu* NotesEditor::menu()
{
    delete std::exchange(m_menu, new QMenu(&m_strip));
    m_menu->setObjectName(QStringLiteral("notesMenu"));
    m_menu->setPalette(m_scene.theme.palette());
    m_menu->addAction(tr("Add tier"), this, &NotesEditor::addTier);
    m_menu->addAction(tr("Rename tier"), this, &NotesEditor::renameTier);
    m_menu->addAction(tr("Remove tier"), this, &NotesEditor::removeTier)
        ->setEnabled(m_scene.notes->tiers().size() > 1);
    m_menu->addSeparator();
    const auto add = [this](const QString& name, bool enabled, auto what) {
        m_menu->addAction(name, this, what)->setEnabled(enabled);
    };
    add(tr("Write note"), m_state.chosen || m_scene.selection, [this] { write(); });
    add(tr("Delete note"), m_state.chosen.has_value(), [this] { removeChosen(); });
    add(tr("Import notes…"), m_scene.tracks != nullptr, [this] { emit importRequested(); });
    m_menu->addSeparator();
    add(tr("Undo"), m_scene.notes->canUndo(), [this] { undoOrRedo(false); });
    add(tr("Redo"), m_scene.notes->canRedo(), [this] { undoOrRedo(true); });
    return m_menu;
}

} // namespace tonada::ui
