// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/mono_reader.h"
#include "core/util/error.h"
#include "tests/support/signals.h"
#include "tests/support/sweep_voices.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <array>

namespace tonada {

TEST(MonoReader, GivesTheSamplesOfTheWholeFileInPiecesOfAnySize)
{
    const test::TempDir dir;
    for (const int rate : {8000, 16000, 22050, 44100}) {
        const auto path = dir.path() / (std::to_string(rate) + ".wav");
        test::writeWav(path, test::voiceLike(1.2345, rate), rate);
        const auto whole = loadMono(path);
        for (const std::size_t piece : {1001U, 32000U}) {
            MonoReader reader(path, 16000);
            EXPECT_EQ(reader.fileRate(), rate);
            EXPECT_EQ(reader.expectedSamples(), whole.size());
            std::vector<float> samples;
            std::vector<float> block(piece);
            while (const auto got = reader.read(block))
                samples.insert(samples.end(), block.begin(),
                               block.begin() + static_cast<std::ptrdiff_t>(got));
            EXPECT_EQ(samples, whole) << rate << ' ' << piece;
        }
    }
}

TEST(MonoReader, ReadsOneChannelOfEight)
{
    const test::TempDir dir;
    const auto path = dir.path() / "eight.wav";
    std::vector<std::vector<float>> channels;
    for (unsigned channel = 1; channel <= 8; ++channel) {
        channels.push_back(test::voiceLike(0.5, 16000, channel));
        test::writeWav(dir.path() / (std::to_string(channel) + ".wav"), channels.back(), 16000);
    }
    AudioFileWriter file(path, 16000, 8);
    for (std::size_t i = 0; i < channels[0].size(); ++i) {
        std::array<float, 8> frame{};
        for (std::size_t channel = 0; channel < 8; ++channel)
            frame[channel] = channels[channel][i];
        file.write(frame);
    }
    file.close();
    for (int channel = 1; channel <= 8; ++channel) {
        MonoReader reader(path, 16000, {}, channel);
        std::vector<float> samples(channels[0].size());
        EXPECT_EQ(reader.read(samples), samples.size());
        EXPECT_EQ(samples, loadMono(dir.path() / (std::to_string(channel) + ".wav"))) << channel;
    }
    MonoReader ninth(path, 16000, {}, 9);
    std::vector<float> block(100);
    EXPECT_THROW((void)ninth.read(block), Error);
}

} // namespace tonada
