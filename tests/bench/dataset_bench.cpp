// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/pitch_shift.h"
#include "core/learn/augment.h"
#include "core/learn/dataset.h"
#include "tests/support/sweep_voices.h"
#include "tests/support/temp_dir.h"

#include <benchmark/benchmark.h>

#include <string>

namespace tonada::bench {
namespace {

constexpr int kClips = 570; // of the published data set

/** That many clips of 2 s as 16 kHz WAV files, half of each class. */
const test::TempDir& recordings()
{
    static const test::TempDir dir;
    static const bool written = [] {
        test::writeSweepFolders(dir.path(), kClips / 2, 2.0);
        return true;
    }();
    (void)written;
    return dir;
}

Dataset read(int threads, bool scalars, const std::filesystem::path& cache = {})
{
    ReadOptions options;
    options.threads = threads;
    options.scalars = scalars;
    options.cacheFolder = cache;
    return readDataset(listRecordings(recordings().path()), options);
}

void mfccOfAllFiles(benchmark::State& state)
{
    (void)recordings();
    for (auto _ : state)
        benchmark::DoNotOptimize(read(static_cast<int>(state.range(0)), false));
}

void mfccAndScalarsOfAllFiles(benchmark::State& state)
{
    (void)recordings();
    for (auto _ : state)
        benchmark::DoNotOptimize(read(static_cast<int>(state.range(0)), true));
}

void featuresFromTheCache(benchmark::State& state)
{
    const test::TempDir cache;
    (void)read(1, true, cache.path());
    for (auto _ : state)
        benchmark::DoNotOptimize(read(static_cast<int>(state.range(0)), true, cache.path()));
}

void pitchShiftOfAClip(benchmark::State& state)
{
    const auto samples = test::sweeps(2.0, true, 1);
    for (auto _ : state)
        benchmark::DoNotOptimize(pitchShift(samples, 16000, 4));
}

void augmentedCopiesOfAClip(benchmark::State& state, Augmentation augmentation)
{
    const auto data = read(1, false);
    const std::vector<int> clip{0};
    for (auto _ : state)
        benchmark::DoNotOptimize(augmentedCopies(data, clip, {augmentation}));
}

} // namespace
} // namespace tonada::bench

int main(int argc, char** argv)
{
    using namespace tonada::bench;
    using benchmark::RegisterBenchmark;
    for (const int threads : {1, 2}) {
        RegisterBenchmark("570 WAV files to MFCC, threads", mfccOfAllFiles)->Arg(threads)->UseRealTime();
        RegisterBenchmark("570 WAV files to MFCC and scalars, threads", mfccAndScalarsOfAllFiles)
            ->Arg(threads)
            ->UseRealTime();
        RegisterBenchmark("570 WAV files, features from the cache, threads", featuresFromTheCache)
            ->Arg(threads)
            ->UseRealTime();
    }
    RegisterBenchmark("pitch shift of a 2 s clip", pitchShiftOfAClip);
    for (const auto augmentation :
         tonada::augmentationsFromNames("noise,pitch,time-mask,frequency-mask,gain,band,spec"))
        RegisterBenchmark(
            ("augmented copy of a 2 s clip from its file: " + std::string(tonada::toString(augmentation)))
                .c_str(),
            augmentedCopiesOfAClip, augmentation);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
