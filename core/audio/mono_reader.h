// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/audio_file.h"
#include "core/audio/resampler.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace tonada {

/** The samples of loadMono(), bit for bit, piece by piece, so that hours fit in little memory; or one channel in
 *  place of their mean. One thread at a time. */
class MonoReader
{
public:
    /** Is shown all samples at the file's own rate as they are read. */
    using Watch = std::function<void(std::span<const float> mono)>;

    /** `channel` as AudioFileReader::readMono(). Errors, also of read(), as AudioFileReader and Resampler. */
    MonoReader(const std::filesystem::path& path, int sampleRate, Watch watch = {}, int channel = 0);

    [[nodiscard]] const AudioFileReader& file() const noexcept { return m_file; }
    [[nodiscard]] int fileRate() const noexcept { return m_file.sampleRate(); } ///< Hz, as stored
    /** As many as there will be by the file's header. */
    [[nodiscard]] std::size_t expectedSamples() const noexcept;
    /** Fills `out`; fewer only at the end of the file. */
    [[nodiscard]] std::size_t read(std::span<float> out);

private:
    [[nodiscard]] std::size_t samplesOf(std::int64_t frames) const noexcept;
    [[nodiscard]] std::size_t readRest(std::span<float> out);

    AudioFileReader m_file;
    int m_channel;
    double m_ratio;
    Resampler m_resampler;
    Watch m_watch;
    std::vector<float> m_block;
    std::span<const float> m_pending; // of m_block
    std::size_t m_given = 0;
    bool m_fileEnded = false;
};

} // namespace tonada
