// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/onnx_import_state.h"
#include "core/learn/onnx_layout.h"
#include "core/nn/lstm.h"
#include "core/nn/permute.h"

#include <array>
#include <onnx/onnx_pb.h>

namespace tonada {
namespace {
using Integers = std::vector<std::int64_t>;

/** Inputs of LSTM, counted after the data. */
enum LstmInput : std::size_t
{
    kWeights,
    kRecurrentWeights,
    kBiases,
    kSequenceLengths,
    kFirstHidden,
    kFirstCell,
    kPeepholes,
};

void requireUsualLstm(const OnnxStep& step)
{
    constexpr std::array<const char*, 4> kUnused{"activations", "activation_alpha", "activation_beta",
                                                 "clip"};
    for (const char* name : kUnused)
        step.requireAbsent(name);
    for (const char* name : {"input_forget", "layout"})
        if (step.integer(name, 0) != 0)
            throw found(std::string("LSTM with ") + name);
    if (step.text("direction", "forward") != "forward")
        throw found("LSTM with direction " + step.text("direction", ""));
    if (!step.dataFirst || step.isGiven(kSequenceLengths))
        throw found("LSTM with lengths of sequences");
    for (const std::size_t state : {kFirstHidden, kFirstCell})
        if (!step.isZero(state))
            throw found("LSTM that does not begin with zeros");
    if (!step.isZero(kPeepholes))
        throw found("LSTM with peepholes");
}

/** The sizes of all its arrays follow from the units. */
int unitsOf(const OnnxStep& step, const Shape& shape)
{
    const auto weights = step.constant(kWeights, 3);
    const auto recurrent = step.constant(kRecurrentWeights, 3);
    const int units = recurrent.shape[2];
    const bool fits = Eigen::Index{4} * units == recurrent.shape[1]
        && weights.shape == std::vector<int>{1, recurrent.shape[1], shape.width} && recurrent.shape[0] == 1
        && step.integer("hidden_size", units) == units;
    if (!fits || Eigen::Index{4} * units * shape.height > kMaxImportedValues)
        throw found("LSTM with arrays " + toString(weights.shape) + " and " + toString(recurrent.shape)
                    + " on " + toString(shape));
    return units;
}

Eigen::VectorXf biasOf(const OnnxStep& step, int units)
{
    if (!step.isGiven(kBiases))
        return Eigen::VectorXf::Zero(Eigen::Index{4} * units);
    const auto both = step.constant(kBiases, 2);
    if (both.shape[0] != 1 || both.shape[1] != Eigen::Index{8} * units)
        throw found("LSTM with an array " + toString(both.shape));
    return lstmBiasFromOnnx(both.values, units);
}

bool namesAxis(const Integers& axes, std::int64_t axis, std::int64_t dimensions)
{
    return axes.size() == 1 && (axes[0] == axis || axes[0] + dimensions == axis);
}

/** Only the last step is wanted of the sequence that the last layer gives. */
void keepLastStep(ImportState& state)
{
    auto& layers = state.network.layers;
    const auto* const lstm
        = layers.size() == 0 ? nullptr : dynamic_cast<const Lstm*>(&layers.layer(layers.size() - 1));
    if (lstm == nullptr)
        throw found("Gather from something else than an LSTM");
    const std::vector<Parameter> weights(lstm->parameters().begin(), lstm->parameters().end());
    auto& last = layers.replaceLast(std::make_unique<Lstm>(lstm->units()));
    for (const Parameter& parameter : weights)
        setWeights(last, parameter.name, parameter.values);
    state.flattened = state.shape();
    state.order = ValueOrder::Vector;
}
} // namespace

void importLstm(ImportState& state, const OnnxStep& step)
{
    requireUsualLstm(step);
    if (state.order != ValueOrder::TimeFirst)
        throw found("LSTM of values in another order than [steps, N, values]");
    constexpr int kSequence = 0;
    constexpr int kLastHidden = 1;
    if (step.output != kSequence && step.output != kLastHidden)
        throw found("LSTM whose cell is used");
    const int inputs = state.shape().width;
    const int units = unitsOf(step, state.shape());
    auto& layer = state.network.layers.add<Lstm>(units, step.output == kSequence);
    setWeights(layer, "kernel", lstmKernelFromOnnx(step.constant(kWeights, 3).values, inputs, units));
    setWeights(layer, "recurrent_kernel",
               lstmKernelFromOnnx(step.constant(kRecurrentWeights, 3).values, units, units));
    setWeights(layer, "bias", biasOf(step, units));
    state.order = step.output == kSequence ? ValueOrder::LstmSequence : ValueOrder::LstmLast;
}

void importTranspose(ImportState& state, const OnnxStep& step)
{
    struct Move
    {
        ValueOrder from;
        Integers order;
        ValueOrder to;
        bool swapsAxes;
    };
    static const std::array<Move, 7> kMoves{{
        {ValueOrder::ChannelsFirst, {0, 2, 3, 1}, ValueOrder::ChannelsLast, false},
        {ValueOrder::ChannelsLast, {0, 3, 1, 2}, ValueOrder::ChannelsFirst, false},
        {ValueOrder::BatchFirst, {1, 0, 2}, ValueOrder::TimeFirst, false},
        {ValueOrder::TimeFirst, {1, 0, 2}, ValueOrder::BatchFirst, false},
        {ValueOrder::BatchFirst, {0, 2, 1}, ValueOrder::BatchFirst, true},
        {ValueOrder::BatchFirst, {2, 0, 1}, ValueOrder::TimeFirst, true},
        {ValueOrder::TimeFirst, {1, 2, 0}, ValueOrder::BatchFirst, true},
    }};
    const auto order = step.integers("perm", {});
    for (const Move& move : kMoves) {
        if (move.from != state.order || move.order != order)
            continue;
        if (move.swapsAxes)
            state.network.layers.add<Permute>();
        state.order = move.to;
        return;
    }
    throw found("Transpose with other perm");
}

void importSqueeze(ImportState& state, const OnnxStep& step)
{
    const auto axes = step.hasConstant(0) ? readIntegers(*step.constants[0]) : step.integers("axes", {});
    const Shape& shape = state.shape();
    const bool oneChannel = shape.channels == 1;
    if (state.order == ValueOrder::Vector)
        return; // of its places behind the values, which pooling left
    if (state.order == ValueOrder::ChannelsFirst && oneChannel && namesAxis(axes, 1, 4))
        state.order = ValueOrder::BatchFirst;
    else if (state.order == ValueOrder::ChannelsLast && oneChannel && namesAxis(axes, 3, 4))
        state.order = ValueOrder::BatchFirst;
    else if (state.order == ValueOrder::LstmSequence && namesAxis(axes, 1, 4))
        state.order = ValueOrder::TimeFirst;
    else if (state.order == ValueOrder::LstmLast && namesAxis(axes, 0, 3)) {
        state.order = ValueOrder::Vector;
        state.flattened = shape;
    } else
        throw found("Squeeze with other axes");
}

void importGather(ImportState& state, const OnnxStep& step)
{
    const bool fits = step.dataFirst && step.hasConstant(0);
    const auto index = fits ? readIntegers(*step.constants[0]) : Integers{};
    const std::int64_t stepsAxis = state.order == ValueOrder::BatchFirst ? 1 : 0;
    const bool ofSteps = (state.order == ValueOrder::BatchFirst || state.order == ValueOrder::TimeFirst)
        && namesAxis({step.integer("axis", 0)}, stepsAxis, 3);
    // A list of one index would leave a dimension of one behind.
    if (!ofSteps || index.size() != 1 || step.constants[0]->dims_size() != 0
        || (index[0] != -1 && index[0] != state.shape().height - 1))
        throw found("Gather of something else than the last step");
    keepLastStep(state);
}

} // namespace tonada
