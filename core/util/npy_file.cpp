// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/npy_file.h"

#include "core/util/file_io.h"

#include <bit>
#include <cassert>
#include <string>

namespace tonada {

void writeNpy(const std::filesystem::path& path, std::span<const float> values, std::size_t rows,
              std::size_t columns)
{
    static_assert(std::endian::native == std::endian::little);
    assert(values.size() == rows * columns);
    constexpr std::size_t kPreamble = 10; // magic, version, length of the header
    constexpr std::size_t kAlignment = 64;
    std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + std::to_string(rows) + ", "
        + std::to_string(columns) + "), }";
    const auto unpadded = kPreamble + header.size() + 1;
    header.append((kAlignment - unpadded % kAlignment) % kAlignment, ' ');
    header += '\n';

    std::string content("\x93NUMPY\x01\x00", 8);
    content += static_cast<char>(header.size() % 256);
    content += static_cast<char>(header.size() / 256);
    content += header;
    content.append(reinterpret_cast<const char*>(values.data()), values.size_bytes());
    writeFile(path, content);
}

} // namespace tonada
