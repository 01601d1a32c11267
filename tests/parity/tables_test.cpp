// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/dct.h"
#include "core/dsp/mel_filterbank.h"
#include "core/dsp/power_spectra.h"
#include "core/dsp/real_fft.h"
#include "tests/support/golden.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tonada {
namespace {

const nlohmann::json& table(const char* name)
{
    return test::goldenManifest().at("tables").at(name);
}

} // namespace

TEST(LibrosaTables, HannWindowIsEqual)
{
    EXPECT_THAT(hannWindow(2048),
                testing::Pointwise(testing::DoubleNear(1e-12), test::goldenArray(table("hann_2048"))));
}

TEST(LibrosaTables, MelFrequenciesAreEqual)
{
    EXPECT_THAT(
        melFrequencies(130, 0.0, 8000.0),
        testing::Pointwise(testing::DoubleNear(1e-9), test::goldenArray(table("mel_frequencies_130"))));
}

TEST(LibrosaTables, MelBasisIsEqual)
{
    const Eigen::MatrixXd basis = MelFilterbank(MfccConfig{}).dense().cast<double>();
    EXPECT_LE((basis - test::goldenMatrix(table("mel_basis"))).cwiseAbs().maxCoeff(), 1e-8);
}

TEST(LibrosaTables, DctIsEqual)
{
    EXPECT_LE((dctMatrix(40, 128) - test::goldenMatrix(table("dct_40x128"))).cwiseAbs().maxCoeff(), 1e-12);
}

TEST(LibrosaTables, PowerSpectrumIsEqual)
{
    const auto& speech = test::goldenCase(test::goldenManifest().at("cases"), "speech_es");
    const auto audio = test::goldenAudio(speech.at("audio"));
    const auto expected = test::goldenMatrix(table("power_spectrum_speech_es"));

    PowerSpectra spectra(2048);
    for (Eigen::Index frame = 2; frame <= 60; ++frame) { // those without padding
        const float* samples = audio.data() + frame * 512 - 1024;
        const auto power = spectra.compute({samples, samples, samples, samples});
        const double peak = expected.col(frame).maxCoeff();
        for (Eigen::Index bin = 0; bin < expected.rows(); ++bin)
            ASSERT_NEAR(power[kLanes * static_cast<std::size_t>(bin)], expected(bin, frame), 1e-6 * peak)
                << "frame " << frame << ", bin " << bin;
    }
}

} // namespace tonada
