// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trust/material.h"
#include "models/trust/section.h"

namespace tonada::trust {

/** How soon the verdict follows a change of accent, and how steady it is meanwhile. */
[[nodiscard]] Section latencySection(const Material& material);

} // namespace tonada::trust
