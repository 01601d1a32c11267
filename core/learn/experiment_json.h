// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/experiment.h"

#include <nlohmann/json_fwd.hpp>

namespace tonada {

// The settings of an experiment and how it went, to be read again by a later start. Reading: missing or
// mistyped members throw nlohmann::json::exception, names that are not known Error (InvalidArgument).

/** What changes the result; not the number of threads. */
void to_json(nlohmann::json& json, const ExperimentConfig& config);
void from_json(const nlohmann::json& json, ExperimentConfig& config);

/** What is undefined is null. */
void to_json(nlohmann::json& json, const TrainingHistory& history);
void from_json(const nlohmann::json& json, TrainingHistory& history);

} // namespace tonada
