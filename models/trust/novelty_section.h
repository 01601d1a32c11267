// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trust/material.h"
#include "models/trust/section.h"

namespace tonada::trust {

/** What the model calls unlike its training data, of speech and of other sounds, and how far its
 *  probabilities hold in noise. */
[[nodiscard]] Section noveltySection(const Material& material);

} // namespace tonada::trust
