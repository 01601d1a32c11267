// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/notes_painting.h"

#include "ui/plots/plot_painting.h"
#include "ui/recordings/recording_scene.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextOption>

#include <algorithm>

namespace tonada::ui::notes_painting {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::NotesStrip)
};

constexpr double kPadding = 4; // beside a text
constexpr double kPointRoom = 200; // for the text of a point

QString textOf(const Interval& interval)
{
    return QString::fromStdString(interval.text).simplified();
}

QTextOption oneLine(Qt::Alignment alignment)
{
    QTextOption option(alignment | Qt::AlignVCenter);
    option.setWrapMode(QTextOption::NoWrap);
    return option;
}

void paintText(QPainter& painter, const QRectF& box, Qt::Alignment alignment, const QString& text)
{
    const QFontMetricsF metrics(painter.font());
    const QString shown = metrics.elidedText(text, Qt::ElideRight, box.width());
    if (shown != QStringLiteral("…") || text.isEmpty())
        painter.drawText(box, shown, oneLine(alignment));
}

void paintBox(QPainter& painter, const RecordingScene& scene, const QRectF& box, const QString& text,
              bool chosen)
{
    const QRect whole = box.toAlignedRect();
    painter.fillRect(whole, scene.theme.sunken);
    paintOutline(painter, whole, chosen ? scene.theme.accent : scene.theme.control);
    if (chosen)
        paintOutline(painter, whole.adjusted(1, 1, -1, -1), scene.theme.accent);
    painter.setPen(scene.theme.text);
    paintText(painter, box.adjusted(kPadding, 0, -kPadding, 0), Qt::AlignHCenter, text);
}

void paintPoint(QPainter& painter, const RecordingScene& scene, const QRectF& box, const QString& text,
                double room, bool chosen)
{
    painter.setPen(QPen(scene.theme.text, chosen ? 3 : 1, Qt::SolidLine, Qt::FlatCap));
    drawSharpLine(painter, box.topLeft(), box.bottomLeft());
    painter.setPen(scene.theme.text);
    paintText(painter, {box.left() + kPadding, box.top(), room - 2 * kPadding, box.height()}, Qt::AlignLeft,
              text);
}

void paintNotesOf(QPainter& painter, const RecordingScene& scene, const NotesState& state, std::size_t tier)
{
    const auto& notes = scene.notes->tiers()[tier].intervals;
    const auto first = std::lower_bound(notes.begin(), notes.end(), scene.view.begin(),
                                        [](const Interval& note, double at) { return note.end < at; });
    for (auto note = first; note != notes.end() && note->begin <= scene.view.end(); ++note) {
        const NotePlace place{tier, static_cast<std::size_t>(note - notes.begin())};
        const bool chosen = state.chosen == place;
        const QRectF box = boxOf(scene, tier, chosen && state.dragged ? *state.dragged : *note);
        if (!note->isPoint()) {
            paintBox(painter, scene, box, textOf(*note), chosen);
            continue;
        }
        const double next = note + 1 == notes.end() ? box.left() + kPointRoom : scene.xOf((note + 1)->begin);
        const double right = std::min<double>(next, scene.layout.notes.right());
        paintPoint(painter, scene, box, textOf(*note), std::max(0.0, right - box.left()), chosen);
    }
}

void paintName(QPainter& painter, const RecordingScene& scene, const NotesState& state, std::size_t tier)
{
    const auto& tiers = scene.notes->tiers();
    const QRect place = nameOf(scene, tier);
    painter.setFont(scene.theme.font(TextRole::Axis));
    painter.setPen(tiers.size() > 1 && tier == state.tier ? scene.theme.text : scene.theme.mutedText);
    const QString name = QString::fromStdString(tiers[tier].name).simplified();
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(name, Qt::ElideRight, place.width()));
}

} // namespace

QRectF boxOf(const RecordingScene& scene, std::size_t tier, const Interval& interval)
{
    const QRect row = scene.layout.noteTier(static_cast<int>(tier));
    const double left = std::clamp<double>(scene.xOf(interval.begin), row.left(), row.right() + 1);
    const double right = std::clamp<double>(scene.xOf(interval.end), row.left(), row.right() + 1);
    return {left, static_cast<double>(row.top()), right - left, static_cast<double>(row.height())};
}

QRect nameOf(const RecordingScene& scene, std::size_t tier)
{
    const QRect row = scene.layout.noteTier(static_cast<int>(tier));
    return {0, row.top(), row.left() - 6, row.height()};
}

void paint(QPainter& painter, const RecordingScene& scene, const NotesState& state)
{
    const QRect& all = scene.layout.notes;
    if (all.isEmpty())
        return;
    painter.fillRect(all, scene.theme.surface);
    if (scene.notes) {
        for (std::size_t tier = 0; tier < scene.notes->tiers().size(); ++tier) {
            paintName(painter, scene, state, tier);
            painter.setFont(scene.theme.font(TextRole::TableCell));
            paintNotesOf(painter, scene, state, tier);
            if (tier > 0) {
                const int y = scene.layout.noteTier(static_cast<int>(tier)).top();
                painter.fillRect(QRect(all.left(), y, all.width(), 1), scene.theme.line);
            }
        }
        if (scene.notes->empty() && !state.writing) {
            painter.setFont(scene.theme.font(TextRole::Caption));
            painter.setPen(scene.theme.mutedText);
            paintText(painter, QRectF(all).adjusted(kPadding, 0, -kPadding, 0), Qt::AlignHCenter,
                      Text::tr("Select a stretch and press Return to write a note"));
        }
    }
    paintOutline(painter, all, scene.theme.line);
}

} // namespace tonada::ui::notes_painting
