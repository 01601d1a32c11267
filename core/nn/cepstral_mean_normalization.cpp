// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/cepstral_mean_normalization.h"

#include "core/util/error.h"

#include <cmath>

namespace tonada {

Shape CepstralMeanNormalization::onBuild(const Shape& input)
{
    if (input.channels != 1)
        throw Error(ErrorCode::InvalidArgument,
                    {"input of CepstralMeanNormalization", toString(input), "one channel"});
    addParameter("deviation", {input.height}, false);
    at(0).values.setOnes();
    return input;
}

void CepstralMeanNormalization::initialise(Random& /*random*/)
{
    at(0).values.setOnes();
}

void CepstralMeanNormalization::adapt(ConstBatch data)
{
    const Eigen::Index width = inputShape().width;
    for (Eigen::Index row = 0; row < inputShape().height; ++row) {
        double sum = 0.0;
        for (Eigen::Index example = 0; example < data.cols(); ++example) {
            const auto values = data.col(example).segment(row * width, width).array();
            sum += static_cast<double>((values - values.mean()).square().sum());
        }
        const double deviation = std::sqrt(sum / static_cast<double>(width * data.cols()));
        at(0).values[row]
            = deviation > 0.0 ? static_cast<float>(deviation) : 1.0F; // a constant row stays zero
    }
}

void CepstralMeanNormalization::infer(ConstBatch x, Batch y, std::span<float> /*scratch*/) const noexcept
{
    const Eigen::Index width = inputShape().width;
    for (Eigen::Index example = 0; example < x.cols(); ++example) {
        for (Eigen::Index row = 0; row < inputShape().height; ++row) {
            const auto values = x.col(example).segment(row * width, width).array();
            const float mean = values.mean();
            y.col(example).segment(row * width, width) = ((values - mean) / at(0).values[row]).matrix();
        }
    }
}

void CepstralMeanNormalization::forward(ConstBatch x, Batch y, const TrainingPass& /*pass*/)
{
    infer(x, y, {});
}

void CepstralMeanNormalization::backward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx,
                                         const TrainingPass& /*pass*/)
{
    if (dx.size() > 0)
        inferBackward(x, y, dy, dx);
}

void CepstralMeanNormalization::inferBackward(ConstBatch /*x*/, ConstBatch /*y*/, ConstBatch dy,
                                              Batch dx) const
{
    infer(dy, dx, {}); // the map is linear, and its matrix symmetric
}

} // namespace tonada
