// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/batch_normalization.h"

namespace tonada {
namespace {
enum : std::size_t
{
    kGamma,
    kBeta,
    kMovingMean,
    kMovingVariance,
};

using Picture = Eigen::Map<Eigen::ArrayXXf>; // [channels × positions]
using ConstPicture = Eigen::Map<const Eigen::ArrayXXf>;
} // namespace

BatchNormalization::BatchNormalization(float momentum, float epsilon)
    : m_momentum(momentum)
    , m_epsilon(epsilon)
{ }

Shape BatchNormalization::onBuild(const Shape& input)
{
    addParameter("gamma", {input.channels});
    addParameter("beta", {input.channels});
    addParameter("moving_mean", {input.channels}, false);
    addParameter("moving_variance", {input.channels}, false);
    return input;
}

void BatchNormalization::initialise(Random& /*random*/)
{
    at(kGamma).values.setOnes();
    at(kBeta).values.setZero();
    at(kMovingMean).values.setZero();
    at(kMovingVariance).values.setOnes();
}

Eigen::Index BatchNormalization::scratchSize() const noexcept
{
    return Eigen::Index{2} * inputShape().channels;
}

Eigen::Index BatchNormalization::positions() const noexcept
{
    return Eigen::Index{1} * inputShape().height * inputShape().width;
}

void BatchNormalization::infer(ConstBatch x, Batch y, std::span<float> scratch) const noexcept
{
    const Eigen::Index channels = inputShape().channels;
    Eigen::Map<Eigen::ArrayXf> scale(scratch.data(), channels);
    Eigen::Map<Eigen::ArrayXf> shift(scratch.data() + channels, channels);
    scale = at(kGamma).values.array() * (at(kMovingVariance).values.array() + m_epsilon).rsqrt();
    shift = at(kBeta).values.array() - at(kMovingMean).values.array() * scale;
    for (Eigen::Index example = 0; example < x.cols(); ++example) {
        const ConstPicture in(x.col(example).data(), channels, positions());
        Picture out(y.col(example).data(), channels, positions());
        for (Eigen::Index position = 0; position < positions(); ++position)
            out.col(position) = in.col(position) * scale + shift;
    }
}

void BatchNormalization::takeBatchStatistics(ConstBatch x)
{
    const Eigen::Index channels = inputShape().channels;
    const auto count = static_cast<float>(positions() * x.cols());
    m_mean.setZero(channels);
    for (Eigen::Index example = 0; example < x.cols(); ++example)
        m_mean += ConstPicture(x.col(example).data(), channels, positions()).rowwise().sum();
    m_mean /= count;

    Eigen::ArrayXf variance = Eigen::ArrayXf::Zero(channels);
    for (Eigen::Index example = 0; example < x.cols(); ++example) {
        const ConstPicture in(x.col(example).data(), channels, positions());
        variance += (in.colwise() - m_mean).square().rowwise().sum();
    }
    variance /= count;
    m_inverseDeviation = (variance + m_epsilon).rsqrt();

    const float fresh = 1.0F - m_momentum;
    auto movingMean = at(kMovingMean).values.array();
    auto movingVariance = at(kMovingVariance).values.array();
    movingMean += fresh * (m_mean - movingMean);
    movingVariance += fresh * (variance * (count / std::max(count - 1.0F, 1.0F)) - movingVariance);
}

void BatchNormalization::forward(ConstBatch x, Batch y, const TrainingPass& /*pass*/)
{
    takeBatchStatistics(x);
    const Eigen::ArrayXf scale = at(kGamma).values.array() * m_inverseDeviation;
    const Eigen::ArrayXf shift = at(kBeta).values.array() - m_mean * scale;
    for (Eigen::Index example = 0; example < x.cols(); ++example) {
        const ConstPicture in(x.col(example).data(), scale.size(), positions());
        Picture out(y.col(example).data(), scale.size(), positions());
        out = (in.colwise() * scale).colwise() + shift;
    }
}

void BatchNormalization::backward(ConstBatch x, ConstBatch /*y*/, ConstBatch dy, Batch dx,
                                  const TrainingPass& /*pass*/)
{
    const Eigen::Index channels = inputShape().channels;
    Eigen::ArrayXf dGamma = Eigen::ArrayXf::Zero(channels);
    Eigen::ArrayXf dBeta = Eigen::ArrayXf::Zero(channels);
    for (Eigen::Index example = 0; example < x.cols(); ++example) {
        const ConstPicture in(x.col(example).data(), channels, positions());
        const ConstPicture dOut(dy.col(example).data(), channels, positions());
        dBeta += dOut.rowwise().sum();
        dGamma += ((in.colwise() - m_mean) * dOut).rowwise().sum();
    }
    dGamma *= m_inverseDeviation;
    at(kGamma).gradient = dGamma.matrix();
    at(kBeta).gradient = dBeta.matrix();
    if (dx.size() == 0)
        return;

    // The batch's mean and variance depend on x too: dx = scale·(dy - mean(dy) - normalised x · mean(dy ·
    // normalised x)).
    const auto count = static_cast<float>(positions() * x.cols());
    const Eigen::ArrayXf scale = at(kGamma).values.array() * m_inverseDeviation;
    const Eigen::ArrayXf slope = m_inverseDeviation * dGamma / count;
    const Eigen::ArrayXf constant = dBeta / count - slope * m_mean;
    for (Eigen::Index example = 0; example < x.cols(); ++example) {
        const ConstPicture in(x.col(example).data(), channels, positions());
        const ConstPicture dOut(dy.col(example).data(), channels, positions());
        Picture dIn(dx.col(example).data(), channels, positions());
        dIn = ((dOut.colwise() - constant) - in.colwise() * slope).colwise() * scale;
    }
}

void BatchNormalization::inferBackward(ConstBatch /*x*/, ConstBatch /*y*/, ConstBatch dy, Batch dx) const
{
    const Eigen::ArrayXf scale
        = at(kGamma).values.array() * (at(kMovingVariance).values.array() + m_epsilon).rsqrt();
    for (Eigen::Index example = 0; example < dy.cols(); ++example) {
        const ConstPicture dOut(dy.col(example).data(), scale.size(), positions());
        Picture(dx.col(example).data(), scale.size(), positions()) = dOut.colwise() * scale;
    }
}

} // namespace tonada
