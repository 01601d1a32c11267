// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/model_metadata.h"
#include "core/util/error.h"
#include "tests/support/test_model.h"

#include <gtest/gtest.h>

namespace tonada {
namespace {
ModelInfo someInfo()
{
    ModelInfo info;
    info.calibration = Calibration{3.5, 0.1, 0.35, 0.65};
    info.novelty = test::someNovelty(2);
    info.training = {{"system", "compact"}, {"seed", 42}};
    info.card = "# Demonstration voices\n\nOnly for demonstrations.\n";
    info.demoVoicesOnly = true;
    return info;
}

std::string refusal(const ModelMetadata& metadata)
{
    try {
        (void)fromMetadata(metadata, {}, "some/m.onnx");
    } catch (const Error& e) {
        return e.what();
    }
    return "taken";
}
} // namespace

TEST(ModelMetadata, GivesBackWhatWasWritten)
{
    const auto info = someInfo();
    const auto back = fromMetadata(toMetadata(info), {}, "some/m.onnx");
    EXPECT_EQ(back.name, "Demonstration voices");
    EXPECT_EQ(back.features, info.features);
    EXPECT_EQ(back.labels, info.labels);
    EXPECT_EQ(back.calibration, info.calibration);
    ASSERT_TRUE(back.novelty);
    EXPECT_EQ(nlohmann::json(*back.novelty), nlohmann::json(*info.novelty));
    EXPECT_EQ(back.training.at("seed"), 42);
    EXPECT_EQ(back.training.at("version"), TONADA_VERSION);
    EXPECT_EQ(back.card, info.card);
    EXPECT_TRUE(back.demoVoicesOnly);
}

TEST(ModelMetadata, LeavesOutWhatThereIsNot)
{
    const auto metadata = toMetadata({});
    EXPECT_EQ(metadata.count("tonada.calibration"), 0U);
    EXPECT_EQ(metadata.count("tonada.novelty"), 0U);
    const auto back = fromMetadata(metadata, {}, "some/m.onnx");
    EXPECT_FALSE(back.calibration);
    EXPECT_FALSE(back.novelty);
    EXPECT_FALSE(back.demoVoicesOnly);
    EXPECT_EQ(back.name, "m");
}

TEST(ModelMetadata, AForeignFileHasTheReferenceFeaturesAndNoCalibration)
{
    const auto info = fromMetadata({{"producer", "somebody"}}, {}, "some/foreign.onnx");
    EXPECT_EQ(info.name, "foreign");
    EXPECT_EQ(info.features, MfccConfig{});
    EXPECT_EQ(info.labels[1], "Argentinian");
    EXPECT_FALSE(info.calibration);
}

TEST(ModelMetadata, RefusesOtherFeaturesWithBothValues)
{
    auto info = someInfo();
    info.features.topDb = 60;
    EXPECT_EQ(refusal(toMetadata(info)),
              "some/m.onnx: made for other features: topDb is 60.0 in the model, 80.0 in the program");
}

TEST(ModelMetadata, RefusesAnotherFormat)
{
    auto metadata = toMetadata(someInfo());
    metadata["tonada.format"] = "2";
    EXPECT_EQ(refusal(metadata), "some/m.onnx: the model cannot be used: found tonada.format 2, expected 1");
}

TEST(ModelMetadata, RefusesLabelsInTheOtherOrder)
{
    auto info = someInfo();
    info.labels = {"Argentinian", "Other"};
    EXPECT_EQ(refusal(toMetadata(info)),
              "some/m.onnx: the model cannot be used: found the labels \"Argentinian\" and \"Other\", "
              "expected \"Other\" and \"Argentinian\", in this order");
}

TEST(ModelMetadata, NamesThePartThatIsDamaged)
{
    auto metadata = toMetadata(someInfo());
    metadata["tonada.training"] = "{";
    EXPECT_EQ(refusal(metadata),
              "some/m.onnx: not a usable model file: tonada.training is not JSON; expected an "
              "ONNX model");
    metadata = toMetadata(someInfo());
    metadata["tonada.calibration"] = R"({"temperature": 0, "priorShift": 0, "undecidedLow": 0.4,
                                         "undecidedHigh": 0.6})";
    EXPECT_EQ(refusal(metadata),
              "some/m.onnx: not a usable model file: tonada.calibration has a value out of "
              "range; expected an ONNX model");
    metadata.erase("tonada.labels");
    EXPECT_NE(refusal(metadata).find("tonada.labels is missing"), std::string::npos);
    metadata["tonada.labels"] = "[1, 2]";
    EXPECT_NE(refusal(metadata).find("tonada.labels lacks a member"), std::string::npos);
}

TEST(ModelMetadata, RefusesADamagedNovelty)
{
    const auto refusalOf = [](const nlohmann::json& novelty) {
        auto metadata = toMetadata(someInfo());
        metadata["tonada.novelty"] = novelty.dump();
        return refusal(metadata);
    };
    const std::string start = "some/m.onnx: not a usable model file: tonada.novelty ";
    const std::string misfit
        = start + "has lists whose sizes do not fit, or a value out of range; expected an ONNX model";
    const nlohmann::json whole = *someInfo().novelty;
    EXPECT_EQ(refusalOf(whole), "taken");
    EXPECT_EQ(refusalOf("text"), start + "lacks a member or has one of another type; expected an ONNX model");
    auto damaged = whole;
    damaged.erase("clips");
    EXPECT_EQ(refusalOf(damaged),
              start + "lacks a member or has one of another type; expected an ONNX model");
    damaged = whole;
    damaged["features"]["whitening"].erase(0);
    EXPECT_EQ(refusalOf(damaged), misfit);
    damaged = whole;
    damaged["features"]
        = {{"mean", nlohmann::json::array()}, {"whitening", nlohmann::json::array()}, {"limit", 1}};
    EXPECT_EQ(refusalOf(damaged), misfit);
    damaged = whole;
    damaged["movement"]["limit"] = 0;
    EXPECT_EQ(refusalOf(damaged), misfit);
    damaged = whole;
    damaged["movement"] = whole["features"];
    EXPECT_EQ(refusalOf(damaged), misfit);
    damaged["movement"] = nullptr;
    EXPECT_EQ(refusalOf(damaged), "taken");
}

} // namespace tonada
