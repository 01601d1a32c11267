// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace tonada {

/** How much each window counts in a mean when windows overlap: a hop of speech counts once, in equal parts
 *  for all windows that hear it. So a stretch that many windows share weighs no more than one that a single
 *  window at the edge has heard.
 *
 *  `speech` and `windowEnds` are hop numbers, ascending: the hops with speech, and the last hop of each window,
 *  which hears `windowHops` of them. The newest hop weighs 1, each further one back `keep` times the one after
 *  it. `weights`, one a window, become sums of such parts; a window without speech has 0.
 *
 *  Returns how many hops of equal weight say as much as those heard (Kish 1965): with `keep` 1 their number.
 *  Linear in time; allocates nothing.
 */
[[nodiscard]] double overlapWeights(std::span<const std::int64_t> speech,
                                    std::span<const std::int64_t> windowEnds, std::int64_t windowHops,
                                    double keep, std::span<double> weights) noexcept;

} // namespace tonada
