// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/command.h"
#include "tests/support/paths.h"
#include "tests/support/signals.h"
#include "tests/support/sweep_voices.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <string>
#include <vector>

namespace tonada {
namespace {

constexpr int kRate = 16000;

std::vector<float> samplesIn(const std::filesystem::path& path)
{
    std::vector<float> samples(std::filesystem::file_size(path) / sizeof(float));
    std::ifstream(path, std::ios::binary)
        .read(static_cast<char*>(static_cast<void*>(samples.data())),
              static_cast<std::streamsize>(samples.size() * sizeof(float)));
    return samples;
}

TEST(RecordingsPage, OpensZoomsSelectsPlaysAndExportsByMouseAndKeys)
{
    const test::TempDir home;
    const auto support = test::sourceDir() / "tests/support";
    test::writeWav(home / "tone.wav", test::tone(440, 8, kRate), kRate);
    const auto result = test::run({support / "with-display", "--", support / "virtual-mic", "--",
                                   TONADA_HEAR_RECORDING, home.path(), home / "tone.wav"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const double selected = std::stod(result.out);

    const auto heard = samplesIn(home / "heard.raw");
    const auto loud = [](float sample) {
        return std::abs(sample) > 0.1F;
    };
    const auto first = std::find_if(heard.begin(), heard.end(), loud);
    ASSERT_NE(first, heard.end()) << "nothing arrived at the sound server";
    const auto last = std::find_if(heard.rbegin(), heard.rend(), loud).base();
    EXPECT_NEAR(static_cast<double>(last - first) / kRate, selected, 0.1);
    EXPECT_NEAR(test::amplitudeAt({first, last}, kRate, 440), 0.3, 0.06);
    EXPECT_GT(std::filesystem::file_size(home / "figure.png"), 10000U);
}

} // namespace
} // namespace tonada
