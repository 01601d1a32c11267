// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/run_record.h"

#include "core/learn/experiment_json.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "core/util/json_number.h"
#include "core/util/path_name.h"

#include <array>
#include <string_view>

namespace tonada {
namespace {

constexpr int kFormat = 1;
constexpr std::array<std::string_view, 3> kEnds{"finished", "cancelled", "interrupted"}; // by RunEnd

RunEnd endFrom(const std::string& name)
{
    for (std::size_t i = 0; i < kEnds.size(); ++i)
        if (kEnds[i] == name)
            return static_cast<RunEnd>(i);
    throw Error(ErrorCode::InvalidArgument, {"end", name, "finished, cancelled or interrupted"});
}

template <typename T>
nlohmann::json orNull(const std::optional<T>& value)
{
    return value ? nlohmann::json(*value) : nlohmann::json();
}

template <typename T>
std::optional<T> optionalFrom(const nlohmann::json& json)
{
    return json.is_null() ? std::nullopt : std::optional(json.get<T>());
}

nlohmann::json decisionsJson(const std::vector<ClipDecision>& decisions)
{
    auto json = nlohmann::json::array();
    for (const auto& clip : decisions)
        json.push_back({{"recording", clip.recording.string()},
                        {"start", clip.start},
                        {"speaker", clip.speaker},
                        {"label", clip.label},
                        {"probability", clip.probability}});
    return json;
}

std::vector<ClipDecision> decisionsFrom(const nlohmann::json& json)
{
    std::vector<ClipDecision> decisions;
    for (const auto& clip : json) {
        decisions.push_back({clip.at("recording").get<std::string>(), clip.at("start").get<double>(),
                             clip.at("speaker").get<std::string>(), clip.at("label").get<int>(),
                             numberOrNan(clip.at("probability"))});
        const int label = decisions.back().label;
        if (label != 0 && label != 1)
            throw Error(ErrorCode::InvalidArgument, {"label", std::to_string(label), "0 or 1"});
    }
    return decisions;
}

nlohmann::json recordJson(const RunRecord& record)
{
    return {{"format", kFormat},
            {"number", record.number},
            {"name", record.name},
            {"date", record.date},
            {"data", record.data},
            {"source", record.source.string()},
            {"test_data", record.testData},
            {"left_out", record.leftOut},
            {"seconds", record.seconds},
            {"end", kEnds[static_cast<std::size_t>(record.end)]},
            {"config", record.config},
            {"training_clips", record.trainingClips},
            {"validation_clips", record.validationClips},
            {"new_speakers", record.newSpeakers},
            {"clips_shuffled", orNull(record.clipsShuffled)},
            {"by_speaker", orNull(record.bySpeaker)},
            {"by_clip", orNull(record.byClip)},
            {"at_random", orNull(record.atRandom)},
            {"decisions", decisionsJson(record.decisions)}};
}

RunRecord recordFrom(const nlohmann::json& json)
{
    const int format = json.at("format").get<int>();
    if (format != kFormat)
        throw Error(ErrorCode::InvalidArgument, {"format", std::to_string(format), std::to_string(kFormat)});
    RunRecord record;
    json.at("number").get_to(record.number);
    json.at("name").get_to(record.name);
    json.at("date").get_to(record.date);
    json.at("data").get_to(record.data);
    record.source = json.at("source").get<std::string>();
    record.testData = json.value("test_data", std::string());
    record.leftOut = json.value("left_out", 0);
    json.at("seconds").get_to(record.seconds);
    record.end = endFrom(json.at("end").get<std::string>());
    json.at("config").get_to(record.config);
    json.at("training_clips").get_to(record.trainingClips);
    json.at("validation_clips").get_to(record.validationClips);
    json.at("new_speakers").get_to(record.newSpeakers);
    record.clipsShuffled = optionalFrom<TrainingHistory>(json.at("clips_shuffled"));
    record.bySpeaker = optionalFrom<Evaluation>(json.at("by_speaker"));
    record.byClip = optionalFrom<Evaluation>(json.at("by_clip"));
    record.atRandom = optionalFrom<Evaluation>(json.at("at_random"));
    record.decisions = decisionsFrom(json.at("decisions"));
    return record;
}

} // namespace

std::vector<ClipDecision> decisionsOf(const Experiment& run, const Dataset& data, bool separateTest)
{
    const double clipSeconds = static_cast<double>(data.features.windowSamples) / data.features.sampleRate;
    std::vector<ClipDecision> decisions;
    for (std::size_t i = 0; i < run.testProbabilities.size(); ++i) {
        const auto& clip = data.clips[separateTest ? i : static_cast<std::size_t>(run.split.test[i])];
        decisions.push_back({data.recordings[static_cast<std::size_t>(clip.recording)],
                             clip.number * clipSeconds, data.speakers[static_cast<std::size_t>(clip.speaker)],
                             clip.label, run.testProbabilities[i]});
    }
    return decisions;
}

RunRecord recordOf(const Dataset& data, const Dataset* testData, const Experiment& kept)
{
    RunRecord record;
    const auto& source = data.source;
    record.data = lastName(source).string();
    record.source = source;
    record.config = kept.config;
    record.leftOut = kept.leftOut;
    if (testData != nullptr)
        record.testData = lastName(testData->source).string();
    record.trainingClips = static_cast<int>(kept.split.train.size());
    record.validationClips = static_cast<int>(kept.split.validation.size());
    record.newSpeakers = kept.history;
    if (kept.test.clips > 0)
        record.bySpeaker = kept.test;
    record.decisions = decisionsOf(kept, testData != nullptr ? *testData : data, testData != nullptr);
    return record;
}

RunRecord recordOf(const Dataset& data, const Dataset* testData, const ScoredTraining& training)
{
    RunRecord record = recordOf(data, testData, training.bySpeaker);
    record.end = training.atRandom ? RunEnd::Finished : RunEnd::Cancelled;
    if (training.byClip) {
        record.clipsShuffled = training.byClip->history;
        record.byClip = training.byClip->test;
    }
    record.atRandom = training.atRandom;
    return record;
}

void saveRunRecord(const std::filesystem::path& path, const RunRecord& record)
{
    // A file's name need not be UTF-8; what is not is replaced.
    writeFile(path, recordJson(record).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + '\n');
}

RunRecord loadRunRecord(const std::filesystem::path& path)
{
    const auto text = readFile(path);
    std::string reason;
    try {
        return recordFrom(nlohmann::json::parse(text));
    } catch (const nlohmann::json::exception& e) {
        reason = e.what();
    } catch (const Error& e) {
        reason = e.what();
    }
    throw Error(ErrorCode::FileUnreadable, {path.string(), "it is not the record of a training: " + reason});
}

} // namespace tonada
