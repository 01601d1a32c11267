// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/streaming_scalars.h"
#include "tests/support/signals.h"

#include <gtest/gtest.h>

namespace tonada {
namespace {
constexpr SampleIndex kHop = 512;
constexpr std::size_t kWindow = 32000;

class StreamingScalarsTest : public testing::Test
{
protected:
    [[nodiscard]] std::span<const float> window(SampleIndex hop) const
    {
        return std::span(m_audio).subspan(static_cast<std::size_t>(hop * kHop), kWindow);
    }
    void expectEqualsOffline(SampleIndex hop)
    {
        EXPECT_EQ(m_streaming.window(window(hop), hop * kHop), m_offline.means(window(hop)))
            << "window at hop " << hop;
    }

    std::vector<float> m_audio = test::voiceLike(6.0, 16000);
    SpectralFeatures m_offline;
    StreamingScalars m_streaming;
};

TEST_F(StreamingScalarsTest, EveryWindowOfAStreamEqualsOfflineBitForBit)
{
    for (SampleIndex hop = 0; hop < 100; ++hop)
        expectEqualsOffline(hop);
}

TEST_F(StreamingScalarsTest, WindowsThatWereNotAskedForAreMadeUpFor)
{
    for (const SampleIndex hop : {0, 1, 5, 70, 72, 120})
        expectEqualsOffline(hop);
}

TEST_F(StreamingScalarsTest, AfterAResetNothingOfTheOldStreamIsLeft)
{
    static_cast<void>(m_streaming.window(window(0), 0));
    m_streaming.reset();
    EXPECT_EQ(m_streaming.window(window(40), 0), m_offline.means(window(40)));
}

} // namespace
} // namespace tonada
