// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/mel_filterbank.h"
#include "core/dsp/power_spectra.h"

#include <span>
#include <vector>

namespace tonada {

/** The step that Mfcc and StreamingMfcc share, so that their frames are equal bit for bit: samples to log-mel
 *  in dB (ref 1, no topDb floor), up to four frames at a time. Allocates nothing after construction.
 */
class FrameLogMel
{
public:
    /** Throws Error (InvalidArgument) that names the parameter. */
    explicit FrameLogMel(const MfccConfig& config);

    /** A frame to compute: `samples` has nFft values, `out` takes nMels. */
    struct Frame
    {
        const float* samples = nullptr;
        float* out = nullptr;
    };
    /** One to kLanes frames. */
    void compute(std::span<const Frame> frames) noexcept;

private:
    PowerSpectra m_spectra;
    MelFilterbank m_filterbank;
    std::size_t m_nMels;
    std::vector<float> m_mel;
};

} // namespace tonada
