// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_model.h"

#include "core/util/random.h"

namespace tonada::test {
namespace {
void fill(Eigen::VectorXf& values, Random& random, float low, float high)
{
    for (auto& value : values)
        value = random.uniform(low, high);
}
} // namespace

void randomiseWeights(Sequential& network, std::uint64_t seed)
{
    Random random(seed);
    network.initialise(random);
    for (std::size_t i = 0; i < network.size(); ++i) {
        for (auto& parameter : network.layer(i).parameters()) {
            if (parameter.name == "deviation")
                fill(parameter.values, random, 5.0F, 20.0F);
            else if (parameter.name == "moving_variance" || parameter.name == "gamma")
                fill(parameter.values, random, 0.5F, 1.5F);
            else if (parameter.name != "kernel")
                fill(parameter.values, random, -0.2F, 0.2F);
            else if (i == 0) // the first convolution of the reference network sees raw coefficients
                parameter.values *= 0.02F;
        }
    }
}

Eigen::MatrixXf randomMfcc(std::uint64_t seed)
{
    Random random(seed);
    Eigen::MatrixXf mfcc(40, 63);
    for (Eigen::Index frame = 0; frame < mfcc.cols(); ++frame)
        for (Eigen::Index i = 0; i < mfcc.rows(); ++i)
            mfcc(i, frame)
                = (i == 0 ? -250.0F : 0.0F) + random.uniform(-100.0F, 100.0F) / static_cast<float>(i + 1);
    return mfcc;
}

Novelty someNovelty(Eigen::Index features)
{
    const auto distance = [](Eigen::Index size) {
        DistanceLimit made;
        made.mean = Eigen::VectorXd::LinSpaced(size, 0.1, 0.7);
        made.whitening.setIdentity(size, size);
        made.whitening(size - 1, 0) = 0.3;
        made.limit = 2.5;
        return made;
    };
    return {distance(features), distance(Movement::kValues), 100, 30};
}

Eigen::VectorXf scores(const Sequential& network, const Eigen::MatrixXf& mfcc)
{
    const Eigen::MatrixXf input = mfcc.transpose().reshaped();
    Eigen::MatrixXf out(network.outputShape().size(), 1);
    auto workspace = network.makeWorkspace();
    network.infer(input, out, workspace);
    return out.col(0);
}

} // namespace tonada::test
