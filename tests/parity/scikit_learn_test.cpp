// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/logistic_regression.h"
#include "core/learn/onnx_attributes.h"
#include "core/learn/onnx_tree.h"
#include "core/learn/random_forest.h"
#include "core/util/file_io.h"
#include "tests/support/golden.h"
#include "tests/support/paths.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <onnx/onnx_pb.h>

namespace tonada {
namespace {

constexpr double kTolerance = 1e-6;
constexpr double kUnsolvedTolerance = 2e-5;

/** scikit-learn's results on fixed vectors: tests/data/make_classical.py. */
const nlohmann::json& expected()
{
    static const auto json = nlohmann::json::parse(readFile(test::testData("classical.json")));
    return json;
}

ScalarExamples examples(const char* x, const char* labels)
{
    const auto rows = expected().at(x).get<std::vector<std::array<double, kScalars>>>();
    ScalarExamples out;
    out.x.resize(std::ssize(rows), kScalars);
    for (std::size_t i = 0; i < rows.size(); ++i)
        out.x.row(static_cast<Eigen::Index>(i))
            = Eigen::Map<const Eigen::RowVectorXd>(rows[i].data(), kScalars);
    out.labels = expected().at(labels).get<std::vector<int>>();
    return out;
}

ScalarMeans row(const ScalarExamples& examples, Eigen::Index i)
{
    ScalarMeans scalars{};
    for (std::size_t k = 0; k < kScalars; ++k)
        scalars[k] = static_cast<float>(examples.x(i, static_cast<Eigen::Index>(k)));
    return scalars;
}

void expectNear(const Eigen::VectorXd& found, const std::vector<double>& wanted,
                double tolerance = kTolerance)
{
    ASSERT_EQ(found.size(), std::ssize(wanted));
    for (Eigen::Index i = 0; i < found.size(); ++i)
        EXPECT_NEAR(found[i], wanted[static_cast<std::size_t>(i)], tolerance);
}

double accuracyOf(const RandomForest& forest, const ScalarExamples& test)
{
    int right = 0;
    for (Eigen::Index i = 0; i < test.x.rows(); ++i) {
        const auto p = forest.predict(row(test, i));
        right += (p[1] > p[0] ? 1 : 0) == test.labels[static_cast<std::size_t>(i)] ? 1 : 0;
    }
    return right / static_cast<double>(test.x.rows());
}

} // namespace

// The golden coefficients are those of L-BFGS, which stops once the gradient is below 1e-4.
TEST(LogisticRegressionParity, IsNearTheGoldenCaseAndEqualsItSolvedToConvergence)
{
    const auto& golden = test::goldenManifest().at("logistic");
    const auto x = test::goldenMatrix(golden.at("X"));
    const auto fit = fitLogistic(x, golden.at("y").get<std::vector<int>>(), golden.at("C").get<double>());
    for (Eigen::Index i = 0; i < fit.mean.size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        EXPECT_NEAR(fit.mean[i] / golden.at("scaler_mean").at(at).get<double>(), 1.0, kTolerance);
        EXPECT_NEAR(fit.deviation[i] / golden.at("scaler_std_ddof0").at(at).get<double>(), 1.0, kTolerance);
    }
    expectNear(fit.coefficients, golden.at("coef").get<std::vector<double>>(), kUnsolvedTolerance);
    EXPECT_NEAR(fit.intercept, golden.at("intercept").get<double>(), kUnsolvedTolerance);
    expectNear(fit.probabilities(x), golden.at("proba1").get<std::vector<double>>(), kUnsolvedTolerance);
    const auto& solved = expected().at("golden_regression");
    expectNear(fit.coefficients, solved.at("coefficients").get<std::vector<double>>());
    EXPECT_NEAR(fit.intercept, solved.at("intercept").get<double>(), kTolerance);
}

TEST(LogisticRegressionParity, CoefficientsEqualScikitLearnsForSmallAndLargeC)
{
    const auto train = examples("x", "labels");
    for (const auto& wanted : expected().at("regression")) {
        SCOPED_TRACE(wanted.at("c").dump());
        const auto fit = fitLogistic(train.x, train.labels, wanted.at("c").get<double>());
        expectNear(fit.coefficients, wanted.at("coefficients").get<std::vector<double>>());
        EXPECT_NEAR(fit.intercept, wanted.at("intercept").get<double>(), kTolerance);
    }
}

TEST(RandomForestParity, AForestOfScikitLearnWrittenAsOnnxGivesItsProbabilities)
{
    onnx::NodeProto node;
    node.set_op_type("TreeEnsembleClassifier");
    for (const auto& [name, list] : expected().at("tree_lists").items()) {
        if (list.front().is_string())
            addAttribute(node, name.c_str(), list.get<std::vector<std::string>>());
        else if (name == "nodes_values" || name == "class_weights")
            addAttribute(node, name.c_str(), list.get<std::vector<float>>());
        else
            addAttribute(node, name.c_str(), list.get<std::vector<std::int64_t>>());
    }
    addAttribute(node, "classlabels_int64s", std::vector<std::int64_t>{0, 1});
    const auto forest = importForest(node);
    const auto test = examples("test_x", "test_labels");
    const auto wanted = expected().at("tree_probabilities").get<std::vector<double>>();
    for (Eigen::Index i = 0; i < test.x.rows(); ++i)
        EXPECT_NEAR(forest.predict(row(test, i))[1], wanted[static_cast<std::size_t>(i)], kTolerance);
}

TEST(RandomForestParity, IsAsAccurateAsScikitLearnsForests)
{
    const auto train = examples("x", "labels");
    const auto test = examples("test_x", "test_labels");
    const auto theirs = expected().at("forest_accuracies").get<std::vector<double>>();
    const auto [least, most] = std::minmax_element(theirs.begin(), theirs.end());
    double sum = 0;
    constexpr std::uint32_t kSeeds = 5;
    for (std::uint32_t seed = 0; seed < kSeeds; ++seed)
        sum += accuracyOf(fitRandomForest(train, {.seed = seed}, {}, {}), test);
    EXPECT_GE(sum / kSeeds, *least);
    EXPECT_LE(sum / kSeeds, *most);
}

} // namespace tonada
