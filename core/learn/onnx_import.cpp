// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/onnx_import.h"

#include "core/learn/onnx_import_state.h"
#include "core/util/error.h"

#include <algorithm>
#include <array>
#include <onnx/onnx_pb.h>

namespace tonada {
namespace {
struct Operation
{
    const char* op;
    void (*import)(ImportState&, const OnnxStep&);
};
constexpr std::array<Operation, 15> kOperations{{
    {"Conv", importConv},
    {"MaxPool", importMaxPool},
    {"BatchNormalization", importBatchNormalization},
    {kMeanAndMax, importGlobalMeanMax},
    {"Flatten", importFlatten},
    {"Reshape", importReshape},
    {"Gemm", importGemm},
    {"MatMul", importMatMul},
    {"Relu", importRelu},
    {"Sigmoid", importSigmoid},
    {"Softmax", importSoftmax},
    {"LSTM", importLstm},
    {"Transpose", importTranspose},
    {"Squeeze", importSqueeze},
    {"Gather", importGather},
}};

void add(ImportState& state, const OnnxStep& step)
{
    const auto* const known
        = std::find_if(kOperations.begin(), kOperations.end(),
                       [&](const Operation& operation) { return step.op == operation.op; });
    if (known == kOperations.end())
        throw found("the operator " + step.op);
    if (step.output != 0 && step.op != "LSTM")
        throw found("another output of " + step.op + " than the first");
    if (state.network.softmax)
        throw found("an operation after Softmax");
    known->import(state, step);
    if (state.shape().size() > kMaxImportedValues)
        throw found("a layer of " + toString(state.shape()) + " values");
}

ImportState begin(OnnxChain chain)
{
    std::vector<int> sizes;
    for (const auto& dim : chain.input->type().tensor_type().shape().dim())
        sizes.push_back(static_cast<int>(std::clamp<std::int64_t>(dim.dim_value(), 0, 1 << 16)));
    if (sizes.size() < 3 || *std::min_element(sizes.begin() + 1, sizes.end()) < 1)
        throw found("an input of shape " + toString(sizes));
    const auto network = [](int height, int width) {
        return ImportedNetwork{Sequential({height, width, 1}), false};
    };
    if (sizes.size() == 3)
        return {std::move(chain), network(sizes[1], sizes[2]), 0, ValueOrder::BatchFirst, {}};
    if (sizes.size() == 4 && sizes[1] == 1)
        return {std::move(chain), network(sizes[2], sizes[3]), 0, ValueOrder::ChannelsFirst, {}};
    if (sizes.size() == 4 && sizes[3] == 1)
        return {std::move(chain), network(sizes[1], sizes[2]), 0, ValueOrder::ChannelsLast, {}};
    throw found("an input of shape " + toString(sizes));
}
} // namespace

void setWeights(Layer& layer, std::string_view name, const Eigen::VectorXf& values)
{
    for (auto& parameter : layer.parameters()) {
        if (parameter.name != name)
            continue;
        if (parameter.values.size() != values.size())
            throw found(std::string(layer.type()) + " with " + std::to_string(values.size())
                        + " values in its " + parameter.name);
        parameter.values = values;
    }
}

ImportedNetwork importGraph(const onnx::GraphProto& graph)
{
    try {
        auto state = begin(chainOf(graph));
        while (state.next < state.chain.steps.size()) {
            const OnnxStep& step = state.chain.steps[state.next++];
            add(state, step);
        }
        return std::move(state.network);
    } catch (const Error& e) { // a layer that cannot follow the one before
        throw found(e.what());
    }
}

} // namespace tonada
