// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace tonada {

/** A sentence, in Markdown, on the licence of recordings in a folder or listed in a file of that folder: the first line
 *  of LICENSE, LICENCE, LICENCIA or COPYING (any extension, any case), or that there is none. Never throws: what
 *  cannot be read is said. */
[[nodiscard]] std::string licenceNote(const std::filesystem::path& source);

} // namespace tonada
