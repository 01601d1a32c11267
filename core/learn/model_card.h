// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/experiment.h"

#include <string>

namespace tonada {

/** What a model file says besides what the experiment knows. */
struct ModelDescription
{
    std::string introduction; ///< Markdown that opens the card; its first heading names the model
    std::string date; ///< of the training, YYYY-MM-DD
};

/** Fills in everything a model file carries besides its weights: calibration, where it comes from, the
 *  metrics of both splits, and a card that says in words what they mean. `other` is the same system trained
 *  and tested by the other split, or null. An experiment without test clips is described as not tested. */
[[nodiscard]] ModelInfo describeModel(const Dataset& data, const Experiment& saved, const Experiment* other,
                                      const ModelDescription& description);

} // namespace tonada
