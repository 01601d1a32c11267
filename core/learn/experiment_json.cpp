// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/experiment_json.h"

#include "core/util/json_number.h"

#include <string>

namespace tonada {
namespace {

constexpr const char* kConstant = "constant";
constexpr const char* kCosine = "cosine";

nlohmann::json trainingJson(const TrainingConfig& config)
{
    const bool constant = config.learningRate.form == LearningRateSchedule::Form::Constant;
    return {{"system", toString(config.system)},
            {"epochs", config.epochs},
            {"batch", config.batch},
            {"learning_rate", config.learningRate.initial},
            {"schedule", constant ? kConstant : kCosine},
            {"patience", config.patience},
            {"keep_best", config.keepBest},
            {"seed", config.seed},
            {"weigh_classes", config.weighClasses},
            {"augmentations", namesOf(config.augmentations)},
            {"lstm_steps", toString(config.lstmSteps)},
            {"folds_by_speaker", config.foldsBySpeaker}};
}

TrainingConfig trainingFrom(const nlohmann::json& json)
{
    TrainingConfig config;
    config.system = systemFromName(json.at("system").get<std::string>());
    json.at("epochs").get_to(config.epochs);
    json.at("batch").get_to(config.batch);
    json.at("learning_rate").get_to(config.learningRate.initial);
    config.learningRate.form = json.at("schedule") == kConstant ? LearningRateSchedule::Form::Constant
                                                                : LearningRateSchedule::Form::CosineToZero;
    json.at("patience").get_to(config.patience);
    json.at("keep_best").get_to(config.keepBest);
    json.at("seed").get_to(config.seed);
    json.at("weigh_classes").get_to(config.weighClasses);
    config.augmentations = augmentationsFromNames(json.at("augmentations").get<std::string>());
    config.lstmSteps
        = json.at("lstm_steps") == toString(LstmSteps::Frames) ? LstmSteps::Frames : LstmSteps::Coefficients;
    json.at("folds_by_speaker").get_to(config.foldsBySpeaker);
    return config;
}

nlohmann::json splitJson(const SplitConfig& config)
{
    return {{"by", toString(config.by)},
            {"test_share", config.testShare},
            {"validation_share", config.validationShare},
            {"balance", config.balance},
            {"seed", config.seed}};
}

SplitConfig splitFrom(const nlohmann::json& json)
{
    SplitConfig config;
    config.by = json.at("by") == toString(SplitBy::Clip) ? SplitBy::Clip : SplitBy::Speaker;
    json.at("test_share").get_to(config.testShare);
    json.at("validation_share").get_to(config.validationShare);
    json.at("balance").get_to(config.balance);
    json.at("seed").get_to(config.seed);
    return config;
}

EpochReport reportFrom(const nlohmann::json& json)
{
    EpochReport report;
    json.at("epoch").get_to(report.epoch);
    report.trainLoss = numberOrNan(json.at("train_loss"));
    report.trainAccuracy = numberOrNan(json.at("train_accuracy"));
    report.validationLoss = numberOrNan(json.at("val_loss"));
    report.validationAccuracy = numberOrNan(json.at("val_accuracy"));
    json.at("seconds").get_to(report.seconds);
    json.at("epochs").get_to(report.epochs);
    json.at("best").get_to(report.best);
    return report;
}

} // namespace

void to_json(nlohmann::json& json, const ExperimentConfig& config)
{
    json = {{"training", trainingJson(config.training)},
            {"split", splitJson(config.split)},
            {"notebook", config.notebook}};
}

void from_json(const nlohmann::json& json, ExperimentConfig& config)
{
    config.training = trainingFrom(json.at("training"));
    config.split = splitFrom(json.at("split"));
    json.at("notebook").get_to(config.notebook);
}

void to_json(nlohmann::json& json, const TrainingHistory& history)
{
    auto epochs = nlohmann::json::array();
    for (const auto& report : history.epochs) {
        nlohmann::json epoch = report;
        epoch["epochs"] = report.epochs;
        epoch["best"] = report.best;
        epochs.push_back(std::move(epoch));
    }
    json = {{"epochs", std::move(epochs)},
            {"kept_epoch", history.keptEpoch},
            {"cancelled", history.cancelled},
            {"stopped_early", history.stoppedEarly},
            {"note", history.note}};
}

void from_json(const nlohmann::json& json, TrainingHistory& history)
{
    history.epochs.clear();
    for (const auto& epoch : json.at("epochs"))
        history.epochs.push_back(reportFrom(epoch));
    json.at("kept_epoch").get_to(history.keptEpoch);
    json.at("cancelled").get_to(history.cancelled);
    json.at("stopped_early").get_to(history.stoppedEarly);
    json.at("note").get_to(history.note);
}

} // namespace tonada
