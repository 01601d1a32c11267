// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/spsc_ring.h"
#include "core/util/triple_buffer.h"

#include <gtest/gtest.h>

#include <array>
#include <thread>
TEST(SpscRing, ShortWriteWhenFull)
{
    tonada::SpscRing<int> ring(4);
    std::array<int, 6> in{1, 2, 3, 4, 5, 6};
    EXPECT_EQ(ring.write(in), 4u);
}
TEST(SpscRing, StreamsInOrderAcrossThreads)
{
    tonada::SpscRing<unsigned> ring(1000);
    constexpr unsigned kTotal = 3'000'000;
    std::jthread writer([&] {
        std::array<unsigned, 97> b{};
        unsigned next = 0;
        while (next < kTotal) {
            unsigned n = std::min<unsigned>(97, kTotal - next);
            for (unsigned i = 0; i < n; ++i)
                b[i] = next + i;
            const auto done = static_cast<unsigned>(ring.write(std::span<const unsigned>(b.data(), n)));
            next += done;
            if (!done)
                std::this_thread::yield();
        }
    });
    unsigned expect = 0;
    std::array<unsigned, 61> out{};
    while (expect < kTotal) {
        const auto n = ring.read(out);
        if (!n)
            std::this_thread::yield();
        for (std::size_t i = 0; i < n; ++i)
            ASSERT_EQ(out[i], expect++);
    }
}
TEST(TripleBuffer, NeverTearsAndNeverGoesBack)
{
    struct V
    {
        std::array<unsigned, 64> x{};
    };
    tonada::TripleBuffer<V> tb;
    std::jthread w([&] {
        for (unsigned k = 1; k <= 300000; ++k) {
            tb.back().x.fill(k);
            tb.publish();
        }
    });
    unsigned last = 0;
    while (last < 300000) {
        if (!tb.update()) {
            std::this_thread::yield();
            continue;
        }
        const auto& v = tb.front().x;
        for (auto e : v)
            ASSERT_EQ(e, v[0]);
        ASSERT_GE(v[0], last);
        last = v[0];
    }
}
