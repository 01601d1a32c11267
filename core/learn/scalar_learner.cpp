// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/scalar_learner.h"

#include "core/learn/logistic_c.h"
#include "core/learn/logistic_regression.h"
#include "core/learn/metrics.h"
#include "core/learn/model_file.h"
#include "core/learn/novelty.h"
#include "core/learn/random_forest.h"
#include "core/util/error.h"

#include <chrono>
#include <limits>
#include <sstream>
#include <tuple>
#include <utility>

namespace tonada {
namespace {

/** Loss and accuracy; NaN without examples. */
std::pair<double, double> score(const Examples& examples, const std::vector<std::array<float, 2>>& outputs)
{
    if (examples.size() == 0)
        return {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN()};
    const auto labels = labelsOf(examples);
    int right = 0;
    for (std::size_t i = 0; i < outputs.size(); ++i)
        right += (outputs[i][1] > outputs[i][0] ? 1 : 0) == labels[i] ? 1 : 0;
    return {binaryCrossEntropy(labels, outputs),
            static_cast<double>(right) / static_cast<double>(outputs.size())};
}

constexpr std::array<float, 2> kUndecided{0.5F, 0.5F};

std::string rounded(double value)
{
    constexpr int kDigits = 3;
    std::ostringstream text;
    text.precision(kDigits);
    text << value;
    return text.str();
}

} // namespace

ScalarLearner::ScalarLearner(const TrainingConfig& config)
    : m_config(config)
{
    m_config.validate();
}

TrainingHistory ScalarLearner::fit(const Examples& train, const Examples& validation,
                                   TrainingObserver& observer, const std::stop_token& stop)
{
    const auto start = std::chrono::steady_clock::now();
    TrainingHistory history;
    try {
        if (m_config.system == System::Forest)
            fitForest(train, history, observer, stop);
        else
            fitLogistic(train, history);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::Cancelled)
            throw;
        history.cancelled = true;
        return history;
    }
    auto epoch = report(train, validation);
    epoch.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    history.epochs.push_back(epoch);
    history.keptEpoch = 1;
    observer.onEpoch(epoch);
    return history;
}

void ScalarLearner::fitLogistic(const Examples& train, TrainingHistory& history)
{
    const auto examples = scalarsOf(train);
    const double c = chooseLogisticC(examples, {m_config.foldsBySpeaker, m_config.seed});
    m_model
        = std::make_unique<LogisticRegression>(toModel(tonada::fitLogistic(examples.x, examples.labels, c)));
    history.note = "C = " + rounded(c) + ", chosen by cross-validation on the training clips"
        + (m_config.foldsBySpeaker ? ", voices held out" : "");
}

void ScalarLearner::fitForest(const Examples& train, TrainingHistory& history, TrainingObserver& observer,
                              const std::stop_token& stop)
{
    RandomForestConfig config;
    config.seed = m_config.seed;
    config.threads = m_config.threads;
    const auto onTree = [&](int grown) {
        observer.onStep(1, grown, config.trees, std::numeric_limits<double>::quiet_NaN());
    };
    m_model = std::make_unique<RandomForest>(fitRandomForest(scalarsOf(train), config, onTree, stop));
    history.note = std::to_string(config.trees) + " trees";
}

EpochReport ScalarLearner::report(const Examples& train, const Examples& validation) const
{
    EpochReport report;
    report.epoch = 1;
    report.epochs = 1;
    std::tie(report.trainLoss, report.trainAccuracy) = score(train, predict(train));
    std::tie(report.validationLoss, report.validationAccuracy) = score(validation, predict(validation));
    report.best = validation.size() > 0;
    return report;
}

std::vector<std::array<float, 2>> ScalarLearner::predict(const Examples& examples) const
{
    std::vector<std::array<float, 2>> outputs;
    outputs.reserve(examples.size());
    for (std::size_t i = 0; i < examples.size(); ++i)
        outputs.push_back(m_model ? m_model->predict(examples[i].scalars) : kUndecided);
    return outputs;
}

Eigen::MatrixXd ScalarLearner::noveltyFeatures(const Examples& examples) const
{
    Eigen::MatrixXd features(kScalars, std::ssize(examples.clips));
    for (std::size_t i = 0; i < examples.size(); ++i)
        features.col(static_cast<Eigen::Index>(i))
            = Eigen::Map<const Eigen::VectorXf>(examples[i].scalars.data(), kScalars)
                  .unaryExpr(&noveltyOfScalar);
    return features;
}

void ScalarLearner::save(const std::filesystem::path& path, const ModelInfo& info) const
{
    saveModel(path, *m_model, info);
}

} // namespace tonada
