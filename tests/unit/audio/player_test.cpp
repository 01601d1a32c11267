// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/playback_feed.h"
#include "core/audio/player.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace tonada {
namespace {

using testing::ElementsAre;

TEST(Player, PlaysInAllChannelsThenSilence)
{
    Player player({0.25F, 0.5F}, 48000);
    EXPECT_FALSE(player.done());
    player.onStart({"Speaker", "Fake", 48000, 2, 0});
    std::vector<float> out(6, 9.0F);
    player.onOutput(out, 2);
    EXPECT_THAT(out, ElementsAre(0.25F, 0.25F, 0.5F, 0.5F, 0.0F, 0.0F));
    EXPECT_TRUE(player.done());
}

TEST(Player, ResamplesForADeviceOfAnotherRate)
{
    Player player(std::vector<float>(16000), 16000);
    player.onStart({"Speaker", "Fake", 48000, 1, 0});
    std::vector<float> out(47999);
    player.onOutput(out, 1);
    EXPECT_FALSE(player.done());
    player.onOutput(std::span(out).first(1), 1);
    EXPECT_TRUE(player.done());
}

TEST(Player, IsDoneWhenThereIsNoDevice)
{
    Player player({0.25F}, 48000);
    player.setUnavailable();
    EXPECT_TRUE(player.done());
}

TEST(PlaybackFeed, CountsOnlyWhatWasOffered)
{
    PlaybackFeed feed(48000);
    EXPECT_EQ(feed.state(), Playback::State::Waiting);
    feed.onStart({"Speaker", "Fake", 44100, 1, 0});
    EXPECT_EQ(feed.state(), Playback::State::Playing);
    EXPECT_EQ(feed.deviceRate(), 44100);
    const std::vector<float> three{1.0F, 2.0F, 3.0F};
    EXPECT_EQ(feed.offer(three), 3U);
    std::vector<float> out(4);
    feed.onOutput(out, 1);
    EXPECT_THAT(out, ElementsAre(1.0F, 2.0F, 3.0F, 0.0F));
    EXPECT_EQ(feed.played(), 3);
}

} // namespace
} // namespace tonada
