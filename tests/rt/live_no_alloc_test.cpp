// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/capture_buffer.h"
#include "core/audio/playback_feed.h"
#include "core/audio/player.h"
#include "core/live/explanation_worker.h"
#include "core/live/history.h"
#include "core/live/live_analysis.h"
#include "core/live/recorder.h"
#include "tests/support/fake_classifier.h"
#include "tests/support/no_alloc.h"
#include "tests/support/signals.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <vector>

namespace tonada {
namespace {

class ColumnCounter final : public LiveAnalysis::ColumnSink
{
public:
    void onColumn(const FeatureColumn& column) noexcept override
    {
        ++columns;
        judged += column.state == WindowState::Judged ? 1 : 0;
    }
    int columns = 0;
    int judged = 0;
};

TEST(AudioCallback, CapturingAllocatesAndLocksNothingAlsoWhenTheRingIsFull)
{
    CaptureBuffer buffer(4096);
    const auto stereo = test::asStereo(test::voiceLike(0.01, 48000));
    const test::NoAllocScope scope;
    for (int i = 0; i < 1000; ++i)
        buffer.onInput(stereo, 2, i % 10 == 0);
    while (!buffer.next().samples.empty()) { }
    EXPECT_EQ(scope.violations(), 0);
}

TEST(AudioCallback, PlayingAllocatesAndLocksNothing)
{
    Player player(test::voiceLike(0.1, 48000), 48000);
    PlaybackFeed feed(48000);
    player.onStart({"Speaker", "Fake", 48000, 2, 0});
    feed.onStart({"Speaker", "Fake", 48000, 2, 0});
    std::vector<float> out(2 * 1200);
    const test::NoAllocScope scope;
    for (int i = 0; i < 10; ++i) {
        player.onOutput(out, 2);
        feed.onOutput(out, 2);
    }
    EXPECT_EQ(scope.violations(), 0);
}

class LiveAnalysisOf : public testing::TestWithParam<ClassifierInput>
{ };

TEST_P(LiveAnalysisOf, AHopAllocatesAndLocksNothing)
{
    ColumnCounter counter;
    LiveAnalysis analysis(counter);
    LiveModel model(std::make_shared<test::FakeClassifier>(GetParam()));
    analysis.swapModel(model);
    analysis.begin(48000, 0, 0);
    const auto heard = test::voiceLike(4.0, 48000);
    {
        const test::NoAllocScope scope;
        for (std::size_t i = 0; i < heard.size(); i += 1200)
            analysis.accept(std::span(heard).subspan(i, 1200));
        EXPECT_EQ(scope.violations(), 0);
    }
    EXPECT_GT(counter.judged, 30);
}

INSTANTIATE_TEST_SUITE_P(Inputs, LiveAnalysisOf,
                         testing::Values(ClassifierInput::Mfcc, ClassifierInput::Scalars));

TEST(ExplanationWorker, OfferingAWindowAllocatesAndLocksNothing)
{
    ExplanationWorker worker;
    worker.setOn(true);
    const Eigen::MatrixXf logMel = Eigen::MatrixXf::Zero(128, 63);
    const test::NoAllocScope scope;
    for (int i = 0; i < 10; ++i)
        worker.offer(logMel, 32000 + 512 * i);
    EXPECT_EQ(scope.violations(), 0);
}

TEST(LiveAnalysis, KeepingAndRecordingAllocateAndLockNothing)
{
    const test::TempDir folder;
    History history(48000, 60);
    Recorder recorder(folder / "heard.wav", 48000);
    const auto heard = test::voiceLike(1.0, 48000);
    const test::NoAllocScope scope;
    history.append(heard);
    recorder.write(heard, 48000);
    EXPECT_EQ(scope.violations(), 0);
}

} // namespace
} // namespace tonada
