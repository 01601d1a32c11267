// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "core/dsp/intensity.h"
#include "core/dsp/pitch_track.h"
#include "core/learn/voice_curves.h"
#include "core/util/error.h"
#include "tests/support/paths.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tonada {
namespace {
const std::filesystem::path kDemo = test::sourceDir() / "resources/demo/real-argentinian.flac";
}

TEST(ReadVoiceCurves, OfAStretchAreAsOfTheWholeRecording)
{
    const auto audio = loadMono(kDemo, 16000);
    const auto pitch = pitchTrack(audio, {16000, 75, 400});
    const auto intensity = intensityTrack(audio, {});
    const auto curves = readVoiceCurves(kDemo, 1.234, 3.0, {75, 400});
    EXPECT_NEAR(curves.begin, 1.23, 1e-9);
    EXPECT_NEAR(curves.end(), 3.0, 0.011);
    ASSERT_EQ(curves.intensity.size(), curves.pitch.size());
    int differ = 0;
    for (std::size_t i = 0; i < curves.pitch.size(); ++i) {
        EXPECT_NEAR(curves.intensity[i], intensity[123 + i], 0.01F);
        const float whole = pitch[123 + i];
        differ += std::isnan(whole) == std::isnan(curves.pitch[i])
                && (std::isnan(whole) || std::abs(whole - curves.pitch[i]) < 1)
            ? 0
            : 1;
    }
    EXPECT_LE(differ, 2); // the median looks at frames before the stretch
}

TEST(ReadVoiceCurves, EndWithTheRecording)
{
    const auto curves = readVoiceCurves(kDemo, 2, 1e4, {});
    const auto audio = loadMono(kDemo, 16000);
    EXPECT_NEAR(curves.end(), static_cast<double>(audio.size()) / 16000, 0.011);
}

TEST(ReadVoiceCurves, RefuseARangeThatIsNone)
{
    EXPECT_THROW((void)readVoiceCurves(kDemo, 0, 1, {300, 200}), Error);
}

} // namespace tonada
