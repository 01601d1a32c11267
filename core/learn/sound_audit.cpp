// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/sound_audit.h"

#include "core/learn/cross_validation.h"
#include "core/learn/logistic_regression.h"
#include "core/learn/metrics.h"
#include "core/util/error.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

namespace tonada {
namespace {

constexpr std::size_t kMostFolds = 5;
constexpr std::size_t kEnoughSpeakers = 3; // of each class, to hold some out
constexpr double kRegularisation = 1; // scikit-learn's default C
constexpr double kTelling = 0.6;

MeasureSummary summaryOf(std::vector<double> values)
{
    if (values.empty())
        return {};
    MeasureSummary summary;
    const Eigen::Map<const Eigen::ArrayXd> all(values.data(), std::ssize(values));
    summary.mean = all.mean();
    summary.deviation = std::sqrt((all - summary.mean).square().mean());
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::nth_element(values.begin(), middle, values.end());
    summary.median = *middle;
    if (values.size() % 2 == 0)
        summary.median = (summary.median + *std::max_element(values.begin(), middle)) / 2;
    return summary;
}

/** Clips as rows of numbers, with their labels and groups: what is held out together, a voice or a
 *  recording. */
class Rows
{
public:
    Rows(const Dataset& data, bool bySpeaker)
        : m_bySpeaker(bySpeaker)
    {
        m_clips.source = data.source;
        m_clips.speakers.resize(std::max(data.speakers.size(), data.recordings.size()));
    }

    void add(const Clip& clip, std::span<const float> numbers)
    {
        Clip row;
        row.label = clip.label;
        row.speaker = m_bySpeaker ? clip.speaker : clip.recording;
        m_clips.clips.push_back(std::move(row));
        m_numbers.insert(m_numbers.end(), numbers.begin(), numbers.end());
    }

    /** The fewest groups that a class has. */
    [[nodiscard]] std::size_t fewestGroups() const
    {
        std::array<std::set<int>, 2> ofClass;
        for (const Clip& row : m_clips.clips)
            ofClass[static_cast<std::size_t>(row.label)].insert(row.speaker);
        return std::min(ofClass[0].size(), ofClass[1].size());
    }

    [[nodiscard]] std::vector<Split> folds() const
    {
        SplitConfig config;
        config.validationShare = 0;
        return splitFolds(m_clips, config, static_cast<int>(std::min(kMostFolds, fewestGroups())));
    }

    [[nodiscard]] Eigen::MatrixXd matrix() const
    {
        using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
        const auto rows = std::ssize(m_clips.clips);
        return Eigen::Map<const RowMajor>(m_numbers.data(), rows, std::ssize(m_numbers) / rows)
            .cast<double>();
    }

    [[nodiscard]] std::vector<int> labels() const
    {
        return each([](const Clip& row) { return row.label; });
    }
    [[nodiscard]] std::vector<int> groups() const
    {
        return each([](const Clip& row) { return row.speaker; });
    }

private:
    template <typename Value>
    [[nodiscard]] std::vector<int> each(Value&& value) const
    {
        std::vector<int> values;
        std::transform(m_clips.clips.begin(), m_clips.clips.end(), std::back_inserter(values), value);
        return values;
    }

    bool m_bySpeaker;
    Dataset m_clips; // the groups as speakers, no features
    std::vector<float> m_numbers;
};

/** P(Argentinian) of each row by a fit that has not seen its group. */
std::vector<double> heldOutProbabilities(const Eigen::MatrixXd& x, const std::vector<int>& labels,
                                         const std::vector<Split>& folds, const std::stop_token& stop)
{
    std::vector<double> probabilities(labels.size());
    for (const Split& fold : folds) {
        if (stop.stop_requested())
            throw Error(ErrorCode::Cancelled);
        std::vector<int> trainLabels;
        for (const int row : fold.train)
            trainLabels.push_back(labels[static_cast<std::size_t>(row)]);
        const auto fit = fitLogistic(x(fold.train, Eigen::all), trainLabels, kRegularisation);
        const Eigen::VectorXd heldOut = fit.probabilities(x(fold.test, Eigen::all));
        for (std::size_t i = 0; i < fold.test.size(); ++i)
            probabilities[static_cast<std::size_t>(fold.test[i])] = heldOut[static_cast<Eigen::Index>(i)];
    }
    return probabilities;
}

/** None when too few groups leave a fold without a class. */
std::optional<std::vector<Split>> foldsOf(const Rows& rows)
{
    if (rows.fewestGroups() < 2)
        return {};
    try {
        return rows.folds();
    } catch (const Error& error) {
        if (error.code() != ErrorCode::DataUnusable)
            throw;
        return {};
    }
}

SoundProbe scored(const std::vector<double>& probabilities, const std::vector<int>& labels,
                  const std::vector<int>& groups)
{
    const auto confusion = confusionMatrix(labels, probabilities);
    return {static_cast<int>(labels.size()), accuracy(confusion), balancedAccuracy(confusion),
            bootstrapBySpeaker(labels, probabilities, groups).balancedAccuracy};
}

/** The measures that tell the classes apart each alone, or else the one that comes nearest. */
std::vector<SoundMeasure> tellingMeasures(const Rows& rows, const std::vector<Split>& folds,
                                          const std::stop_token& stop)
{
    const Eigen::MatrixXd x = rows.matrix();
    const auto labels = rows.labels();
    std::vector<std::pair<double, SoundMeasure>> scores;
    for (const SoundMeasure measure : kSoundMeasures) {
        const auto alone
            = heldOutProbabilities(x.col(static_cast<Eigen::Index>(measure)), labels, folds, stop);
        scores.emplace_back(balancedAccuracy(confusionMatrix(labels, alone)), measure);
    }
    std::stable_sort(scores.begin(), scores.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<SoundMeasure> telling{scores.front().second};
    for (std::size_t i = 1; i < scores.size() && scores[i].first >= kTelling; ++i)
        telling.push_back(scores[i].second);
    return telling;
}

void probeSound(const Dataset& data, const std::stop_token& stop, SoundAudit& audit)
{
    Rows rows(data, audit.bySpeaker);
    for (const Clip& clip : data.clips) {
        std::array<float, kSoundMeasures.size()> numbers{};
        for (const SoundMeasure measure : kSoundMeasures)
            numbers[static_cast<std::size_t>(measure)] = static_cast<float>(valueOf(measure, clip.sound));
        rows.add(clip, numbers);
    }
    const auto folds = foldsOf(rows);
    if (!folds)
        return;
    const auto labels = rows.labels();
    audit.sound = scored(heldOutProbabilities(rows.matrix(), labels, *folds, stop), labels, rows.groups());
    if (audit.sound->tellsClassesApart())
        audit.telling = tellingMeasures(rows, *folds, stop);
}

void probePauses(const Dataset& data, const std::stop_token& stop, SoundAudit& audit)
{
    Rows rows(data, audit.bySpeaker);
    for (const Clip& clip : data.clips)
        if (clip.sound.pauseFrames > 0)
            rows.add(clip, clip.sound.pauseMfcc);
    const auto folds = foldsOf(rows);
    if (!folds)
        return;
    const auto labels = rows.labels();
    audit.pauses = scored(heldOutProbabilities(rows.matrix(), labels, *folds, stop), labels, rows.groups());
}

bool enoughSpeakers(const Dataset& data)
{
    Rows rows(data, true);
    for (const Clip& clip : data.clips)
        rows.add(clip, {});
    return rows.fewestGroups() >= kEnoughSpeakers;
}

nlohmann::json probeJson(const std::optional<SoundProbe>& probe)
{
    if (!probe)
        return nullptr;
    return {{"clips", probe->clips},
            {"accuracy", probe->accuracy},
            {"balanced_accuracy", probe->balancedAccuracy},
            {"interval", probe->interval},
            {"tells_classes_apart", probe->tellsClassesApart()}};
}

} // namespace

std::string_view toString(SoundMeasure measure) noexcept
{
    switch (measure) {
    case SoundMeasure::Level:
        return "level";
    case SoundMeasure::Bandwidth:
        return "bandwidth";
    case SoundMeasure::SignalToNoise:
        return "signal_to_noise";
    case SoundMeasure::Pauses:
        return "pauses";
    }
    return "?";
}

double valueOf(SoundMeasure measure, const ClipSound& sound) noexcept
{
    const std::array values{sound.levelDb, sound.bandwidthHz, sound.signalToNoiseDb, sound.pauseShare};
    return static_cast<double>(values[static_cast<std::size_t>(measure)]);
}

SoundAudit auditSound(const Dataset& data, const std::stop_token& stop)
{
    SoundAudit audit;
    for (std::size_t label = 0; label < 2; ++label)
        for (const SoundMeasure measure : kSoundMeasures) {
            std::vector<double> values;
            for (const Clip& clip : data.clips)
                if (clip.label == static_cast<int>(label))
                    values.push_back(valueOf(measure, clip.sound));
            audit.classes[label][static_cast<std::size_t>(measure)] = summaryOf(std::move(values));
        }
    audit.bySpeaker = enoughSpeakers(data);
    probeSound(data, stop, audit);
    probePauses(data, stop, audit);
    return audit;
}

void to_json(nlohmann::json& json, const SoundAudit& audit)
{
    auto telling = nlohmann::json::array();
    for (const SoundMeasure measure : audit.telling)
        telling.push_back(toString(measure));
    auto classes = nlohmann::json::array();
    for (const auto& ofClass : audit.classes) {
        nlohmann::json measures;
        for (const SoundMeasure measure : kSoundMeasures) {
            const auto& summary = ofClass[static_cast<std::size_t>(measure)];
            measures[toString(measure)]
                = {{"mean", summary.mean}, {"median", summary.median}, {"deviation", summary.deviation}};
        }
        classes.push_back(std::move(measures));
    }
    json = {{"classes", std::move(classes)},
            {"held_out", audit.bySpeaker ? "speakers" : "recordings"},
            {"sound", probeJson(audit.sound)},
            {"pauses", probeJson(audit.pauses)},
            {"telling", std::move(telling)}};
}

} // namespace tonada
