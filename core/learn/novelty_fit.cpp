// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/novelty_fit.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace tonada {
namespace {

constexpr std::size_t kMostClips = 4096; // covariances of more differ little, and large networks are slow
constexpr std::size_t kFewestClips = 50;
constexpr std::size_t kFewestHeldOut = 20;
constexpr double kBeyondLimit = 0.005; // for each of two distances

double rounded(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.6g", value);
    return std::strtod(text, nullptr);
}

/** Not less than `limit`, also after rounding. */
double roundedUp(double limit)
{
    return rounded(1.00001 * limit);
}

/** Ledoit and Wolf 2004, "A well-conditioned estimator for large-dimensional covariance matrices", with the
 *  mean known; scikit-learn's LedoitWolf. `x` is centred. */
Eigen::MatrixXd shrunkCovariance(const Eigen::MatrixXd& x)
{
    const auto count = static_cast<double>(x.cols());
    const Eigen::Index size = x.rows();
    Eigen::MatrixXd covariance = x * x.transpose() / count;
    const double meanVariance = covariance.trace() / static_cast<double>(size);
    const Eigen::MatrixXd target = meanVariance * Eigen::MatrixXd::Identity(size, size);
    const double spread = (covariance - target).squaredNorm();
    const double fourthMoment = x.colwise().squaredNorm().squaredNorm() / count;
    const double error = std::min(spread, (fourthMoment - covariance.squaredNorm()) / count);
    const double shrinkage = spread > 0 ? error / spread : 1.0;
    covariance = (1 - shrinkage) * covariance + shrinkage * target;
    return covariance;
}

/** As many of the clips as there may be. */
std::vector<int> someOf(std::span<const int> clips)
{
    const auto count = std::min(clips.size(), kMostClips);
    std::vector<int> some;
    for (std::size_t i = 0; i < count; ++i)
        some.push_back(clips[i * clips.size() / count]);
    return some;
}

/** The smallest value that a new one exceeds with a chance of kBeyondLimit at most, as far as these can tell
 *  (the quantile of conformal prediction). */
double limitOf(std::vector<double> distances)
{
    std::sort(distances.begin(), distances.end());
    const auto rank = std::ceil((1 - kBeyondLimit) * static_cast<double>(distances.size() + 1));
    return distances[std::min(distances.size(), static_cast<std::size_t>(rank)) - 1];
}

std::span<const double> featuresOf(const NoveltyValues& values, Eigen::Index clip)
{
    return {values.features.col(clip).data(), static_cast<std::size_t>(values.features.rows())};
}

std::optional<DistanceLimit> fitMovement(const NoveltyValues& train, const NoveltyValues& heldOut)
{
    Eigen::MatrixXd values(Movement::kValues, std::ssize(train.movements));
    for (Eigen::Index i = 0; i < values.cols(); ++i)
        values.col(i) = Eigen::Map<const Eigen::VectorXd>(
            train.movements[static_cast<std::size_t>(i)].values.data(), Movement::kValues);
    auto distance = fitDistance(values);
    if (!distance)
        return {};
    std::vector<double> distances;
    for (const auto& movement : heldOut.movements)
        distances.push_back(movementDistance(*distance, movement));
    distance->limit = roundedUp(limitOf(std::move(distances)));
    return distance;
}

std::string tooFew(const char* what, std::size_t found, std::size_t wanted)
{
    return "only " + std::to_string(found) + ' ' + what + ", and " + std::to_string(wanted) + " are needed";
}

} // namespace

std::optional<DistanceLimit> fitDistance(const Eigen::MatrixXd& x)
{
    const Eigen::VectorXd mean = x.rowwise().mean();
    const Eigen::MatrixXd centred = x.colwise() - mean;
    const Eigen::LLT<Eigen::MatrixXd> factor(shrunkCovariance(centred));
    if (factor.info() != Eigen::Success)
        return {};
    DistanceLimit distance;
    distance.mean = mean.unaryExpr(&rounded);
    distance.whitening
        = factor.matrixL().solve(Eigen::MatrixXd::Identity(x.rows(), x.rows())).unaryExpr(&rounded);
    return distance;
}

NoveltyValues noveltyValues(const Learner& learner, const Examples& examples)
{
    NoveltyValues values;
    values.features = learner.noveltyFeatures(examples);
    if (learner.input() == ClassifierInput::Mfcc)
        for (std::size_t i = 0; i < examples.size(); ++i)
            values.movements.push_back(movementOf(examples[i].mfcc));
    return values;
}

NoveltyFit fitNovelty(const Learner& learner, const Examples& train, const Examples& heldOut)
{
    if (train.size() < kFewestClips)
        return {{}, tooFew("clips were trained on", train.size(), kFewestClips)};
    if (heldOut.size() < kFewestHeldOut)
        return {{}, tooFew("clips were held out from training", heldOut.size(), kFewestHeldOut)};
    const auto clips = someOf(train.clips);
    const auto known = noveltyValues(learner, {train.data, clips});
    const auto unknown = noveltyValues(learner, heldOut);
    auto features = fitDistance(known.features);
    if (!features)
        return {{}, "the network gives the same features for all clips"};
    std::vector<double> distances;
    for (Eigen::Index i = 0; i < unknown.features.cols(); ++i)
        distances.push_back((*features)(featuresOf(unknown, i)));
    features->limit = roundedUp(limitOf(std::move(distances)));
    Novelty novelty{
        std::move(*features), {}, static_cast<int>(clips.size()), static_cast<int>(heldOut.size())};
    if (!known.movements.empty())
        novelty.movement = fitMovement(known, unknown);
    if (!novelty.isUsable())
        return {{}, "the features of the clips held out are those of the middle of the training data"};
    return {std::move(novelty), {}};
}

std::vector<float> noveltyOf(const Novelty& novelty, const NoveltyValues& values)
{
    std::vector<float> out;
    for (Eigen::Index i = 0; i < values.features.cols(); ++i) {
        const auto clip = static_cast<std::size_t>(i);
        out.push_back(
            novelty.of(featuresOf(values, i), values.movements.empty() ? nullptr : &values.movements[clip]));
    }
    return out;
}

int countUnlike(const Novelty& novelty, const Learner& learner, const Examples& examples)
{
    const auto values = noveltyOf(novelty, noveltyValues(learner, examples));
    return static_cast<int>(std::count_if(values.begin(), values.end(), [](float v) { return v > 1; }));
}

} // namespace tonada
