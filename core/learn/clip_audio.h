// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/mfcc_config.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace tonada {

/** FNV-1a over words of 32 bits. */
class WordHash
{
public:
    void add(std::uint32_t word) noexcept { m_value = (m_value ^ word) * 0x100000001b3U; }
    [[nodiscard]] std::uint64_t value() const noexcept { return m_value; }

private:
    std::uint64_t m_value = 0xcbf29ce484222325U;
};

/** The samples of a recording, mono at the features' rate, as whole clips. */
class ClipAudio
{
public:
    /** Cut as chopAudioFile() does: an incomplete tail is dropped, one that lacks half a millisecond is
     *  filled with zeros. Errors as loadMono(). */
    ClipAudio(const std::filesystem::path& recording, const MfccConfig& features);

    [[nodiscard]] std::size_t size() const noexcept { return m_samples.size() / m_window; }
    [[nodiscard]] std::span<const float> operator[](std::size_t number) const noexcept
    {
        return std::span(m_samples).subspan(number * m_window, m_window);
    }

private:
    std::size_t m_window;
    std::vector<float> m_samples;
};

/** Clip::audioHash of these samples. */
[[nodiscard]] std::uint64_t hashOf(std::span<const float> samples) noexcept;

/** Below -60 dBFS, which is less than the quietest room and more than the noise of 16 bits. */
[[nodiscard]] bool isSilent(std::span<const float> samples) noexcept;

} // namespace tonada
