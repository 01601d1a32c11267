// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/spectrogram.h"
#include "core/util/error.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace tonada {
namespace {

std::vector<float> sine(double hz, int rate)
{
    std::vector<float> audio(static_cast<std::size_t>(rate));
    for (std::size_t i = 0; i < audio.size(); ++i)
        audio[i] = static_cast<float>(std::sin(2 * std::numbers::pi * hz * static_cast<double>(i) / rate));
    return audio;
}

class SpectrogramWindows : public testing::TestWithParam<WindowShape>
{ };

TEST_P(SpectrogramWindows, ShowASineOfFullScaleAtZeroDecibelsInItsBin)
{
    Spectrogram spectrogram({.sampleRate = 16000, .window = GetParam(), .windowLength = 0.03});
    const auto bin = static_cast<Eigen::Index>(std::lround(1000 / spectrogram.binHz()));
    Eigen::MatrixXf picture(spectrogram.bins(), 1);
    spectrogram.compute(sine(static_cast<double>(bin) * spectrogram.binHz(), 16000), 250, picture);
    EXPECT_NEAR(picture(bin, 0), 0.0, 0.01);
    Eigen::Index loudest = 0;
    picture.col(0).maxCoeff(&loudest);
    EXPECT_EQ(loudest, bin);
    EXPECT_LT(picture(2 * bin, 0), -60);
}

INSTANTIATE_TEST_SUITE_P(OfEachShape, SpectrogramWindows,
                         testing::Values(WindowShape::Hann, WindowShape::Gaussian));

} // namespace

TEST(Spectrogram, FramesAreCentredOnTheirSampleAndSeeZeroOutside)
{
    Spectrogram spectrogram({.sampleRate = 16000, .windowLength = 0.01, .hopLength = 0.002});
    std::vector<float> click(1600);
    click[640] = 1;
    ASSERT_EQ(spectrogram.frameCount(click.size()), 51);
    Eigen::MatrixXf picture(spectrogram.bins(), 51);
    spectrogram.compute(click, 0, picture);
    Eigen::Index loudest = 0;
    picture.row(10).maxCoeff(&loudest);
    EXPECT_EQ(loudest, 20);
    EXPECT_EQ(picture(10, 0), -200.0F);
    EXPECT_EQ(picture(10, 50), -200.0F);
}

TEST(Spectrogram, AnyPartIsAsOfTheWhole)
{
    Spectrogram spectrogram({.sampleRate = 16000, .window = WindowShape::Gaussian});
    const auto audio = sine(700, 16000);
    Eigen::MatrixXf whole(spectrogram.bins(), spectrogram.frameCount(audio.size()));
    spectrogram.compute(audio, 0, whole);
    Eigen::MatrixXf part(spectrogram.bins(), 20);
    spectrogram.compute(audio, 111, part);
    EXPECT_EQ(part, whole.middleCols(111, 20));
}

TEST(Spectrogram, RefusesAWindowWithoutSamples)
{
    EXPECT_THROW(Spectrogram({.sampleRate = 16000, .windowLength = 0}), Error);
}

} // namespace tonada
