// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/run_list.h"

#include "core/util/error.h"
#include "core/util/file_io.h"

#include <limits>
#include <nlohmann/json.hpp>

namespace tonada::ui {
namespace {

std::optional<Evaluation> evaluationFrom(const nlohmann::json& accuracy)
{
    if (accuracy.is_null())
        return {};
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    constexpr ScoreInterval kNoInterval{kNone, kNone};
    Evaluation evaluation;
    evaluation.accuracy = accuracy.get<double>();
    evaluation.intervals = {kNoInterval, kNoInterval, kNoInterval, kNoInterval, 0};
    for (double* unknown :
         {&evaluation.loss, &evaluation.logLoss, &evaluation.majority, &evaluation.balancedAccuracy,
          &evaluation.rocAuc, &evaluation.averagePrecision, &evaluation.ece})
        *unknown = kNone;
    return evaluation;
}

RunRecord recordFrom(const nlohmann::json& run)
{
    RunRecord record;
    run.at("number").get_to(record.number);
    record.config = defaultExperiment(systemFromName(run.at("system").get<std::string>()));
    run.at("seed").get_to(record.config.training.seed);
    record.config.split.seed = record.config.training.seed;
    run.at("seconds").get_to(record.seconds);
    run.at("data").get_to(record.data);
    record.bySpeaker = evaluationFrom(run.at("new_speakers"));
    record.byClip = evaluationFrom(run.at("clips_shuffled"));
    return record;
}

} // namespace

RunList readRunList(const std::filesystem::path& path)
{
    const auto text = readFile(path);
    std::string reason;
    try {
        const auto json = nlohmann::json::parse(text);
        RunList list;
        json.at("next").get_to(list.nextNumber);
        for (const auto& run : json.at("runs"))
            list.runs.push_back(recordFrom(run));
        return list;
    } catch (const nlohmann::json::exception& e) {
        reason = e.what();
    } catch (const Error& e) {
        reason = e.what();
    }
    throw Error(ErrorCode::FileUnreadable, {path.string(), "it is not a list of runs: " + reason});
}

} // namespace tonada::ui
