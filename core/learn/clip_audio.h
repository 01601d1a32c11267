// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/mono_reader.h"
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

/** The clips of a recording, one after the other, so that hours fit in little memory: mono at the features'
 *  rate, cut as chopAudioFile() does (an incomplete tail is dropped, one that lacks half a millisecond is filled
 *  with zeros). Errors, also while reading, as loadMono(). */
class ClipAudio
{
public:
    ClipAudio(const std::filesystem::path& recording, const MfccConfig& features);

    [[nodiscard]] int fileRate() const noexcept { return m_reader.fileRate(); } ///< Hz, as stored
    /** The samples of the next clip, valid until the next call; none after the last. */
    [[nodiscard]] std::span<const float> next();
    /** The same for the clip of this number (from 0), which is the last one given or comes after it.
     */
    [[nodiscard]] std::span<const float> skipTo(int number);

private:
    [[nodiscard]] bool isWhole(std::size_t got) const;

    MonoReader m_reader;
    int m_sampleRate;
    std::vector<float> m_clip;
    int m_given = 0;
};

/** Clip::audioHash of these samples. */
[[nodiscard]] std::uint64_t hashOf(std::span<const float> samples) noexcept;

/** Below -60 dBFS, which is less than the quietest room and more than the noise of 16 bits. */
[[nodiscard]] bool isSilent(std::span<const float> samples) noexcept;

} // namespace tonada
