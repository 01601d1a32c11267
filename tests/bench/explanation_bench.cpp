// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/cnn.h"
#include "core/learn/compact.h"
#include "core/learn/explanation.h"
#include "core/learn/lstm.h"
#include "core/learn/network_classifier.h"
#include "core/util/random.h"

#include <benchmark/benchmark.h>

// One explanation of a window on one thread: live there are at most 8 a second.

namespace tonada {
namespace {

void explain(benchmark::State& state, Sequential (*make)())
{
    auto network = make();
    Random random(1);
    network.initialise(random);
    WindowExplainer explainer(std::make_shared<NetworkClassifier>(ModelInfo{}, std::move(network)));
    Eigen::MatrixXf logMel(128, 63);
    for (float& value : logMel.reshaped())
        value = random.uniform(-70.0F, 0.0F);
    Explanation explanation;
    for (auto _ : state)
        explainer.explain(logMel, explanation);
    benchmark::DoNotOptimize(explanation.logOdds);
}

BENCHMARK_CAPTURE(
    explain, compact, +[] { return makeCompact(); })
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(
    explain, cnn, +[] { return makeCnn(); })
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(
    explain, lstm, +[] { return makeLstm(); })
    ->Unit(benchmark::kMillisecond);

} // namespace
} // namespace tonada

BENCHMARK_MAIN();
