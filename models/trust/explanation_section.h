// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trust/material.h"
#include "models/trust/section.h"

namespace tonada::trust {

/** Whether explanations point at the sounds that the accents say differently. */
[[nodiscard]] Section explanationSection(const Material& material);

} // namespace tonada::trust
