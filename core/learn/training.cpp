// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/training.h"

#include "core/util/error.h"

#include <array>
#include <nlohmann/json.hpp>
#include <string>

namespace tonada {
namespace {

struct NamedSystem
{
    System system;
    std::string_view name;
};
constexpr std::array<NamedSystem, 6> kSystems{{{System::Cnn, "cnn"},
                                               {System::CnnAugmented, "cnn-augmented"},
                                               {System::Compact, "compact"},
                                               {System::Lstm, "lstm"},
                                               {System::Logistic, "logistic"},
                                               {System::Forest, "forest"}}};

void require(bool valid, const char* parameter, const std::string& value, const char* expected)
{
    if (!valid)
        throw Error(ErrorCode::InvalidArgument, {parameter, value, expected});
}

} // namespace

std::vector<System> allSystems()
{
    std::vector<System> systems;
    for (const auto& entry : kSystems)
        systems.push_back(entry.system);
    return systems;
}

std::string_view toString(System system) noexcept
{
    for (const auto& entry : kSystems)
        if (entry.system == system)
            return entry.name;
    return "?";
}

System systemFromName(std::string_view name)
{
    std::string names;
    for (const auto& entry : kSystems) {
        if (entry.name == name)
            return entry.system;
        names += (names.empty() ? "" : ", ") + std::string(entry.name);
    }
    throw Error(ErrorCode::InvalidArgument, {"system", std::string(name), "one of " + names});
}

std::string_view toString(LstmSteps steps) noexcept
{
    return steps == LstmSteps::Frames ? "frames" : "coefficients";
}

void TrainingConfig::validate() const
{
    constexpr int kMostThreads = 256;
    require(epochs > 0, "epochs", std::to_string(epochs), "at least 1");
    require(batch > 0, "batch", std::to_string(batch), "at least 1");
    require(learningRate.initial > 0 && learningRate.initial <= 1, "learning rate",
            std::to_string(learningRate.initial), "above 0, at most 1");
    require(patience >= 0, "patience", std::to_string(patience), "0 or more");
    require(threads > 0 && threads <= kMostThreads, "threads", std::to_string(threads), "1 to 256");
    const bool network = system != System::Logistic && system != System::Forest;
    require(network || augmentations.empty(), "augmentations", std::to_string(augmentations.size()),
            "none for a system without a network");
    require(network || !weighClasses, "class weights", "on", "off for a system without a network");
}

TrainingConfig defaultTraining(System system)
{
    TrainingConfig config;
    config.system = system;
    if (system != System::Compact) {
        config.epochs = 50;
        config.batch = 16;
        config.learningRate = {LearningRateSchedule::Form::Constant, 1e-5F};
    }
    if (system == System::CnnAugmented)
        config.augmentations = {Augmentation::Noise, Augmentation::Pitch};
    if (system == System::Logistic || system == System::Forest)
        config.epochs = 1;
    return config;
}

void to_json(nlohmann::json& json, const EpochReport& report)
{
    json = {{"epoch", report.epoch},
            {"train_loss", report.trainLoss},
            {"train_accuracy", report.trainAccuracy},
            {"val_loss", report.validationLoss},
            {"val_accuracy", report.validationAccuracy},
            {"seconds", report.seconds}};
}

} // namespace tonada
