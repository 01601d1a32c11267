// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/recordings/notes_painting.h"
#include "ui/recordings/selection.h"

#include <QObject>

class QMenu;
class QWidget;

namespace tonada::ui {

class InlineEdit;

/** What the user does with the notes of a scene: choose, write, change, remove, undo; and with their tiers. */
class NotesEditor : public QObject
{
    Q_OBJECT

public:
    /** The scene outlives it; texts are written in a field on the strip. */
    NotesEditor(RecordingScene& scene, QWidget& strip);

    /** A field for text stands over the strip. */
    [[nodiscard]] bool writing() const;
    [[nodiscard]] const NotesState& state() const noexcept { return m_state; }
    [[nodiscard]] const Interval* chosenNote() const;
    /** In words, for those who cannot see it. */
    [[nodiscard]] QString description() const;
    /** For the tiers and the note chosen; it is there until the next call. */
    [[nodiscard]] QMenu* menu();

    /** Other notes came into the scene. */
    void reset();
    /** Another stretch than the chosen note's is selected: it is not chosen any more. */
    void followSelection();
    void setTier(std::size_t tier) { m_state.tier = tier; }
    void choose(const std::optional<NotePlace>& place);
    /** The next note of the tier, or with −1 the one before. */
    void chooseBeside(int by);
    void chooseTier(int by);

    /** The chosen note, the one that the selection meets, or a new one on the selection; false: there is neither. */
    bool write();
    void renameTier();
    void addTier();
    void removeTier();
    bool removeChosen();
    bool undoOrRedo(bool redo);
    /** Where the chosen note will be when dragging ends; none: where it was. */
    void drag(const std::optional<Interval>& note);
    /** Makes what was dragged the note. */
    void drop();

signals:
    /** The stretch of the note that was chosen; none: there is none. */
    void selectionWanted(const std::optional<Selection>& selection);
    /** Notes or tiers are others now. */
    void changed();
    /** From a file. */
    void importRequested();
    /** Anything that is to be seen. */
    void looksChanged();

private:
    void openOn(std::size_t tier, const Interval& stretch);
    void keepText(const QString& text);
    void finish();

    RecordingScene& m_scene;
    QWidget& m_strip;
    NotesState m_state;
    std::optional<Interval> m_new; ///< the note that is being written for the first time
    bool m_naming = false; ///< the tier's name is being written
    InlineEdit* m_field;
    QMenu* m_menu = nullptr;
};

} // namespace tonada::ui
