// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/logistic_regression.h"
#include "core/learn/model_file.h"
#include "core/learn/onnx_scalar_model.h"
#include "core/learn/random_forest.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <limits>
#include <onnx/onnx_pb.h>
#include <stdexcept>

namespace tonada {
namespace {

using testing::HasSubstr;

RandomForest forest()
{
    const auto split = [](int feature, float threshold, int left, int right) {
        return RandomForest::Node{feature, threshold, left, right, {}};
    };
    const auto leaf = [](float first, float second) {
        return RandomForest::Node{-1, 0, 0, 0, {first, second}};
    };
    return RandomForest(
        {{split(2, 1500, 1, 4), split(0, 0.1F, 2, 3), leaf(0.25F, 0), leaf(0, 0.25F), leaf(0, 0.25F)},
         {split(4, 3000, 1, 2), leaf(0.25F, 0), leaf(0, 0.25F)}},
        {0.25F, 0.25F});
}

LogisticRegression regression()
{
    return LogisticRegression({{0.1F, 0.2F, 1900, 1600, 3300},
                               {20, 30, 0.002F, 0.003F, 0.001F},
                               {0.5F, -1, 0.25F, 0, 1.5F},
                               -0.125F});
}

onnx::GraphProto exported(const ScalarModel& model)
{
    onnx::GraphProto graph;
    exportGraph(model, graph);
    return graph;
}

onnx::AttributeProto& attributeOf(onnx::GraphProto& graph, int node, const std::string& name)
{
    for (auto& attribute : *graph.mutable_node(node)->mutable_attribute())
        if (attribute.name() == name)
            return attribute;
    throw std::logic_error(name);
}

/** What is found wrong with a graph after `damage`. */
std::string refusal(onnx::GraphProto graph, const std::function<void(onnx::GraphProto&)>& damage)
{
    damage(graph);
    try {
        static_cast<void>(importScalarGraph(graph));
    } catch (const std::invalid_argument& found) {
        return found.what();
    }
    return "nothing";
}

std::string refusalOfForest(const char* attribute, const std::function<void(onnx::AttributeProto&)>& damage)
{
    return refusal(exported(forest()),
                   [&](onnx::GraphProto& graph) { damage(attributeOf(graph, 0, attribute)); });
}

} // namespace

TEST(OnnxScalarModel, GivesBackTheSameForest)
{
    const auto back = importScalarGraph(exported(forest()));
    const auto& same = dynamic_cast<const RandomForest&>(*back);
    EXPECT_EQ(same.trees(), forest().trees());
    EXPECT_EQ(same.base(), forest().base());
}

TEST(OnnxScalarModel, GivesBackTheSameRegression)
{
    const auto back = importScalarGraph(exported(regression()));
    EXPECT_EQ(dynamic_cast<const LogisticRegression&>(*back).weights(), regression().weights());
}

TEST(OnnxScalarModel, ReadsNodesInAnyOrder)
{
    // The root of the first tree changes its number and its neighbour's, as does what refers to them.
    auto graph = exported(forest());
    auto& ids = attributeOf(graph, 0, "nodes_nodeids");
    ids.set_ints(0, 40);
    EXPECT_EQ(dynamic_cast<const RandomForest&>(*importScalarGraph(graph)).trees(), forest().trees());
    attributeOf(graph, 0, "nodes_truenodeids").set_ints(0, 41);
    ids.set_ints(1, 41);
    EXPECT_EQ(dynamic_cast<const RandomForest&>(*importScalarGraph(graph)).trees(), forest().trees());
}

TEST(OnnxScalarModel, RefusesATreeWithALoop)
{
    const auto backToTheRoot = [](onnx::AttributeProto& nodes) {
        nodes.set_ints(1, 0);
    };
    EXPECT_EQ(refusalOfForest("nodes_truenodeids", backToTheRoot), "a tree with a node that two lead to");
    const auto toItself = [](onnx::AttributeProto& nodes) {
        nodes.set_ints(1, 1);
    };
    EXPECT_EQ(refusalOfForest("nodes_falsenodeids", toItself), "a tree with a node that two lead to");
}

TEST(OnnxScalarModel, RefusesNodesThatAreNotThereOrNotReached)
{
    const auto away = [](onnx::AttributeProto& nodes) {
        nodes.set_ints(0, std::numeric_limits<std::int64_t>::max());
    };
    EXPECT_THAT(refusalOfForest("nodes_truenodeids", away),
                HasSubstr("9223372036854775807, which is not there"));
    const auto toAnotherTree = [](onnx::AttributeProto& nodes) {
        nodes.set_ints(5, 4);
    };
    EXPECT_THAT(refusalOfForest("nodes_truenodeids", toAnotherTree), HasSubstr("4, which is not there"));
    const auto leafInstead = [](onnx::AttributeProto& modes) {
        modes.set_strings(1, "LEAF");
    };
    EXPECT_EQ(refusalOfForest("nodes_modes", leafInstead), "a tree with a node that nothing leads to");
    const auto twice = [](onnx::AttributeProto& ids) {
        ids.set_ints(3, 2);
    };
    EXPECT_EQ(refusalOfForest("nodes_nodeids", twice), "a tree that has a node twice");
}

TEST(OnnxScalarModel, RefusesListsOfOtherLengthsAndValuesOutOfRange)
{
    const auto shorter = [](onnx::AttributeProto& values) {
        values.mutable_floats()->RemoveLast();
    };
    EXPECT_THAT(refusalOfForest("nodes_values", shorter),
                HasSubstr("7 values in nodes_values where 8 belong"));
    const auto notANumber = [](onnx::AttributeProto& values) {
        values.set_floats(0, std::numeric_limits<float>::quiet_NaN());
    };
    EXPECT_THAT(refusalOfForest("nodes_values", notANumber), HasSubstr("not finite"));
    for (const std::int64_t feature : {std::int64_t{-1}, std::int64_t{5}, std::int64_t{1} << 40}) {
        const auto other = [&](onnx::AttributeProto& features) {
            features.set_ints(0, feature);
        };
        EXPECT_EQ(refusalOfForest("nodes_featureids", other),
                  "a tree that asks for feature " + std::to_string(feature));
    }
    const auto third = [](onnx::AttributeProto& ids) {
        ids.set_ints(0, 2);
    };
    EXPECT_THAT(refusalOfForest("class_ids", third), HasSubstr("no leaf or class"));
    const auto ofABranch = [](onnx::AttributeProto& ids) {
        ids.set_ints(0, 0);
    };
    EXPECT_THAT(refusalOfForest("class_nodeids", ofABranch), HasSubstr("no leaf or class"));
    const auto heavier = [](onnx::AttributeProto& weights) {
        weights.set_floats(0, 3);
    };
    EXPECT_THAT(refusalOfForest("class_weights", heavier), HasSubstr("above 1"));
}

TEST(OnnxScalarModel, RefusesWhatItDoesNotCompute)
{
    const auto less = [](onnx::AttributeProto& modes) {
        modes.set_strings(0, "BRANCH_LT");
    };
    EXPECT_THAT(refusalOfForest("nodes_modes", less), HasSubstr("BRANCH_LT"));
    const auto softmax = [](onnx::AttributeProto& transform) {
        transform.set_s("SOFTMAX");
    };
    EXPECT_THAT(refusalOfForest("post_transform", softmax), HasSubstr("post_transform SOFTMAX"));
    const auto swapped = [](onnx::AttributeProto& labels) {
        labels.set_ints(0, 1);
        labels.set_ints(1, 0);
    };
    EXPECT_THAT(refusalOfForest("classlabels_int64s", swapped), HasSubstr("other labels"));
    const auto normalizer = [](onnx::GraphProto& graph) {
        graph.mutable_node(0)->set_op_type("Normalizer");
    };
    EXPECT_THAT(refusal(exported(forest()), normalizer), HasSubstr("Normalizer"));
    const auto plain = [](onnx::GraphProto& graph) {
        graph.mutable_node(0)->clear_domain();
    };
    EXPECT_THAT(refusal(exported(regression()), plain), HasSubstr("Scaler"));
}

TEST(OnnxScalarModel, RefusesARegressionOfOtherShape)
{
    const auto six = [](onnx::GraphProto& graph) {
        graph.mutable_input(0)
            ->mutable_type()
            ->mutable_tensor_type()
            ->mutable_shape()
            ->mutable_dim(1)
            ->set_dim_value(6);
    };
    EXPECT_THAT(refusal(exported(regression()), six), HasSubstr("not five float32"));
    const auto another = [](onnx::GraphProto& graph) {
        attributeOf(graph, 1, "coefficients").set_floats(0, 9);
    };
    EXPECT_THAT(refusal(exported(regression()), another), HasSubstr("opposite"));
    const auto noScale = [](onnx::GraphProto& graph) {
        attributeOf(graph, 0, "scale").set_name("scales");
    };
    EXPECT_EQ(refusal(exported(regression()), noScale), "Scaler without scale");
    const auto unjoined = [](onnx::GraphProto& graph) {
        graph.mutable_node(1)->set_input(0, "scalars");
    };
    EXPECT_THAT(refusal(exported(regression()), unjoined), HasSubstr("no chain"));
    const auto noScores = [](onnx::GraphProto& graph) {
        graph.mutable_output(1)->set_name("others");
    };
    EXPECT_THAT(refusal(exported(regression()), noScores), HasSubstr("not the scores"));
}

TEST(OnnxScalarModel, AFileCutAnywhereIsRefusedAndNeverUsed)
{
    const test::TempDir dir;
    saveModel(dir / "forest.onnx", forest(), {});
    const auto bytes = readFile(dir / "forest.onnx");
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        writeFile(dir / "cut.onnx", std::string_view(bytes).substr(0, size));
        EXPECT_THROW(static_cast<void>(loadModel(dir / "cut.onnx")), Error) << size << " of " << bytes.size();
    }
}

TEST(OnnxScalarModel, AFileWithAnyByteChangedEitherFailsToLoadOrAnswers)
{
    const test::TempDir dir;
    saveModel(dir / "forest.onnx", forest(), {});
    const auto bytes = readFile(dir / "forest.onnx");
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        auto changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 0x15);
        writeFile(dir / "changed.onnx", changed);
        try {
            const auto classifier = loadModel(dir / "changed.onnx");
            const auto workspace = classifier->makeWorkspace();
            const auto p = classifier->predict({{}, {0.1F, 0.1F, 1800, 1600, 3100}}, *workspace);
            EXPECT_TRUE(p[0] >= 0 && p[1] >= 0) << "byte " << at;
        } catch (const Error&) { }
    }
}

} // namespace tonada
