// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trust/material.h"
#include "models/trust/section.h"

namespace tonada::trust {

/** How often the speech gate misses speech and takes something else for it. */
[[nodiscard]] Section speechGateSection(const Material& material);

} // namespace tonada::trust
