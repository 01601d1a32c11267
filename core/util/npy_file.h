// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

namespace tonada {

/** Writes a float32 matrix as NumPy's NPY format 1.0 (little-endian, C order): `values` is row-major,
 *  [rows × columns]. Throws Error (FileNotWritable). */
void writeNpy(const std::filesystem::path& path, std::span<const float> values, std::size_t rows,
              std::size_t columns);

} // namespace tonada
