// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/learner.h"
#include "core/learn/novelty.h"

#include <string>
#include <vector>

namespace tonada {

/** Mean and covariance of the columns of `x`, the latter drawn towards a multiple of the identity as far as
 *  the number of columns makes advisable (Ledoit and Wolf 2004); the limit stays 1. Nothing when the columns
 *  are all the same. Numbers are rounded to six digits, so that a file can keep them as they are. */
[[nodiscard]] std::optional<DistanceLimit> fitDistance(const Eigen::MatrixXd& x);

/** What novelty is told by, for each of some clips. */
struct NoveltyValues
{
    Eigen::MatrixXd features; ///< [values × clips]: Learner::noveltyFeatures()
    std::vector<Movement> movements; ///< empty for models of scalars
};
[[nodiscard]] NoveltyValues noveltyValues(const Learner& learner, const Examples& examples);

struct NoveltyFit
{
    std::optional<Novelty> novelty;
    std::string reason; ///< why there is none, as the end of a sentence
};

/** Mean and spread from the training clips (at most 4096 of them, evenly chosen), limits from the clips held
 *  out: one in two hundred of those is farther than each limit, so that of data like it about one clip in a
 *  hundred is called unlike. Of few held-out clips the farthest one sets the limit. None with fewer than 50
 *  training clips or 20 held out. Any number of threads gives the same bits. */
[[nodiscard]] NoveltyFit fitNovelty(const Learner& learner, const Examples& train, const Examples& heldOut);

/** Novelty::of() for each of the clips. */
[[nodiscard]] std::vector<float> noveltyOf(const Novelty& novelty, const NoveltyValues& values);
/** How many of them are unlike the training data. */
[[nodiscard]] int countUnlike(const Novelty& novelty, const Learner& learner, const Examples& examples);

} // namespace tonada
