// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/onnx_export.h"
#include "core/learn/onnx_import.h"
#include "core/learn/onnx_layout.h"
#include "core/learn/onnx_tensor.h"
#include "core/nn/activation.h"
#include "core/nn/conv2d.h"
#include "core/nn/dense.h"
#include "core/nn/flatten.h"
#include "core/nn/max_pooling2d.h"
#include "tests/support/test_model.h"
#include "tests/unit/learn/onnx_graph.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <onnx/onnx_pb.h>
#include <stdexcept>

namespace tonada {
namespace {
using namespace test;

constexpr int kFilters = 3;
constexpr int kUnits = 2;
constexpr Shape kPooled{19, 30, kFilters};

Sequential smallCnn()
{
    Sequential network({40, 63, 1});
    network.add<Conv2D>(kFilters, Extent{3, 3});
    network.add<Activation>(ActivationFunction::Relu);
    network.add<MaxPooling2D>(Extent{2, 2});
    network.add<Flatten>();
    network.add<Dense>(kUnits);
    network.add<Activation>(ActivationFunction::Sigmoid);
    test::randomiseWeights(network, 9);
    return network;
}

void expectSameScores(const onnx::GraphProto& graph, const Sequential& network)
{
    const auto imported = importGraph(graph);
    EXPECT_FALSE(imported.softmax);
    EXPECT_EQ(imported.layers.weights(), network.weights());
    const auto mfcc = test::randomMfcc(1);
    EXPECT_EQ(test::scores(imported.layers, mfcc), test::scores(network, mfcc));
}
} // namespace

TEST(ImportGraph, LeavesOutIdentityAndDropout)
{
    const auto network = smallCnn();
    auto graph = exported(network);
    insertBefore(graph, "Gemm", "Dropout");
    insertBefore(graph, "MaxPool", "Identity");
    expectSameScores(graph, network);
}

TEST(ImportGraph, TakesReshapeForFlatten)
{
    const auto network = smallCnn();
    auto graph = exported(network);
    auto& shape = *graph.add_initializer();
    shape.set_name("shape");
    shape.set_data_type(onnx::TensorProto::INT64);
    shape.add_dims(2);
    shape.add_int64_data(-1);
    shape.add_int64_data(kPooled.size());
    auto& flatten = nodeOf(graph, "Flatten");
    flatten.clear_attribute();
    flatten.set_op_type("Reshape");
    flatten.add_input("shape");
    expectSameScores(graph, network);
}

TEST(ImportGraph, TakesAReshapeWhoseSizeIsComputed)
{
    const auto network = smallCnn();
    auto graph = exported(network);
    insertBefore(graph, "Flatten", "Shape");
    auto& flatten = nodeOf(graph, "Flatten");
    flatten.clear_attribute();
    flatten.set_op_type("Reshape");
    flatten.add_input(flatten.input(0)); // the shape's value; the data comes from before
    flatten.set_input(0, nodeOf(graph, "Shape").input(0));
    expectSameScores(graph, network);
}

TEST(ImportGraph, TakesMatMulAndAddForGemm)
{
    const auto network = smallCnn();
    auto graph = exported(network);
    auto& gemm = nodeOf(graph, "Gemm");
    const auto kernel = gemm.input(1);
    const auto bias = gemm.input(2);
    const Eigen::VectorXf stored
        = denseKernelToOnnx(network.layer(4).parameter("kernel").values, kPooled, kUnits);
    const Eigen::MatrixXf unitsLast = stored.reshaped(kPooled.size(), kUnits).transpose();
    arrayOf(graph, kernel).clear_dims();
    writeFloats(arrayOf(graph, kernel), kernel, std::vector<int>{static_cast<int>(kPooled.size()), kUnits},
                unitsLast.reshaped());
    gemm.clear_attribute();
    gemm.set_op_type("MatMul");
    gemm.mutable_input()->RemoveLast();
    insertBefore(graph, "Sigmoid", "Add").add_input(bias);
    expectSameScores(graph, network);
}

TEST(ImportGraph, TakesPicturesWithTheChannelLast)
{
    const auto network = smallCnn();
    auto graph = exported(network);
    auto& shape = *graph.mutable_input(0)->mutable_type()->mutable_tensor_type()->mutable_shape();
    shape.mutable_dim(1)->set_dim_value(40);
    shape.mutable_dim(2)->set_dim_value(63);
    shape.mutable_dim(3)->set_dim_value(1);
    setIntegers(insertBefore(graph, "Conv", "Transpose"), "perm", {0, 3, 1, 2});
    setIntegers(insertBefore(graph, "Flatten", "Transpose"), "perm", {0, 2, 3, 1});
    // Flattened channels last, the kernel is Keras's, here stored by units.
    const auto& kernel = network.layer(4).parameter("kernel").values;
    auto& stored = arrayOf(graph, nodeOf(graph, "Gemm").input(1));
    stored.clear_dims();
    writeFloats(stored, stored.name(), std::vector<int>{kUnits, static_cast<int>(kPooled.size())},
                kernel.reshaped(kUnits, kPooled.size()).transpose().reshaped());
    expectSameScores(graph, network);
}

TEST(ImportGraph, TakesSoftmaxForSigmoid)
{
    auto graph = exported(smallCnn());
    nodeOf(graph, "Sigmoid").set_op_type("Softmax");
    const auto imported = importGraph(graph);
    EXPECT_TRUE(imported.softmax);
    EXPECT_EQ(imported.layers.layer(imported.layers.size() - 1).type(), "Dense");
}

TEST(ImportGraph, NamesAnOperatorItHasNoUseFor)
{
    auto graph = exported(smallCnn());
    nodeOf(graph, "Relu").set_op_type("Erf");
    EXPECT_EQ(refusal(graph), "the operator Erf");
    nodeOf(graph, "Erf").set_domain("com.example");
    EXPECT_EQ(refusal(graph), "the operator com.example::Erf");
}

TEST(ImportGraph, RefusesAnArrayThatClaimsMoreThanItHolds)
{
    auto graph = exported(smallCnn());
    auto& kernel = arrayOf(graph, nodeOf(graph, "Gemm").input(1));
    for (const auto size : {std::int64_t{1} << 40, std::int64_t{-1}, std::int64_t{0}, std::int64_t{3}}) {
        kernel.set_dims(0, size);
        EXPECT_EQ(refusal(graph), "the array \"" + kernel.name() + "\" has another size than its data")
            << size;
    }
    kernel.set_dims(0, std::int64_t{1} << 33);
    kernel.set_dims(1, std::int64_t{1} << 33);
    EXPECT_EQ(refusal(graph), "the array \"" + kernel.name() + "\" has another size than its data");
}

TEST(ImportGraph, RefusesWeightsThatAreNotNumbers)
{
    auto graph = exported(smallCnn());
    auto& bias = arrayOf(graph, nodeOf(graph, "Gemm").input(2));
    Eigen::VectorXf values = Eigen::VectorXf::Zero(kUnits);
    values[1] = std::numeric_limits<float>::quiet_NaN();
    bias.clear_dims();
    writeFloats(bias, bias.name(), std::vector<int>{kUnits}, values);
    EXPECT_EQ(refusal(graph), "the array \"" + bias.name() + "\" holds values that are not finite");
    bias.set_data_location(onnx::TensorProto::EXTERNAL);
    EXPECT_EQ(refusal(graph), "the array \"" + bias.name() + "\" lies in another file");
    bias.set_data_type(onnx::TensorProto::DOUBLE);
    EXPECT_EQ(refusal(graph), "the array \"" + bias.name() + "\" is not float32");
}

TEST(ImportGraph, RefusesAbsurdGeometry)
{
    const auto network = smallCnn();
    constexpr std::int64_t kHuge = std::int64_t{1} << 40;
    auto graph = exported(network);
    setIntegers(nodeOf(graph, "Conv"), "pads", {kHuge, 0, kHuge, 0});
    EXPECT_EQ(refusal(graph), "Conv with other pads");
    setIntegers(nodeOf(graph, "Conv"), "pads", {0, 0, 0, 0});
    setIntegers(nodeOf(graph, "Conv"), "strides", {0, 0});
    EXPECT_EQ(refusal(graph), "Conv with other strides");
    setIntegers(nodeOf(graph, "Conv"), "strides", {1, 1});
    for (const auto size : {std::int64_t{0}, std::int64_t{-2}, kHuge}) {
        setIntegers(nodeOf(graph, "MaxPool"), "kernel_shape", {size, 2});
        EXPECT_EQ(refusal(graph), "MaxPool with other kernel_shape") << size;
    }
    graph = exported(network);
    for (auto& dim :
         *graph.mutable_input(0)->mutable_type()->mutable_tensor_type()->mutable_shape()->mutable_dim())
        dim.set_dim_value(kHuge);
    EXPECT_EQ(refusal(graph), "an input of shape [65536 × 65536 × 65536 × 65536]");
}

TEST(ImportGraph, RefusesALayerThatWouldFillTheMemory)
{
    Sequential network({40, 63, 1});
    network.add<Conv2D>(10'000, Extent{1, 1}); // 25 million values from a file of 80 kB
    EXPECT_EQ(refusal(exported(network)), "a layer of 40 × 63 × 10000 values");
}

TEST(ImportGraph, RefusesAGraphThatGoesInCircles)
{
    auto graph = exported(smallCnn());
    nodeOf(graph, "Sigmoid").set_output(0, nodeOf(graph, "Relu").input(0));
    EXPECT_NE(refusal(graph), "taken");
    nodeOf(graph, "Relu").clear_output();
    EXPECT_NE(refusal(graph), "taken");
}

TEST(ImportGraph, RefusesLayersThatDoNotFitTogether)
{
    Sequential network({40, 63, 1});
    network.add<Flatten>();
    network.add<Dense>(2);
    auto graph = exported(network);
    auto& shape = *graph.mutable_input(0)->mutable_type()->mutable_tensor_type()->mutable_shape();
    shape.mutable_dim(2)->set_dim_value(13);
    EXPECT_EQ(refusal(graph), "a dense layer of 2520 inputs on 819");
}

} // namespace tonada
