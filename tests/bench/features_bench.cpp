// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/mfcc.h"
#include "core/dsp/spectral_features.h"
#include "core/dsp/streaming_mfcc.h"
#include "tests/bench/librosa_mfcc.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace tonada::bench {
namespace {

constexpr const char* kMfcc = "MFCC of a 2 s clip";
constexpr const char* kPeer = "the same, step by step as librosa (C++)";
constexpr const char* kHop = "streamed hop of 32 ms, with its window";
constexpr const char* kScalars = "five scalars of a 2 s clip";

std::vector<float> clip()
{
    std::mt19937 random(1);
    std::normal_distribution<float> normal(0.0F, 0.1F);
    std::vector<float> samples(32000);
    std::generate(samples.begin(), samples.end(), [&] { return normal(random); });
    return samples;
}

void mfccOfAClip(benchmark::State& state)
{
    const auto audio = clip();
    Mfcc features;
    Eigen::MatrixXf out;
    for (auto _ : state) {
        features.mfcc(audio, out);
        benchmark::DoNotOptimize(out.data());
    }
}

void librosaStepByStep(benchmark::State& state)
{
    const auto audio = clip();
    Eigen::MatrixXf out;
    for (auto _ : state) {
        librosaMfcc(audio, out);
        benchmark::DoNotOptimize(out.data());
    }
}

void streamedHop(benchmark::State& state)
{
    const auto audio = clip();
    StreamingMfcc streaming;
    while (!streaming.hasWindow()) {
        static_cast<void>(streaming.accept(std::span(audio).first(512)));
        static_cast<void>(streaming.step());
    }
    std::size_t at = 0;
    for (auto _ : state) {
        at = (at + 512) % (audio.size() - 512);
        static_cast<void>(streaming.accept(std::span(audio).subspan(at, 512)));
        benchmark::DoNotOptimize(streaming.step());
    }
}

void scalarsOfAClip(benchmark::State& state)
{
    const auto audio = clip();
    SpectralFeatures features;
    for (auto _ : state)
        benchmark::DoNotOptimize(features.means(audio));
}

/** Keeps the least time of each benchmark: on a busy machine the rest is the neighbours'. */
class LeastTimes : public benchmark::BenchmarkReporter
{
public:
    bool ReportContext(const Context&) override { return true; }

    void ReportRuns(const std::vector<Run>& runs) override
    {
        for (const auto& run : runs) {
            if (run.run_type == Run::RT_Iteration) {
                const auto entry = m_ms.emplace(run.run_name.function_name, run.GetAdjustedCPUTime()).first;
                entry->second = std::min(entry->second, run.GetAdjustedCPUTime());
            }
        }
    }

    [[nodiscard]] double ms(const char* name) const { return m_ms.at(name); }

private:
    std::map<std::string, double> m_ms;
};

/** Of librosa itself; 0 where it is not installed. */
double librosaMs()
{
    const std::string command = "python3 '" TONADA_SOURCE_DIR "/tests/bench/librosa_mfcc.py' 2>/dev/null";
    const std::unique_ptr<FILE, int (*)(FILE*)> output(popen(command.c_str(), "r"), pclose);
    std::array<char, 64> line{};
    return output && std::fgets(line.data(), line.size(), output.get()) ? std::atof(line.data()) : 0.0;
}

void printRatios(const LeastTimes& times)
{
    const double ours = times.ms(kMfcc);
    std::printf("\nleast CPU time of one thread\n");
    for (const char* name : {kMfcc, kHop, kScalars, kPeer})
        std::printf("  %-42s %8.3f ms\n", name, times.ms(name));
    std::printf("ratio of the MFCC to librosa's steps in C++: %.3f\n", ours / times.ms(kPeer));
    if (const double librosa = librosaMs(); librosa > 0.0)
        std::printf("librosa itself %.3f ms; ratio to it: %.3f\n", librosa, ours / librosa);
    else
        std::printf("librosa itself is not installed for python3, so it was not timed\n");
}

} // namespace
} // namespace tonada::bench

int main(int argc, char** argv)
{
    using namespace tonada::bench;
    benchmark::Initialize(&argc, argv);
    const std::pair<const char*, void (*)(benchmark::State&)> all[]
        = {{kMfcc, mfccOfAClip}, {kPeer, librosaStepByStep}, {kHop, streamedHop}, {kScalars, scalarsOfAClip}};
    for (const auto& [name, function] : all)
        benchmark::RegisterBenchmark(name, function)
            ->Unit(benchmark::kMillisecond)
            ->MinTime(0.1)
            ->Repetitions(10);
    LeastTimes times;
    benchmark::RunSpecifiedBenchmarks(&times);
    printRatios(times);
    return EXIT_SUCCESS;
}
