// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/learner.h"

#include "core/learn/cnn.h"
#include "core/learn/compact.h"
#include "core/learn/lstm.h"
#include "core/learn/network_learner.h"
#include "core/learn/scalar_learner.h"
#include "core/util/error.h"

namespace tonada {

std::vector<int> labelsOf(const Examples& examples)
{
    std::vector<int> labels;
    labels.reserve(examples.size());
    for (std::size_t i = 0; i < examples.size(); ++i)
        labels.push_back(examples[i].label);
    return labels;
}

std::array<float, 2> classWeights(const TrainingConfig& config, const Examples& train)
{
    if (!config.weighClasses)
        return {1, 1};
    std::array<int, 2> counts{};
    for (std::size_t i = 0; i < train.size(); ++i)
        ++counts[static_cast<std::size_t>(train[i].label)];
    const auto all = static_cast<float>(train.size());
    return {all / (2.0F * static_cast<float>(counts[0])), all / (2.0F * static_cast<float>(counts[1]))};
}

ClassifierInput inputOf(System system) noexcept
{
    return system == System::Logistic || system == System::Forest ? ClassifierInput::Scalars
                                                                  : ClassifierInput::Mfcc;
}

std::unique_ptr<Learner> makeLearner(const TrainingConfig& config, const MfccConfig& features)
{
    const Shape input{features.nMfcc, features.windowFrames(), 1};
    switch (config.system) {
    case System::Cnn:
        return std::make_unique<NetworkLearner>(makeCnn({input}), config);
    case System::CnnAugmented:
        return std::make_unique<NetworkLearner>(makeCnn({input, 0.2F, 0.3F}), config);
    case System::Compact:
        return std::make_unique<NetworkLearner>(makeCompact(input), config);
    case System::Lstm: {
        LstmOptions options;
        options.input = input;
        options.steps = config.lstmSteps;
        return std::make_unique<NetworkLearner>(makeLstm(options), config);
    }
    case System::Logistic:
    case System::Forest:
        return std::make_unique<ScalarLearner>(config);
    }
    throw Error(ErrorCode::InvalidArgument, {"system", std::string(toString(config.system)), "a known one"});
}

} // namespace tonada
