// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/network_learner.h"

#include "core/learn/augment.h"
#include "core/learn/metrics.h"
#include "core/learn/model_file.h"
#include "core/learn/novelty.h"
#include "core/nn/batch_trainer.h"
#include "core/nn/cepstral_mean_normalization.h"
#include "core/util/error.h"
#include "core/util/parallel.h"
#include "core/util/random.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <utility>

namespace tonada {
namespace {

constexpr Eigen::Index kPredictBatch = 32;
constexpr std::size_t kAdaptClips
    = 2048; // their deviation is that of all; all at once would double the memory

using ClipPointers = std::vector<const Clip*>;

ClipPointers pointersTo(const Examples& examples)
{
    ClipPointers clips;
    clips.reserve(examples.size());
    for (std::size_t i = 0; i < examples.size(); ++i)
        clips.push_back(&examples[i]);
    return clips;
}

/** One clip a column; as many as `x` has. */
void copyFeatures(std::span<const Clip* const> clips, Eigen::MatrixXf& x)
{
    for (Eigen::Index i = 0; i < x.cols(); ++i) {
        const auto& mfcc = clips[static_cast<std::size_t>(i)]->mfcc;
        x.col(i) = Eigen::Map<const Eigen::VectorXf>(mfcc.data(), mfcc.size());
    }
}

int decided(float first, float second)
{
    return second > first ? 1 : 0;
}

/** Gives the first layer the deviation of the training data, where it wants one. */
void adapt(Sequential& network, const ClipPointers& train)
{
    auto* normalization = dynamic_cast<CepstralMeanNormalization*>(&network.layer(0));
    if (normalization == nullptr)
        return;
    const auto count = std::min(train.size(), kAdaptClips);
    ClipPointers sample;
    for (std::size_t i = 0; i < count; ++i)
        sample.push_back(train[i * train.size() / count]);
    Eigen::MatrixXf x(network.inputShape().size(), static_cast<Eigen::Index>(count));
    copyFeatures(sample, x);
    normalization->adapt(x);
}

} // namespace

/** One call of fit(). */
class NetworkLearner::Run
{
public:
    Run(NetworkLearner& learner, const Examples& train, const Examples& validation,
        TrainingObserver& observer, const std::stop_token& stop)
        : m_learner(learner)
        , m_config(learner.m_config)
        , m_validation(validation)
        , m_observer(observer)
        , m_stop(stop)
        , m_copies(makeCopies(train, learner.m_config, observer, stop))
        , m_order(pointersTo(train))
        , m_random(m_config.seed)
    {
        for (const auto& copy : m_copies)
            m_order.push_back(&copy);
        auto& network = learner.m_network;
        network.initialise(m_random);
        adapt(network, m_order);
        const auto weights = classWeights(m_config, train);
        m_trainer = makeBatchTrainer(
            network, {{}, m_random.next(), m_config.threads, {weights.begin(), weights.end()}});
    }

    TrainingHistory run()
    {
        for (int epoch = 1; epoch <= m_config.epochs && !m_history.cancelled; ++epoch) {
            const auto start = std::chrono::steady_clock::now();
            EpochReport report;
            report.epoch = epoch;
            report.epochs = m_config.epochs;
            trainOneEpoch(report);
            if (m_history.cancelled)
                break;
            validate(report);
            if (m_history.cancelled)
                break;
            report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
            m_history.epochs.push_back(report);
            m_observer.onEpoch(report);
            if (m_bestEpoch == epoch || !m_config.keepBest)
                m_observer.onKept(m_learner, m_outputs);
            if (m_config.patience > 0 && epoch - m_bestEpoch >= m_config.patience) {
                m_history.stoppedEarly = true;
                break;
            }
        }
        keepWeights();
        return std::move(m_history);
    }

private:
    static std::vector<Clip> makeCopies(const Examples& train, const TrainingConfig& config,
                                        TrainingObserver& observer, const std::stop_token& stop)
    {
        AugmentOptions options{config.seed, config.threads, stop, {}};
        options.onProgress = [&](std::size_t done, std::size_t all) {
            observer.onAugmented(done, all);
        };
        return augmentedCopies(train.data, train.clips, config.augmentations, options);
    }

    void trainOneEpoch(EpochReport& report)
    {
        m_random.shuffle(std::span(m_order));
        const auto batch = static_cast<std::size_t>(m_config.batch);
        const auto steps = static_cast<int>((m_order.size() + batch - 1) / batch);
        double lossSum = 0;
        int right = 0;
        for (int step = 0; step < steps; ++step) {
            if (m_stop.stop_requested()) {
                m_history.cancelled = true;
                return;
            }
            const auto from = static_cast<std::size_t>(step) * batch;
            const auto size = std::min(batch, m_order.size() - from);
            const int globalStep = (report.epoch - 1) * steps + step;
            const auto clips = std::span<const Clip* const>(m_order).subspan(from, size);
            lossSum += static_cast<double>(size)
                * trainOnBatch(clips, m_config.learningRate.at(globalStep, m_config.epochs * steps));
            right += countRight(clips);
            const auto seen = static_cast<double>(from + size);
            report.trainLoss = lossSum / seen;
            report.trainAccuracy = right / seen;
            m_observer.onStep(report.epoch, step + 1, steps, report.trainLoss);
        }
    }

    double trainOnBatch(std::span<const Clip* const> clips, float learningRate)
    {
        m_x.resize(m_learner.m_network.inputShape().size(), std::ssize(clips));
        copyFeatures(clips, m_x);
        m_labels.setZero(2, std::ssize(clips));
        for (std::size_t i = 0; i < clips.size(); ++i)
            m_labels(clips[i]->label, static_cast<Eigen::Index>(i)) = 1.0F;
        const float loss = m_trainer->trainOnBatch(m_x, m_labels, learningRate);
        if (!std::isfinite(loss))
            throw Error(ErrorCode::InvalidArgument,
                        {"learning rate", std::to_string(m_config.learningRate.initial),
                         "a smaller one: the loss is no longer a number"});
        return static_cast<double>(loss);
    }

    [[nodiscard]] int countRight(std::span<const Clip* const> clips) const
    {
        const auto& logits = m_trainer->logits();
        int right = 0;
        for (Eigen::Index i = 0; i < logits.cols(); ++i)
            right += decided(logits(0, i), logits(1, i)) == clips[static_cast<std::size_t>(i)]->label ? 1 : 0;
        return right;
    }

    void validate(EpochReport& report)
    {
        if (m_validation.size() == 0) {
            report.validationLoss = std::numeric_limits<double>::quiet_NaN();
            report.validationAccuracy = std::numeric_limits<double>::quiet_NaN();
            m_bestEpoch = report.epoch;
            return;
        }
        m_outputs = m_learner.predict(m_validation, m_stop);
        if (m_stop.stop_requested()) {
            m_history.cancelled = true;
            return;
        }
        report.validationLoss = binaryCrossEntropy(labelsOf(m_validation), m_outputs);
        int right = 0;
        for (std::size_t i = 0; i < m_outputs.size(); ++i)
            right += decided(m_outputs[i][0], m_outputs[i][1]) == m_validation[i].label ? 1 : 0;
        report.validationAccuracy = static_cast<double>(right) / static_cast<double>(m_outputs.size());
        if (report.validationLoss < m_bestLoss) {
            report.best = true;
            m_bestLoss = report.validationLoss;
            m_bestEpoch = report.epoch;
            if (m_config.keepBest)
                m_bestWeights = m_learner.m_network.weights();
        }
    }

    void keepWeights()
    {
        if (!m_bestWeights.empty()) {
            m_learner.m_network.setWeights(m_bestWeights);
            m_history.keptEpoch = m_bestEpoch;
        } else if (!m_history.epochs.empty()) {
            m_history.keptEpoch = m_history.epochs.back().epoch;
        }
    }

    NetworkLearner& m_learner;
    const TrainingConfig& m_config;
    const Examples& m_validation;
    TrainingObserver& m_observer;
    const std::stop_token& m_stop;
    std::vector<Clip> m_copies; // of training clips, augmented
    ClipPointers m_order;
    Random m_random;
    std::unique_ptr<BatchTrainer> m_trainer;
    TrainingHistory m_history;
    Eigen::MatrixXf m_x;
    Eigen::MatrixXf m_labels;
    std::vector<std::array<float, 2>> m_outputs; // for the validation clips, of the latest epoch
    std::vector<Eigen::VectorXf> m_bestWeights;
    double m_bestLoss = std::numeric_limits<double>::infinity();
    int m_bestEpoch = 0;
};

NetworkLearner::NetworkLearner(Sequential network, const TrainingConfig& config)
    : m_network(std::move(network))
    , m_config(config)
{
    m_config.validate();
}

TrainingHistory NetworkLearner::fit(const Examples& train, const Examples& validation,
                                    TrainingObserver& observer, const std::stop_token& stop)
{
    return Run(*this, train, validation, observer, stop).run();
}

std::vector<std::array<float, 2>> NetworkLearner::predict(const Examples& examples) const
{
    return predict(examples, {});
}

std::vector<std::array<float, 2>> NetworkLearner::predict(const Examples& examples,
                                                          const std::stop_token& stop) const
{
    const auto scores = infer(examples, m_network.size(), stop);
    std::vector<std::array<float, 2>> outputs;
    outputs.reserve(examples.size());
    for (Eigen::Index i = 0; i < scores.cols(); ++i)
        outputs.push_back({scores(0, i), scores(1, i)});
    return outputs;
}

Eigen::MatrixXd NetworkLearner::noveltyFeatures(const Examples& examples) const
{
    return infer(examples, m_network.lastOf("Dense"), {}).unaryExpr(&noveltyOfActivation);
}

Eigen::MatrixXf NetworkLearner::infer(const Examples& examples, std::size_t layers,
                                      const std::stop_token& stop) const
{
    Eigen::MatrixXf outputs
        = Eigen::MatrixXf::Zero(m_network.shapeBefore(layers).size(), std::ssize(examples.clips));
    std::vector<Sequential::Workspace> workspaces;
    for (int worker = 0; worker < m_config.threads; ++worker)
        workspaces.push_back(m_network.makeWorkspace(kPredictBatch));
    const auto batch = static_cast<std::size_t>(kPredictBatch);
    const auto clips = pointersTo(examples);
    parallelFor((examples.size() + batch - 1) / batch, m_config.threads, [&](std::size_t i, int worker) {
        if (stop.stop_requested())
            return;
        const auto from = i * batch;
        const auto size = static_cast<Eigen::Index>(std::min(batch, examples.size() - from));
        Eigen::MatrixXf x(m_network.inputShape().size(), size);
        copyFeatures(std::span(clips).subspan(from), x);
        m_network.infer(x, outputs.middleCols(static_cast<Eigen::Index>(from), size),
                        workspaces[static_cast<std::size_t>(worker)], 0, layers);
    });
    return outputs;
}

void NetworkLearner::save(const std::filesystem::path& path, const ModelInfo& info) const
{
    saveModel(path, m_network, info);
}

} // namespace tonada
