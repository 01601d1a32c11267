// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo_voices/corpus_check.h"

#include "core/learn/experiment.h"
#include "core/learn/network_learner.h"
#include "core/nn/activation.h"
#include "core/nn/dense.h"
#include "core/nn/flatten.h"
#include "core/util/csv.h"

#include <algorithm>
#include <numeric>

#include "models/demo_voices/accent.h"
#include "models/demo_voices/corpus.h"

namespace tonada::corpus {
namespace {
constexpr int kEpochs = 8;
constexpr Eigen::Index kQuietFrames = 3; // of 63: the quietest twentieth

class SilentObserver : public TrainingObserver
{
public:
    void onEpoch(const EpochReport& /*report*/) override { }
    void onStep(int /*epoch*/, int /*step*/, int /*steps*/, double /*loss*/) override { }
};

Dataset readCueFree(const std::filesystem::path& corpus, int threads)
{
    const auto manifest = corpus / "manifest.csv";
    const auto table = CsvTable::read(manifest);
    const auto material = table.column("material");
    auto listing = listRecordings(manifest);
    std::vector<ListedRecording> kept;
    for (std::size_t i = 0; i < table.rows().size() && material; ++i)
        if (table.rows()[i][*material] == materialName(Material::CueFree))
            kept.push_back(listing.recordings.at(i));
    listing.recordings = std::move(kept);
    ReadOptions options;
    options.threads = threads;
    return readDataset(listing, options);
}

/** The loudness of the clip: the first coefficient sums the mel bands. */
Eigen::VectorXf level(const ClipFeatures& mfcc)
{
    return mfcc.row(0).mean() * Eigen::VectorXf::Ones(1);
}

Eigen::VectorXf longTermSpectrum(const ClipFeatures& mfcc)
{
    return mfcc.rowwise().mean();
}

/** The spectrum of the quietest frames. */
Eigen::VectorXf noiseFloor(const ClipFeatures& mfcc)
{
    std::vector<Eigen::Index> frames(static_cast<std::size_t>(mfcc.cols()));
    std::iota(frames.begin(), frames.end(), Eigen::Index{0});
    std::partial_sort(frames.begin(), frames.begin() + kQuietFrames, frames.end(),
                      [&](Eigen::Index a, Eigen::Index b) { return mfcc(0, a) < mfcc(0, b); });
    Eigen::VectorXf sum = Eigen::VectorXf::Zero(mfcc.rows());
    for (Eigen::Index i = 0; i < kQuietFrames; ++i)
        sum += mfcc.col(frames[static_cast<std::size_t>(i)]);
    return sum / static_cast<float>(kQuietFrames);
}

/** The data set with one vector a clip instead of the MFCC, each value scaled to mean 0, deviation 1. */
Dataset reduced(const Dataset& data, const std::function<Eigen::VectorXf(const ClipFeatures&)>& measure)
{
    Dataset result = data;
    for (auto& clip : result.clips)
        clip.mfcc = measure(clip.mfcc);
    const auto count = static_cast<float>(result.clips.size());
    Eigen::ArrayXf mean = Eigen::ArrayXf::Zero(result.clips.front().mfcc.size());
    Eigen::ArrayXf square = mean;
    for (const auto& clip : result.clips) {
        mean += clip.mfcc.array().col(0) / count;
        square += clip.mfcc.array().col(0).square() / count;
    }
    const Eigen::ArrayXf deviation = (square - mean.square()).max(1e-6F).sqrt();
    for (auto& clip : result.clips)
        clip.mfcc = ((clip.mfcc.array().col(0) - mean) / deviation).matrix();
    return result;
}

/** Logistic regression: one dense layer. */
Sequential makeRegression(int inputs)
{
    Sequential network({inputs, 1, 1});
    network.add<Flatten>();
    network.add<Dense>(2);
    network.add<Activation>(ActivationFunction::Sigmoid);
    return network;
}

TrainingConfig trainingConfig(int threads)
{
    auto config = defaultTraining(System::Compact);
    config.epochs = kEpochs;
    config.threads = threads;
    return config;
}

CheckResult trainAndTest(const std::string& name, const Dataset& data, Learner& learner)
{
    const auto split = splitClips(data, {});
    SilentObserver observer;
    learner.fit({data, split.train}, {data, split.validation}, observer, {});
    const Examples test{data, split.test};
    Decisions decisions;
    decisions.labels = labelsOf(test);
    for (const auto& outputs : learner.predict(test))
        decisions.probabilities.push_back(Calibration{}.probability(outputs));
    for (std::size_t i = 0; i < test.size(); ++i)
        decisions.families.push_back(test[i].speaker);
    CheckResult result{name, figureOf(decisions), false};
    constexpr double kChance = 0.5;
    constexpr double kNear = 0.02;
    const auto& [accuracy, interval, count] = result.figure;
    result.atChance
        = (interval.low <= kChance && kChance <= interval.high) || std::abs(accuracy - kChance) < kNear;
    return result;
}
} // namespace

std::vector<CheckResult> checkCueFree(const std::filesystem::path& corpus, int threads,
                                      const std::function<void(const CheckResult&)>& onResult)
{
    const auto data = readCueFree(corpus, threads);
    const auto config = trainingConfig(threads);
    std::vector<CheckResult> results;
    const auto add = [&](const std::string& name, const Dataset& measured, Learner& learner) {
        results.push_back(trainAndTest(name, measured, learner));
        onResult(results.back());
    };
    const auto addRegression = [&](const std::string& name, auto measure) {
        const auto measured = reduced(data, measure);
        NetworkLearner learner(makeRegression(static_cast<int>(measured.clips.front().mfcc.size())), config);
        add(name, measured, learner);
    };
    addRegression("level", level);
    addRegression("noise floor", noiseFloor);
    addRegression("long-term spectrum", longTermSpectrum);
    add("the compact network", data, *makeLearner(config, data.features));
    return results;
}

} // namespace tonada::corpus
