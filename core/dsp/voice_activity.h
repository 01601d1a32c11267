// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace tonada {

/** What the speech gate says about the last 2 seconds. */
enum class SpeechState
{
    Speech,
    NoSpeech,
    TooQuiet, ///< something stands out, but below kQuietDb; or the microphone is as good as off
    Overload, ///< too many samples at full scale to judge
};

/** Speech gate: says hop by hop whether there is speech, so that silence and noise are not judged.
 *
 *  An energy gate: a hop is active when its level (RMS about its mean) stands kMarginDb above the noise
 *  floor, the lowest level of the last seconds (minimum statistics, Martin 2001), and it stays active for a
 *  short hang-over. It cannot tell speech from music or a slammed door. Made for hops of 32 ms at 16 kHz.
 *  Allocates nothing. One thread at a time.
 */
class VoiceActivity
{
public:
    static constexpr float kMarginDb = 9.0F;
    static constexpr float kQuietDb = -55.0F; ///< dBFS; nothing below is judged
    static constexpr float kOffDb = -90.0F; ///< dBFS; a microphone that is off or muted
    static constexpr std::size_t kWindowHops = 62; ///< whole hops in 2 s
    static constexpr float kMinShare = 0.25F; ///< of speech in the window
    static constexpr std::size_t kMaxClipped = 32; ///< samples at full scale in the window: 0.1 %

    VoiceActivity() noexcept { reset(); }

    /** One hop of samples, full scale ±1. */
    void accept(std::span<const float> hop) noexcept;

    /** Of the newest hop. */
    [[nodiscard]] bool speech() const noexcept { return m_speech; }
    [[nodiscard]] float levelDb() const noexcept { return m_levelDb; } ///< dBFS
    [[nodiscard]] float noiseFloorDb() const noexcept { return m_floorDb; } ///< dBFS

    /** Of the last 2 s, or what there is of them. */
    [[nodiscard]] float speechShare() const noexcept; ///< 0…1, of the whole 2 s
    [[nodiscard]] SpeechState state() const noexcept;

    /** Forgets all audio, as after a gap. */
    void reset() noexcept;

private:
    struct Hop
    {
        bool active = false; // stands out of the noise
        bool speech = false; // and is loud enough
        float levelDb = 0;
        std::size_t clipped = 0;
    };

    void updateFloor() noexcept;
    void push(const Hop& hop) noexcept;

    static constexpr std::size_t kFloorBlocks = 8;
    static constexpr std::size_t kFloorBlockHops = 16; // 8 × 0.512 s
    static constexpr int kHangoverHops = 6; // 0.19 s

    std::array<Hop, kWindowHops> m_window{};
    std::size_t m_next = 0;
    std::array<float, kFloorBlocks> m_blockMinDb{};
    std::size_t m_block = 0;
    std::size_t m_hopsHeard = 0;
    int m_hangover = 0;
    float m_levelDb = 0;
    float m_floorDb = 0;
    bool m_speech = false;
};

} // namespace tonada
