// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/mono_reader.h"
#include "tests/support/signals.h"
#include "tests/support/sweep_voices.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

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

} // namespace tonada
