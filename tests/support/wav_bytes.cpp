// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/wav_bytes.h"

#include "core/util/file_io.h"

namespace tonada::test {
namespace {

constexpr std::uint32_t kHeaderBytes = 36; // behind "RIFF" and its size

template <typename T>
void append(std::string& bytes, T value)
{
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void write(const std::filesystem::path& path, const WavHeader& header, const std::string& audio)
{
    const auto size = header.declaredBytes.value_or(static_cast<std::uint32_t>(audio.size()));
    const auto sampleBytes = static_cast<std::uint16_t>(header.isFloat ? 4 : 2);
    const auto frameBytes = static_cast<std::uint16_t>(header.channels * sampleBytes);
    std::string bytes = "RIFF";
    append<std::uint32_t>(bytes, kHeaderBytes + size);
    bytes += "WAVEfmt ";
    append<std::uint32_t>(bytes, 16);
    append<std::uint16_t>(bytes, header.isFloat ? 3 : 1);
    append<std::uint16_t>(bytes, header.channels);
    append<std::uint32_t>(bytes, header.sampleRate);
    append<std::uint32_t>(bytes, header.sampleRate * frameBytes);
    append<std::uint16_t>(bytes, frameBytes);
    append<std::uint16_t>(bytes, static_cast<std::uint16_t>(8 * sampleBytes));
    bytes += "data";
    append<std::uint32_t>(bytes, size);
    writeFile(path, bytes + audio);
}

} // namespace

void writeWavBytes(const std::filesystem::path& path, const WavHeader& header,
                   std::span<const std::int16_t> samples)
{
    write(path, header, {reinterpret_cast<const char*>(samples.data()), samples.size_bytes()});
}

void writeWavBytes(const std::filesystem::path& path, const WavHeader& header, std::span<const float> samples)
{
    write(path, header, {reinterpret_cast<const char*>(samples.data()), samples.size_bytes()});
}

} // namespace tonada::test
