// SPDX-License-Identifier: GPL-3.0-or-later
//
// The random forest and logistic regression on five scalars, fit and one window, beside scikit-learn where it is
// installed (Debian package python3-sklearn). Compare figures of one run:
//     build/bench/tests/bench/bench_classical
#include "core/learn/logistic_c.h"
#include "core/learn/logistic_regression.h"
#include "core/learn/random_forest.h"
#include "core/util/random.h"

#include <benchmark/benchmark.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>

namespace tonada {
namespace {

constexpr int kClips = 400; // about what the published work trains on

/** Two classes that overlap. */
ScalarExamples someClips()
{
    Random random(1);
    ScalarExamples examples{Eigen::MatrixXd(kClips, kScalars), {}, {}};
    for (int i = 0; i < kClips; ++i) {
        for (Eigen::Index k = 0; k < examples.x.cols(); ++k)
            examples.x(i, k) = static_cast<double>(random.uniform(0, 1) + (i % 2 == 1 ? 0.3F : 0.0F));
        examples.labels.push_back(i % 2);
        examples.speakers.push_back(i / 10);
    }
    return examples;
}

void fitForest(benchmark::State& state)
{
    const auto examples = someClips();
    const RandomForestConfig config{.threads = static_cast<int>(state.range(0))};
    for (auto _ : state)
        benchmark::DoNotOptimize(fitRandomForest(examples, config, {}, {}));
}

void predictWithForest(benchmark::State& state)
{
    const auto forest = fitRandomForest(someClips(), {}, {}, {});
    const ScalarMeans window{0.4F, 0.5F, 0.6F, 0.7F, 0.8F};
    for (auto _ : state)
        benchmark::DoNotOptimize(forest.predict(window));
}

void fitRegression(benchmark::State& state)
{
    const auto examples = someClips();
    for (auto _ : state)
        benchmark::DoNotOptimize(fitLogistic(examples.x, examples.labels, chooseLogisticC(examples, {})));
}

BENCHMARK(fitForest)
    ->Name("forest of 100 trees: fit, threads")
    ->Arg(1)
    ->Arg(2)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(predictWithForest)->Name("forest of 100 trees: one window")->Unit(benchmark::kMicrosecond);
BENCHMARK(fitRegression)->Name("logistic regression: C chosen, fit")->Unit(benchmark::kMillisecond);

void printScikitLearn()
{
    const std::string command
        = TONADA_SYSTEM_PYTHON " '" TONADA_SOURCE_DIR "/tests/bench/scikit_learn.py' 2>/dev/null";
    const std::unique_ptr<FILE, int (*)(FILE*)> output(popen(command.c_str(), "r"), pclose);
    std::array<char, 128> line{};
    bool any = false;
    while (output && std::fgets(line.data(), line.size(), output.get()) != nullptr) {
        std::printf("%s", line.data());
        any = true;
    }
    if (!any)
        std::printf("scikit-learn is not installed for " TONADA_SYSTEM_PYTHON ", so it was not timed\n");
}

} // namespace
} // namespace tonada

int main(int argc, char** argv)
{
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    tonada::printScikitLearn();
    return EXIT_SUCCESS;
}
