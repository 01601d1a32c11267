// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/learner.h"

#include "core/learn/cnn.h"
#include "core/learn/compact.h"
#include "core/learn/network_learner.h"
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

std::unique_ptr<Learner> makeLearner(const TrainingConfig& config, const MfccConfig& features)
{
    const Shape input{features.nMfcc, features.windowFrames(), 1};
    switch (config.system) {
    case System::Cnn: {
        CnnOptions options;
        options.input = input;
        return std::make_unique<NetworkLearner>(makeCnn(options), config);
    }
    case System::Compact:
        return std::make_unique<NetworkLearner>(makeCompact(input), config);
    }
    throw Error(ErrorCode::InvalidArgument, {"system", std::string(toString(config.system)), "a known one"});
}

} // namespace tonada
