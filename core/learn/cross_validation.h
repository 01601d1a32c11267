// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/experiment.h"

#include <stop_token>
#include <vector>

namespace tonada {

/** Divides the speakers (or clips) into `folds` parts with the classes spread evenly, at random by seed; each
 *  part is the test of one split, so that every clip is tested exactly once. Test clips are never left out to
 *  balance classes; training and validation clips, which come from the other speakers (or clips), are if
 *  `config` says so. Its test share is not used, nor a division the data set brings along.
 *  Error: InvalidArgument for fewer than two folds or more than there are speakers (or clips); DataUnusable
 *  when a class is left without training or validation clips. */
[[nodiscard]] std::vector<Split> splitFolds(const Dataset& data, const SplitConfig& config, int folds);

/** The same with one fold for each speaker. */
[[nodiscard]] std::vector<Split> leaveOneSpeakerOut(const Dataset& data, const SplitConfig& config);

/** Looks on at one training run after the other. */
class FoldObserver : public TrainingObserver
{
public:
    /** Before each fold, counted from 1. */
    virtual void onFold(int fold, int folds) = 0;
};

/** One system trained and tested on each fold. */
struct CrossValidation
{
    int folds = 0; ///< in the scores: after a request to stop those that were finished
    Evaluation
        test; ///< of all test clips together, each with the calibration of its fold; empty without folds
};

/** Trains from fresh weights for each fold and evaluates all test clips at once: with so few speakers in one
 *  fold a mean over folds would hang on chance, and intervals could not be had.
 *  Errors: those of training but Cancelled. */
[[nodiscard]] CrossValidation crossValidate(const Dataset& data, const std::vector<Split>& folds,
                                            const TrainingConfig& config, FoldObserver& observer,
                                            const std::stop_token& stop);

} // namespace tonada
