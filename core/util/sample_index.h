// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace tonada {

/** A position in a stream of audio, in samples since its start. 64 bits: 32 end after 37 hours at 16 kHz. */
using SampleIndex = std::int64_t;

} // namespace tonada
