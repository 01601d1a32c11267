// SPDX-License-Identifier: GPL-3.0-or-later
//
// The networks' inference (one window, one thread) beside OpenCV's dnn on the same file and oneDNN, and their
// training.
// Compare figures of one run:
//     build/bench/tests/bench/bench_networks --benchmark_repetitions=5 --benchmark_report_aggregates_only
#include "core/learn/cnn.h"
#include "core/learn/compact.h"
#include "core/learn/lstm.h"
#include "core/learn/model_file.h"
#include "core/nn/batch_trainer.h"
#include "core/util/random.h"
#include "tests/bench/onednn_cnn.h"
#include "tests/support/temp_dir.h"

#include <Eigen/Core>
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <opencv2/dnn.hpp>
#include <vector>

namespace tonada {
namespace {

using MakeNetwork = Sequential (*)();

Sequential cnn()
{
    return makeCnn();
}

Sequential compact()
{
    return makeCompact();
}

Sequential lstm()
{
    return makeLstm();
}

Sequential initialised(MakeNetwork make)
{
    Sequential network = make();
    Random random(1);
    network.initialise(random);
    return network;
}

/** Runs `call` as often as the benchmark wants, and adds the median and the 99th percentile of its times. */
template <typename Call>
void timeEach(benchmark::State& state, Call call)
{
    using Clock = std::chrono::steady_clock;
    std::vector<double> milliseconds;
    for (auto _ : state) {
        const auto begin = Clock::now();
        call();
        milliseconds.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    state.counters["median"] = milliseconds[milliseconds.size() / 2];
    state.counters["p99"] = milliseconds[milliseconds.size() * 99 / 100];
}

void infer(benchmark::State& state, MakeNetwork make)
{
    const Sequential network = initialised(make);
    auto workspace = network.makeWorkspace();
    const Eigen::MatrixXf x = Eigen::MatrixXf::Random(network.inputShape().size(), 1);
    Eigen::MatrixXf out(2, 1);
    timeEach(state, [&] {
        network.infer(x, out, workspace);
        benchmark::DoNotOptimize(out.data());
    });
}

void inferWithOpenCv(benchmark::State& state, MakeNetwork make)
{
    const test::TempDir folder;
    const auto path = folder.path() / "network.onnx";
    saveModel(path, initialised(make), {});
    cv::setNumThreads(1);
    cv::dnn::Net net = cv::dnn::readNetFromONNX(path.string());
    net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
    const int shape[] = {1, 1, 40, 63};
    cv::Mat x(4, shape, CV_32F);
    cv::randn(x, 0, 1);
    timeEach(state, [&] {
        net.setInput(x);
        const cv::Mat out = net.forward();
        benchmark::DoNotOptimize(out.data);
    });
}

void inferWithOneDnn(benchmark::State& state)
{
    OneDnnCnn network;
    timeEach(state, [&] { benchmark::DoNotOptimize(network.infer()); });
}

/** state.range(0): threads. One iteration is one pass over `clips` clips. */
void trainEpoch(benchmark::State& state, MakeNetwork make, Eigen::Index clips, Eigen::Index batch)
{
    Sequential network = initialised(make);
    const auto trainer
        = makeBatchTrainer(network, {.adam = {}, .seed = 1, .threads = static_cast<int>(state.range(0))});
    const Eigen::MatrixXf x = Eigen::MatrixXf::Random(network.inputShape().size(), clips);
    Eigen::MatrixXf labels = Eigen::MatrixXf::Zero(2, clips);
    for (Eigen::Index i = 0; i < clips; ++i)
        labels(i % 2, i) = 1.0F;
    for (auto _ : state) {
        for (Eigen::Index first = 0; first < clips; first += batch) {
            const Eigen::Index count = std::min(batch, clips - first);
            trainer->trainOnBatch(x.middleCols(first, count), labels.middleCols(first, count), 1e-5F);
        }
    }
    state.counters["clips/s"]
        = benchmark::Counter(static_cast<double>(state.iterations() * clips), benchmark::Counter::kIsRate);
}

BENCHMARK_CAPTURE(infer, cnn, cnn)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(inferWithOpenCv, cnn, cnn)->Unit(benchmark::kMillisecond);
BENCHMARK(inferWithOneDnn)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(infer, compact, compact)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(inferWithOpenCv, compact, compact)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(infer, lstm, lstm)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(inferWithOpenCv, lstm, lstm)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(trainEpoch, cnn_361_clips, cnn, 361, 16)
    ->Arg(1)
    ->Arg(2)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(trainEpoch, lstm_361_clips, lstm, 361, 16)
    ->Arg(1)
    ->Arg(2)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(trainEpoch, compact_1600_clips, compact, 1600, 32)
    ->Arg(1)
    ->Arg(2)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace
} // namespace tonada

BENCHMARK_MAIN();
