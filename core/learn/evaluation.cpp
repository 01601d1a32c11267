// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/evaluation.h"

#include <map>
#include <utility>

namespace tonada {
namespace {

std::vector<SpeakerScore> scoreSpeakers(const Examples& examples, std::span<const double> probabilities)
{
    std::map<std::pair<std::string, int>, SpeakerScore> scores;
    for (std::size_t i = 0; i < examples.size(); ++i) {
        const auto& clip = examples[i];
        const auto& speaker = examples.data.speakers[static_cast<std::size_t>(clip.speaker)];
        auto& score = scores[{speaker, clip.label}];
        score.speaker = speaker;
        score.label = clip.label;
        ++score.clips;
        score.accuracy += decidedLabel(probabilities[i]) == clip.label ? 1 : 0;
        score.probability += probabilities[i];
    }
    std::vector<SpeakerScore> out;
    for (auto& [key, score] : scores) {
        score.accuracy /= score.clips;
        score.probability /= score.clips;
        out.push_back(std::move(score));
    }
    return out;
}

int countSpeakers(const std::vector<SpeakerScore>& scores)
{
    int count = 0;
    for (std::size_t i = 0; i < scores.size(); ++i)
        count += i == 0 || scores[i].speaker != scores[i - 1].speaker ? 1 : 0;
    return count;
}

} // namespace

Evaluation evaluate(const Examples& examples, std::span<const std::array<float, 2>> outputs,
                    const Calibration& calibration)
{
    std::vector<double> probabilities;
    for (const auto& output : outputs)
        probabilities.push_back(calibration.probability(output));
    return evaluate(examples, outputs, probabilities);
}

Evaluation evaluate(const Examples& examples, std::span<const std::array<float, 2>> outputs,
                    std::span<const double> probabilities)
{
    const auto labels = labelsOf(examples);
    std::vector<int> speakers;
    for (std::size_t i = 0; i < examples.size(); ++i)
        speakers.push_back(examples[i].speaker);
    const Ranking ranking(labels, probabilities);
    Evaluation result;
    result.labels = examples.data.labels;
    result.clips = static_cast<int>(examples.size());
    result.loss = binaryCrossEntropy(labels, outputs);
    result.logLoss = logLoss(labels, probabilities);
    result.confusion = confusionMatrix(labels, probabilities);
    result.accuracy = accuracy(result.confusion);
    result.majority = majorityAccuracy(result.confusion);
    result.balancedAccuracy = balancedAccuracy(result.confusion);
    result.rocAuc = ranking.rocAuc();
    result.averagePrecision = ranking.averagePrecision();
    result.report = classificationReport(result.confusion, result.labels);
    result.reliability = reliabilityBins(labels, probabilities);
    result.ece = expectedCalibrationError(result.reliability);
    result.perSpeaker = scoreSpeakers(examples, probabilities);
    result.speakers = countSpeakers(result.perSpeaker);
    result.intervals = bootstrapBySpeaker(labels, probabilities, speakers);
    return result;
}

} // namespace tonada
