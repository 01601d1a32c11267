// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/note_tiers.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace tonada {
namespace {

bool before(const Interval& a, const Interval& b)
{
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
}

/** Each tier, ordered, and behind it what overlaps in it. */
std::vector<IntervalTier> withoutOverlap(std::vector<IntervalTier> tiers)
{
    std::vector<IntervalTier> out;
    for (auto& tier : tiers) {
        std::stable_sort(tier.intervals.begin(), tier.intervals.end(), before);
        const auto first = out.size();
        out.push_back({tier.name, {}});
        for (auto& interval : tier.intervals) {
            auto to = first;
            while (to < out.size() && !out[to].intervals.empty()
                   && overlap(out[to].intervals.back(), interval))
                ++to;
            if (to == out.size())
                out.push_back({tier.name, {}});
            out[to].intervals.push_back(std::move(interval));
        }
    }
    return out;
}

} // namespace

NoteTiers::NoteTiers(std::vector<IntervalTier> tiers, std::string firstTier)
    : NoteTiers(std::move(firstTier))
{
    if (!tiers.empty())
        m_tiers = withoutOverlap(std::move(tiers));
}

bool NoteTiers::empty() const noexcept
{
    return std::all_of(m_tiers.begin(), m_tiers.end(),
                       [](const IntervalTier& tier) { return tier.intervals.empty(); });
}

std::optional<std::size_t> NoteTiers::find(std::size_t tier, const Interval& stretch) const
{
    const auto& notes = m_tiers.at(tier).intervals;
    const auto found = std::find_if(notes.begin(), notes.end(), [&](const Interval& note) {
        const bool inside = stretch.isPoint() && note.begin <= stretch.begin && stretch.begin < note.end;
        return inside || overlap(note, stretch);
    });
    if (found == notes.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - notes.begin());
}

Interval NoteTiers::room(std::size_t tier, std::size_t index, double seconds) const
{
    const auto& notes = m_tiers.at(tier).intervals;
    return {index == 0 ? 0 : notes.at(index - 1).end,
            index + 1 == notes.size() ? seconds : notes.at(index + 1).begin,
            {}};
}

bool NoteTiers::hasRoom(std::size_t tier, const Interval& note, std::optional<std::size_t> besides) const
{
    const auto& notes = m_tiers.at(tier).intervals;
    for (std::size_t i = 0; i < notes.size(); ++i)
        if (i != besides && overlap(notes[i], note))
            return false;
    return note.begin <= note.end;
}

std::size_t NoteTiers::insert(std::size_t tier, Interval note)
{
    auto& notes = m_tiers.at(tier).intervals;
    const auto place = std::upper_bound(notes.begin(), notes.end(), note, before);
    const auto inserted = notes.insert(place, std::move(note));
    return static_cast<std::size_t>(inserted - notes.begin());
}

std::optional<std::size_t> NoteTiers::add(std::size_t tier, Interval note)
{
    if (!hasRoom(tier, note, std::nullopt))
        return std::nullopt;
    keep();
    return insert(tier, std::move(note));
}

bool NoteTiers::change(std::size_t tier, std::size_t index, Interval note)
{
    if (!hasRoom(tier, note, index))
        return false;
    if (note == this->note(tier, index))
        return true;
    keep();
    auto& notes = m_tiers.at(tier).intervals;
    notes.erase(notes.begin() + static_cast<std::ptrdiff_t>(index));
    insert(tier, std::move(note));
    return true;
}

void NoteTiers::remove(std::size_t tier, std::size_t index)
{
    keep();
    auto& notes = m_tiers.at(tier).intervals;
    notes.erase(notes.begin() + static_cast<std::ptrdiff_t>(index));
}

void NoteTiers::append(std::vector<IntervalTier> tiers)
{
    if (tiers.empty())
        return;
    keep();
    if (m_tiers.size() == 1 && empty())
        m_tiers.clear();
    auto ordered = withoutOverlap(std::move(tiers));
    std::move(ordered.begin(), ordered.end(), std::back_inserter(m_tiers));
}

void NoteTiers::removeTier(std::size_t tier)
{
    if (m_tiers.size() == 1)
        return;
    keep();
    m_tiers.erase(m_tiers.begin() + static_cast<std::ptrdiff_t>(tier));
}

void NoteTiers::keep()
{
    if (m_undo.size() == kMostSteps)
        m_undo.erase(m_undo.begin());
    m_undo.push_back(m_tiers);
    m_redo.clear();
}

void NoteTiers::undo()
{
    if (m_undo.empty())
        return;
    m_redo.push_back(std::exchange(m_tiers, std::move(m_undo.back())));
    m_undo.pop_back();
}

void NoteTiers::redo()
{
    if (m_redo.empty())
        return;
    m_undo.push_back(std::exchange(m_tiers, std::move(m_redo.back())));
    m_redo.pop_back();
}

} // namespace tonada
