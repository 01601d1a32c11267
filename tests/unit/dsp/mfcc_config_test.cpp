// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/mfcc.h"
#include "core/dsp/mfcc_config.h"
#include "core/util/error.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace tonada {
namespace {

template <typename Change>
std::string refused(Change change)
{
    MfccConfig config;
    change(config);
    try {
        config.validate();
    } catch (const Error& e) {
        EXPECT_EQ(e.code(), ErrorCode::InvalidArgument);
        return e.args().at(0);
    }
    return "nothing";
}

} // namespace

TEST(MfccConfig, DefaultsAreValidAndSeeSixtyThreeFrames)
{
    EXPECT_NO_THROW(MfccConfig{}.validate());
    EXPECT_EQ(MfccConfig{}.windowFrames(), 63);
    EXPECT_EQ(Mfcc::frameCount(32000, MfccConfig{}), 63);
}

TEST(MfccConfig, NamesTheParameterItRefuses)
{
    EXPECT_EQ(refused([](MfccConfig& c) { c.sampleRate = 0; }), "sampleRate");
    EXPECT_EQ(refused([](MfccConfig& c) { c.nFft = 506; }), "nFft");
    EXPECT_EQ(refused([](MfccConfig& c) { c.nFft = 405; }), "nFft");
    EXPECT_EQ(refused([](MfccConfig& c) { c.hopLength = 0; }), "hopLength");
    EXPECT_EQ(refused([](MfccConfig& c) { c.nMels = 0; }), "nMels");
    EXPECT_EQ(refused([](MfccConfig& c) { c.fMin = 8000.0; }), "fMin");
    EXPECT_EQ(refused([](MfccConfig& c) { c.fMax = 8001.0; }), "fMax");
    EXPECT_EQ(refused([](MfccConfig& c) { c.topDb = 0.0; }), "topDb");
    EXPECT_EQ(refused([](MfccConfig& c) { c.nMfcc = 129; }), "nMfcc");
    EXPECT_EQ(refused([](MfccConfig& c) { c.windowSamples = 2000; }), "windowSamples");
}

TEST(MfccConfig, ComesBackFromJson)
{
    MfccConfig config;
    config.nMfcc = 13;
    config.fMin = 20.0;
    EXPECT_EQ(nlohmann::json(config).get<MfccConfig>(), config);
    EXPECT_THROW(static_cast<void>(nlohmann::json::object().get<MfccConfig>()), nlohmann::json::exception);
}

TEST(Mfcc, RefusesAWrongConfiguration)
{
    MfccConfig config;
    config.nFft = 14;
    EXPECT_THROW(Mfcc{config}, Error);
}

} // namespace tonada
