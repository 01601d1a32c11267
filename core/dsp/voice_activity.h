// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/gate_reading.h"
#include "core/dsp/hop_evidence.h"
#include "core/dsp/hop_features.h"
#include "core/dsp/noise_floor.h"
#include "core/dsp/sound_texture.h"

#include <array>
#include <cstddef>
#include <span>

namespace tonada {

/** Speech gate: says hop by hop whether there is speech, so that silence, noise and music are not judged.
 *
 *  A hop is active when HopEvidence says that something stands out of the steady noise (NoiseFloor). It must
 *  last, for voiced hops half as long as for others, so that clicks do not count; then it is speech, and stays
 *  so for a short hang-over. While SoundTexture says that the sound of the last 2 s does not move as speech
 *  does, there is none. Speech over music is heard as far as it stands out. For hops of 512 samples at 16 kHz.
 *  Allocates in the constructor only. One thread at a time.
 */
class VoiceActivity
{
public:
    static constexpr float kMarginDb = 9.0F; ///< a hop so far above noiseFloorDb() stands out as a whole
    static constexpr float kQuietDb = -55.0F; ///< dBFS; nothing below is judged
    static constexpr float kOffDb = -90.0F; ///< dBFS; a microphone that is off or muted
    static constexpr std::size_t kWindowHops = 62; ///< whole hops in 2 s
    static constexpr float kMinShare = 0.25F; ///< of speech in the window
    static constexpr std::size_t kMaxClipped = 32; ///< samples at full scale in the window: 0.1 %

    VoiceActivity() { reset(); }

    /** One hop of samples, full scale ±1. */
    void accept(std::span<const float> hop) noexcept;

    /** Of the newest hop. */
    [[nodiscard]] bool speech() const noexcept { return m_speech; }
    [[nodiscard]] float levelDb() const noexcept { return m_levelDb; } ///< dBFS
    /** The lowest level of the last 4 s, dBFS; in the first second at most that of a quiet room. */
    [[nodiscard]] float noiseFloorDb() const noexcept { return m_floorDb; }

    /** Of the last 2 s, or what there is of them. */
    [[nodiscard]] float speechShare() const noexcept; ///< 0…1, of the whole 2 s
    [[nodiscard]] SpeechState state() const noexcept;
    [[nodiscard]] GateReading reading() const noexcept; ///< why

    /** Forgets all audio, as after a gap. */
    void reset() noexcept;

private:
    struct Hop
    {
        bool active = false; // stands out of the noise for long enough
        bool speech = false; // and is loud enough, and no music
        float levelDb = -120;
        float burstSeconds = 0; // for how long something has stood out
        std::size_t clipped = 0;
    };

    /** What the sound is by its texture; Undecided while too little of it stands out. */
    enum class Kind
    {
        Undecided,
        Speech,
        Other,
    };

    void updateFloor() noexcept;
    void updateKind() noexcept;
    [[nodiscard]] bool lasts(bool standsOut, float harmonicity) noexcept;

    HopAnalysis m_analysis;
    NoiseFloor m_noise;
    HopEvidence m_evidence;
    SoundTexture m_texture;
    RecentMinimum m_lowestDb;
    std::array<Hop, kWindowHops> m_window{};
    std::size_t m_next = 0;
    std::size_t m_hopsHeard = 0;
    int m_run = 0; // hops on end that stood out; voiced ones count twice
    int m_burstHops = 0;
    int m_hangover = 0;
    Kind m_kind = Kind::Undecided;
    float m_textureScore = 0;
    float m_movementDb = 0; // of the bands
    float m_levelDb = 0;
    float m_floorDb = 0;
    bool m_speech = false;
};

} // namespace tonada
