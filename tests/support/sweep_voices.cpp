// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sweep_voices.h"

#include "core/audio/audio_file.h"
#include "core/util/random.h"

#include <cmath>
#include <numbers>
#include <string>

namespace tonada::test {
namespace {
constexpr double kSampleRate = 16000;
constexpr double kSweepSeconds = 0.5;
constexpr double kSweepOctaves = 2.5;
} // namespace

std::vector<float> sweeps(double seconds, bool rising, std::uint32_t voice)
{
    Random random(voice);
    const double base = 200.0 + 15.0 * (voice % 20);
    std::vector<float> samples(static_cast<std::size_t>(std::lround(seconds * kSampleRate)));
    double phase = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double along = std::fmod(static_cast<double>(i) / kSampleRate, kSweepSeconds) / kSweepSeconds;
        phase += base * std::exp2(kSweepOctaves * (rising ? along : 1 - along)) / kSampleRate;
        samples[i] = 0.3F * static_cast<float>(std::sin(2 * std::numbers::pi * phase))
            + random.uniform(-0.02F, 0.02F);
    }
    return samples;
}

void writeWav(const std::filesystem::path& path, const std::vector<float>& samples, int sampleRate)
{
    std::filesystem::create_directories(path.parent_path());
    AudioFileWriter writer(path, sampleRate, 1);
    writer.write(samples);
    writer.close();
}

void writeSweepFolders(const std::filesystem::path& folder, int voices, double seconds)
{
    for (int voice = 0; voice < voices; ++voice) {
        const auto number = static_cast<std::uint32_t>(voice);
        const auto name = std::to_string(voice) + ".wav";
        writeWav(folder / "Argentinian" / ("v" + name), sweeps(seconds, true, number));
        writeWav(folder / "Other" / ("w" + name), sweeps(seconds, false, number));
    }
}

} // namespace tonada::test
