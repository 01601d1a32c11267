// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/explanation.h"

#include "core/dsp/dct.h"
#include "core/learn/network_classifier.h"
#include "core/nn/activation.h"
#include "core/nn/input_gradient.h"
#include "core/util/error.h"

#include <cmath>

namespace tonada {
namespace {
constexpr Eigen::Index kSteps = 16; // of the integral, in the middle of each
constexpr Eigen::Index kWindow = kSteps; // column of the batch behind them
constexpr Eigen::Index kBaseline = kSteps + 1;

double sigmoid(double x)
{
    return 1.0 / (1.0 + std::exp(-x));
}
} // namespace

struct WindowExplainer::Impl
{
    explicit Impl(std::shared_ptr<const Classifier> model)
        : classifier(std::move(model))
        , network(static_cast<const NetworkClassifier&>(*classifier))
        , calibration(classifier->info().calibrationOrNeutral())
        , dct(dctMatrix(classifier->info().features.nMfcc, classifier->info().features.nMels).cast<float>())
        , gradient(network.network())
        , batch(network.network().inputShape().size(), kSteps + 2)
    { }

    void takeBaseline(const Eigen::MatrixXf& logMel);
    void fillBatch(const Eigen::MatrixXf& logMel);
    /** Calibrated log-odds of a column of logits; `slope` becomes their derivatives. */
    double logOdds(const Eigen::Vector2f& logits, Eigen::Ref<Eigen::Vector2f> slope) const;

    std::shared_ptr<const Classifier> classifier;
    const NetworkClassifier& network;
    Calibration calibration;
    Eigen::MatrixXf dct;
    InputGradient gradient;
    Eigen::MatrixXf baseline; // log-mel
    Eigen::MatrixXf batch;
    Eigen::MatrixXf slopes;
};

bool explainable(const Classifier& classifier) noexcept
{
    return dynamic_cast<const NetworkClassifier*>(&classifier) != nullptr;
}

WindowExplainer::WindowExplainer(std::shared_ptr<const Classifier> classifier)
{
    if (!explainable(*classifier))
        throw Error(ErrorCode::InvalidArgument,
                    {"explanation", classifier->info().name, "a network that looks at the MFCC"});
    m = std::make_unique<Impl>(std::move(classifier));
}

WindowExplainer::~WindowExplainer() = default;

const Classifier& WindowExplainer::classifier() const noexcept
{
    return *m->classifier;
}

void WindowExplainer::Impl::takeBaseline(const Eigen::MatrixXf& logMel)
{
    const auto topDb = static_cast<float>(classifier->info().features.topDb);
    const float floor = logMel.maxCoeff() - topDb;
    baseline = logMel.rowwise().mean().replicate(1, logMel.cols());
    baseline = (logMel.array() <= floor).select(logMel, baseline);
}

void WindowExplainer::Impl::fillBatch(const Eigen::MatrixXf& logMel)
{
    // A frame is contiguous in an MFCC, a coefficient in the network's picture.
    const auto picture = [&](Eigen::Index column) {
        return Eigen::Map<Eigen::MatrixXf>(batch.col(column).data(), logMel.cols(), dct.rows());
    };
    picture(kWindow).noalias() = (dct * logMel).transpose();
    picture(kBaseline).noalias() = (dct * baseline).transpose();
    for (Eigen::Index step = 0; step < kSteps; ++step) {
        const float way = (static_cast<float>(step) + 0.5F) / static_cast<float>(kSteps);
        batch.col(step) = batch.col(kBaseline) + way * (batch.col(kWindow) - batch.col(kBaseline));
    }
}

double WindowExplainer::Impl::logOdds(const Eigen::Vector2f& logits, Eigen::Ref<Eigen::Vector2f> slope) const
{
    const Eigen::Vector2d z = logits.cast<double>();
    const bool sigmoids
        = !network.softmax() && network.network().layersToLogits().size() < network.network().size();
    double difference = z[1] - z[0]; // of a softmax, exactly
    slope << -1.0F, 1.0F;
    if (sigmoids) {
        difference = std::log(sigmoid(z[1])) - std::log(sigmoid(z[0]));
        slope = Eigen::Vector2d(-sigmoid(-z[0]), sigmoid(-z[1])).cast<float>();
    }
    slope /= static_cast<float>(calibration.temperature);
    return difference / calibration.temperature + calibration.priorShift;
}

void WindowExplainer::explain(const Eigen::MatrixXf& logMel, Explanation& out)
{
    m->takeBaseline(logMel);
    m->fillBatch(logMel);
    const Eigen::MatrixXf& logits = m->gradient.logits(m->batch);
    m->slopes.setZero(2, kSteps + 2);
    Eigen::Vector2f unused;
    for (Eigen::Index step = 0; step < kSteps; ++step)
        m->logOdds(logits.col(step), m->slopes.col(step));
    out.logOdds = m->logOdds(logits.col(kWindow), unused);
    out.baselineLogOdds = m->logOdds(logits.col(kBaseline), unused);

    const Eigen::VectorXf mean = m->gradient.gradient(m->slopes).leftCols(kSteps).rowwise().mean();
    const Eigen::Map<const Eigen::MatrixXf> byMfcc(mean.data(), logMel.cols(), m->dct.rows());
    out.relevance = m->dct.transpose() * byMfcc.transpose();
    out.relevance.array() *= logMel.array() - m->baseline.array();
}

} // namespace tonada
