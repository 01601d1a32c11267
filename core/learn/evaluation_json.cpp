// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/evaluation.h"
#include "core/util/json_number.h"

namespace tonada {
namespace {

nlohmann::json reportJson(const std::vector<ReportRow>& report)
{
    auto json = nlohmann::json::array();
    for (const auto& row : report)
        json.push_back({{"label", row.label},
                        {"precision", row.precision},
                        {"recall", row.recall},
                        {"f1", row.f1},
                        {"support", row.support}});
    return json;
}

nlohmann::json reliabilityJson(const std::vector<ReliabilityBin>& bins)
{
    auto json = nlohmann::json::array();
    for (const auto& bin : bins)
        json.push_back({{"low", bin.low},
                        {"high", bin.high},
                        {"clips", bin.clips},
                        {"probability", bin.meanProbability},
                        {"share", bin.positives}});
    return json;
}

nlohmann::json speakersJson(const Evaluation& evaluation)
{
    auto json = nlohmann::json::array();
    for (const auto& score : evaluation.perSpeaker)
        json.push_back({{"speaker", score.speaker},
                        {"label", evaluation.labels[static_cast<std::size_t>(score.label)]},
                        {"clips", score.clips},
                        {"accuracy", score.accuracy},
                        {"probability", score.probability}});
    return json;
}

int labelFrom(const nlohmann::json& json, const Evaluation& evaluation)
{
    return json.get<std::string>() == evaluation.labels[1] ? 1 : 0;
}

std::vector<ReportRow> reportFrom(const nlohmann::json& json)
{
    std::vector<ReportRow> report;
    for (const auto& row : json)
        report.push_back({row.at("label").get<std::string>(), row.at("precision").get<double>(),
                          row.at("recall").get<double>(), row.at("f1").get<double>(),
                          row.at("support").get<int>()});
    return report;
}

std::vector<ReliabilityBin> reliabilityFrom(const nlohmann::json& json)
{
    std::vector<ReliabilityBin> bins;
    for (const auto& bin : json)
        bins.push_back({bin.at("low").get<double>(), bin.at("high").get<double>(), bin.at("clips").get<int>(),
                        numberOrNan(bin.at("probability")), numberOrNan(bin.at("share"))});
    return bins;
}

std::vector<SpeakerScore> speakersFrom(const nlohmann::json& json, const Evaluation& evaluation)
{
    std::vector<SpeakerScore> scores;
    for (const auto& row : json)
        scores.push_back({row.at("speaker").get<std::string>(), labelFrom(row.at("label"), evaluation),
                          row.at("clips").get<int>(), row.at("accuracy").get<double>(),
                          row.at("probability").get<double>()});
    return scores;
}

} // namespace

void to_json(nlohmann::json& json, const Evaluation& evaluation)
{
    json = {{"loss", evaluation.loss},
            {"log_loss", evaluation.logLoss},
            {"accuracy", evaluation.accuracy},
            {"majority", evaluation.majority},
            {"balanced_accuracy", evaluation.balancedAccuracy},
            {"auc", evaluation.rocAuc},
            {"average_precision", evaluation.averagePrecision},
            {"ece", evaluation.ece},
            {"unlike", evaluation.unlike ? nlohmann::json(*evaluation.unlike) : nlohmann::json(nullptr)},
            {"confusion", evaluation.confusion},
            {"report", reportJson(evaluation.report)},
            {"reliability", reliabilityJson(evaluation.reliability)},
            {"per_speaker", speakersJson(evaluation)},
            {"intervals", evaluation.intervals},
            {"labels", evaluation.labels},
            {"clips", evaluation.clips},
            {"speakers", evaluation.speakers}};
}

void from_json(const nlohmann::json& json, Evaluation& evaluation)
{
    json.at("labels").get_to(evaluation.labels);
    json.at("clips").get_to(evaluation.clips);
    json.at("speakers").get_to(evaluation.speakers);
    evaluation.loss = numberOrNan(json.at("loss"));
    evaluation.logLoss = numberOrNan(json.at("log_loss"));
    evaluation.accuracy = numberOrNan(json.at("accuracy"));
    evaluation.majority = numberOrNan(json.at("majority"));
    evaluation.balancedAccuracy = numberOrNan(json.at("balanced_accuracy"));
    evaluation.rocAuc = numberOrNan(json.at("auc"));
    evaluation.averagePrecision = numberOrNan(json.at("average_precision"));
    evaluation.ece = numberOrNan(json.at("ece"));
    // Runs kept by a version that did not count them do not say.
    if (const auto unlike = json.find("unlike"); unlike != json.end() && !unlike->is_null())
        evaluation.unlike = unlike->get<int>();
    json.at("confusion").get_to(evaluation.confusion);
    evaluation.report = reportFrom(json.at("report"));
    evaluation.reliability = reliabilityFrom(json.at("reliability"));
    evaluation.perSpeaker = speakersFrom(json.at("per_speaker"), evaluation);
    json.at("intervals").get_to(evaluation.intervals);
}

} // namespace tonada
