// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace tonada {

/** Asks for 2 MiB pages behind memory that is not in use yet, where the system has them: a large array that
 * is read from end to end then costs hundreds of times fewer address look-ups. Does nothing for small arrays.
 */
void adviseHugePages(void* data, std::size_t bytes) noexcept;

} // namespace tonada
