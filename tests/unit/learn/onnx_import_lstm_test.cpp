// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/lstm.h"
#include "core/learn/onnx_import.h"
#include "core/learn/onnx_tensor.h"
#include "core/nn/activation.h"
#include "core/nn/dense.h"
#include "core/nn/lstm.h"
#include "tests/support/test_model.h"
#include "tests/unit/learn/onnx_graph.h"

#include <gtest/gtest.h>

namespace tonada {
namespace {
using namespace test;

constexpr int kUnits = 3;

Sequential smallLstm()
{
    Sequential network({40, 63, 1});
    network.add<Lstm>(kUnits);
    network.add<Dense>(2);
    network.add<Activation>(ActivationFunction::Sigmoid);
    randomiseWeights(network, 9);
    return network;
}

/** Adds an array and makes it the LSTM's input of that place; those before it that it has not got are left
 *  out. */
void setInput(onnx::GraphProto& graph, int place, const Eigen::VectorXf& values)
{
    auto& lstm = nodeOf(graph, "LSTM");
    while (lstm.input_size() <= place)
        lstm.add_input("");
    lstm.set_input(place, "added");
    writeFloats(*graph.add_initializer(), "added", std::vector<int>{1, 1, static_cast<int>(values.size())},
                values);
}
} // namespace

TEST(ImportLstm, TakesFirstStatesOfZeros)
{
    const auto network = smallLstm();
    auto graph = exported(network);
    setInput(graph, 5, Eigen::VectorXf::Zero(kUnits));
    EXPECT_EQ(importGraph(graph).layers.weights(), network.weights());
}

TEST(ImportLstm, RefusesOtherFirstStates)
{
    auto graph = exported(smallLstm());
    setInput(graph, 5, Eigen::VectorXf::Constant(kUnits, 0.1F));
    EXPECT_EQ(refusal(graph), "LSTM that does not begin with zeros");
    graph = exported(smallLstm());
    setInput(graph, 6, Eigen::VectorXf::Constant(kUnits, 0.1F));
    EXPECT_EQ(refusal(graph), "LSTM that does not begin with zeros");
    nodeOf(graph, "LSTM").set_input(6, "computed somewhere");
    EXPECT_EQ(refusal(graph), "LSTM that does not begin with zeros");
}

TEST(ImportLstm, RefusesPeepholesAndLengths)
{
    auto graph = exported(smallLstm());
    setInput(graph, 7, Eigen::VectorXf::Ones(3 * kUnits));
    EXPECT_EQ(refusal(graph), "LSTM with peepholes");
    graph = exported(smallLstm());
    setInput(graph, 4, Eigen::VectorXf::Ones(1));
    EXPECT_EQ(refusal(graph), "LSTM with lengths of sequences");
}

TEST(ImportLstm, RefusesAttributesByName)
{
    for (const char* name : {"activations", "activation_alpha", "activation_beta", "clip"}) {
        auto graph = exported(smallLstm());
        (void)attributeOf(nodeOf(graph, "LSTM"), name);
        EXPECT_EQ(refusal(graph), std::string("LSTM with ") + name);
    }
    for (const char* name : {"input_forget", "layout"}) {
        auto graph = exported(smallLstm());
        attributeOf(nodeOf(graph, "LSTM"), name).set_i(1);
        EXPECT_EQ(refusal(graph), std::string("LSTM with ") + name);
    }
    auto graph = exported(smallLstm());
    attributeOf(nodeOf(graph, "LSTM"), "direction").set_s("bidirectional");
    EXPECT_EQ(refusal(graph), "LSTM with direction bidirectional");
}

TEST(ImportLstm, RefusesArraysOfOtherSizes)
{
    auto graph = exported(smallLstm());
    attributeOf(nodeOf(graph, "LSTM"), "hidden_size").set_i(kUnits + 1);
    EXPECT_EQ(refusal(graph), "LSTM with arrays [1 × 12 × 63] and [1 × 12 × 3] on 40 × 63 × 1");
    graph = exported(smallLstm());
    auto& biases = arrayOf(graph, nodeOf(graph, "LSTM").input(3));
    biases.clear_dims();
    writeFloats(biases, biases.name(), std::vector<int>{1, 4 * kUnits}, Eigen::VectorXf::Zero(4 * kUnits));
    EXPECT_EQ(refusal(graph), "LSTM with an array [1 × 12]");
    graph = exported(smallLstm());
    auto& weights = arrayOf(graph, nodeOf(graph, "LSTM").input(1));
    weights.set_dims(1, std::int64_t{1} << 40);
    EXPECT_EQ(refusal(graph), "the array \"" + weights.name() + "\" has another size than its data");
}

TEST(ImportLstm, RefusesAnotherOrderOfTheSequence)
{
    auto graph = exported(smallLstm());
    setIntegers(nodeOf(graph, "Transpose"), "perm", {2, 1, 0});
    EXPECT_EQ(refusal(graph), "Transpose with other perm");
    setIntegers(nodeOf(graph, "Transpose"), "perm", {0, 2, 1});
    EXPECT_EQ(refusal(graph), "LSTM of values in another order than [steps, N, values]");
    setIntegers(nodeOf(graph, "Squeeze"), "axes", {2});
    EXPECT_EQ(refusal(graph), "Squeeze with other axes");
}

TEST(ImportLstm, RefusesTheCellAsOutput)
{
    auto graph = exported(smallLstm());
    auto& lstm = nodeOf(graph, "LSTM");
    lstm.add_output(lstm.output(1));
    lstm.set_output(1, "");
    EXPECT_EQ(refusal(graph), "LSTM whose cell is used");
}

} // namespace tonada
