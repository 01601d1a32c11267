// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/notes_strip.h"

#include "ui/recordings/recording_scene.h"
#include "ui/support/number_text.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace tonada::ui {
namespace {

constexpr double kReach = 4; // pixels beside an edge
constexpr double kShortest = 0.001; // s, a note that is made shorter by its edge

} // namespace

NotesStrip::NotesStrip(RecordingScene& scene, QWidget* parent)
    : QWidget(parent)
    , m_scene(scene)
    , m_editor(new NotesEditor(scene, *this))
{
    setObjectName(QStringLiteral("notes"));
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Notes"));
    connect(m_editor, &NotesEditor::looksChanged, this, [this] {
        setAccessibleDescription(m_editor->description());
        update();
    });
}

void NotesStrip::place()
{
    const QRect& notes = m_scene.layout.notes;
    setGeometry(0, notes.top(), notes.right() + 1, notes.height());
    setVisible(!notes.isEmpty());
}

std::size_t NotesStrip::tierAt(QPointF at) const
{
    const int height = std::max(1, m_scene.layout.noteTier(0).height());
    const auto tier = static_cast<std::size_t>(std::max(0.0, at.y()) / height);
    return std::min(tier, m_scene.notes->tiers().size() - 1);
}

std::optional<NotePlace> NotesStrip::noteAt(QPointF at) const
{
    if (at.x() < m_scene.layout.notes.left())
        return std::nullopt;
    if (const auto [edge, place] = edgeAt(at); edge != Edge::None)
        return place;
    const std::size_t tier = tierAt(at);
    const double moment = m_scene.secondsAt(at.x());
    const auto index = m_scene.notes->find(tier, {moment, moment, {}});
    return index ? std::optional(NotePlace{tier, *index}) : std::nullopt;
}

std::pair<NotesStrip::Edge, NotePlace> NotesStrip::edgeAt(QPointF at) const
{
    const std::size_t tier = tierAt(at);
    const auto& notes = m_scene.notes->tiers()[tier].intervals;
    const auto isHere = [&](double seconds) {
        return std::abs(m_scene.xOf(seconds) - at.x()) <= kReach;
    };
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const bool shared = i + 1 < notes.size() && notes[i + 1].begin == notes[i].end;
        const bool ofTheNext = shared && m_scene.xOf(notes[i].end) <= at.x();
        if (isHere(notes[i].end) && !ofTheNext)
            return {Edge::End, {tier, i}};
        if (isHere(notes[i].begin))
            return {Edge::Begin, {tier, i}};
    }
    return {Edge::None, {}};
}

Interval NotesStrip::draggedTo(double x) const
{
    const NotePlace place = *m_editor->state().chosen;
    const Interval room = m_scene.notes->room(place.tier, place.index, m_scene.view.seconds());
    const double at = std::clamp(m_scene.secondsAt(x), room.begin, room.end);
    Interval note = *m_editor->chosenNote();
    if (note.isPoint())
        note.begin = note.end = at;
    else if (m_edge == Edge::Begin)
        note.begin = std::min(at, note.end - kShortest);
    else
        note.end = std::max(at, note.begin + kShortest);
    return note;
}

bool NotesStrip::useKey(const QKeyEvent& event)
{
    if (!m_scene.notes || isHidden())
        return false;
    const bool control = event.modifiers() & Qt::ControlModifier;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return !control && m_editor->write();
    case Qt::Key_Delete:
        return m_editor->removeChosen();
    case Qt::Key_Z:
        return control && m_editor->undoOrRedo(event.modifiers() & Qt::ShiftModifier);
    default:
        return false;
    }
}

void NotesStrip::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (event->modifiers() != Qt::NoModifier || !m_scene.notes)
        event->ignore();
    else if (key == Qt::Key_Left || key == Qt::Key_Right)
        m_editor->chooseBeside(key == Qt::Key_Right ? 1 : -1);
    else if (key == Qt::Key_Up || key == Qt::Key_Down)
        m_editor->chooseTier(key == Qt::Key_Down ? 1 : -1);
    else
        event->ignore();
}

void NotesStrip::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_scene.notes)
        return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    if (!byKey) {
        m_editor->setTier(tierAt(event->pos()));
        if (const auto note = noteAt(event->pos()))
            m_editor->choose(note);
    }
    const QRect name = notes_painting::nameOf(m_scene, m_editor->state().tier).translated(-pos());
    m_editor->menu()->popup(byKey ? mapToGlobal(name.bottomLeft()) : event->globalPos());
}

void NotesStrip::mousePressEvent(QMouseEvent* event)
{
    event->ignore();
    if (event->button() != Qt::LeftButton || !m_scene.notes)
        return;
    m_editor->setTier(tierAt(event->position()));
    const bool selecting = event->modifiers() & Qt::ShiftModifier;
    const auto note = selecting ? std::nullopt : noteAt(event->position());
    m_pressed = note.has_value();
    m_edge = note ? edgeAt(event->position()).first : Edge::None;
    event->setAccepted(m_pressed);
    m_editor->choose(note);
}

void NotesStrip::mouseMoveEvent(QMouseEvent* event)
{
    event->ignore();
    if (!m_scene.notes)
        return;
    if (event->buttons() == Qt::NoButton)
        setCursor(edgeAt(event->position()).first == Edge::None ? Qt::ArrowCursor : Qt::SizeHorCursor);
    event->setAccepted(m_pressed);
    if (m_pressed && m_edge != Edge::None)
        m_editor->drag(draggedTo(event->position().x()));
}

void NotesStrip::mouseReleaseEvent(QMouseEvent* event)
{
    event->setAccepted(m_pressed);
    if (m_pressed)
        m_editor->drop();
    m_pressed = false;
    m_edge = Edge::None;
}

void NotesStrip::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_scene.notes)
        return;
    m_editor->setTier(tierAt(event->position()));
    if (event->position().x() < m_scene.layout.notes.left()) {
        m_editor->renameTier();
        return;
    }
    m_editor->choose(noteAt(event->position()));
    m_editor->write();
}

void NotesStrip::showTip(const QPoint& at, const QPoint& globalAt)
{
    QString text;
    if (const auto place = m_scene.notes ? noteAt(at) : std::nullopt) {
        const Interval& note = m_scene.notes->note(place->tier, place->index);
        text
            = tr("%1\n%2 to %3 s")
                  .arg(QString::fromStdString(note.text), numberText(note.begin, 3), numberText(note.end, 3));
    }
    QToolTip::showText(globalAt, text, this);
}

bool NotesStrip::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    showTip(help->pos(), help->globalPos());
    return true;
}

void NotesStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.translate(-pos());
    NotesState state = m_editor->state();
    state.writing = m_editor->writing();
    notes_painting::paint(painter, m_scene, state);
}

} // namespace tonada::ui
