// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/annotation.h"

#include <cstddef>
#include <optional>

namespace tonada {

/** The notes on a recording, in at least one tier. Every change is one step that can be undone; of each tier
 *  the intervals stay ordered and without overlap. One thread at a time. */
class NoteTiers
{
public:
    static constexpr std::size_t kMostSteps = 200; ///< that can be undone; older ones are forgotten

    /** With one empty tier. */
    explicit NoteTiers(std::string firstTier = "Notes")
        : m_tiers{{std::move(firstTier), {}}}
    { }
    /** No tier: one empty one, as above. Intervals that are out of order are put in order; of two that overlap
     *  the later one goes into a tier of its own behind, so that nothing is lost. */
    NoteTiers(std::vector<IntervalTier> tiers, std::string firstTier);

    [[nodiscard]] const std::vector<IntervalTier>& tiers() const noexcept { return m_tiers; }
    /** There is no note in any tier. */
    [[nodiscard]] bool empty() const noexcept;
    [[nodiscard]] const Interval& note(std::size_t tier, std::size_t index) const
    {
        return m_tiers.at(tier).intervals.at(index);
    }
    /** The first note of a tier that meets this stretch, or has this moment if it is a point. */
    [[nodiscard]] std::optional<std::size_t> find(std::size_t tier, const Interval& stretch) const;
    /** How far a note may reach before it meets its neighbours, inside 0 and `seconds`. */
    [[nodiscard]] Interval room(std::size_t tier, std::size_t index, double seconds) const;

    /** Where it stands then; none where there is no room for it, and nothing changes. */
    std::optional<std::size_t> add(std::size_t tier, Interval note);
    /** False where there is no room for it, and nothing changes. */
    bool change(std::size_t tier, std::size_t index, Interval note);
    void remove(std::size_t tier, std::size_t index);

    /** In one step, behind the others; in place of a single tier without notes. Ordered as by the constructor. */
    void append(std::vector<IntervalTier> tiers);
    void addTier(std::string name) { keep(), m_tiers.push_back({std::move(name), {}}); }
    void renameTier(std::size_t tier, std::string name) { keep(), m_tiers.at(tier).name = std::move(name); }
    /** With its notes. The last one stays. */
    void removeTier(std::size_t tier);

    [[nodiscard]] bool canUndo() const noexcept { return !m_undo.empty(); }
    [[nodiscard]] bool canRedo() const noexcept { return !m_redo.empty(); }
    void undo();
    void redo();

private:
    using Tiers = std::vector<IntervalTier>;

    void keep();
    [[nodiscard]] bool hasRoom(std::size_t tier, const Interval& note,
                               std::optional<std::size_t> besides) const;
    std::size_t insert(std::size_t tier, Interval note);

    Tiers m_tiers;
    std::vector<Tiers> m_undo;
    std::vector<Tiers> m_redo;
};

} // namespace tonada
