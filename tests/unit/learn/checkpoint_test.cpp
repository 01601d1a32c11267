// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/checkpoint.h"
#include "core/learn/model_file.h"
#include "tests/support/some_clips.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_model.h"

#include <gtest/gtest.h>

namespace tonada {
namespace {

class KeepsCheckpoint : public TrainingObserver
{
public:
    explicit KeepsCheckpoint(Checkpoint& checkpoint)
        : m_checkpoint(checkpoint)
    { }

    void onEpoch(const EpochReport& report) override
    {
        m_checkpoint.onEpoch(report);
        expected += report.best ? 1 : 0;
    }
    void onStep(int /*epoch*/, int /*step*/, int /*steps*/, double /*loss*/) override { }
    void onKept(const Learner& learner, std::span<const std::array<float, 2>> outputs) override
    {
        m_checkpoint.onKept(learner, outputs);
        ++written;
    }
    void onFitted(const TrainingHistory& history) override { keptEpoch = history.keptEpoch; }

    int expected = 0;
    int written = 0;
    int keptEpoch = 0;

private:
    Checkpoint& m_checkpoint;
};

std::array<float, 2> answer(const Classifier& model, const Eigen::MatrixXf& mfcc)
{
    const auto workspace = model.makeWorkspace();
    return model.predict({mfcc}, *workspace);
}

} // namespace

TEST(Checkpoint, IsTheNetworkThatTrainingEndsWith)
{
    const test::TempDir folder;
    test::SomeClips clips;
    clips.addSpeakers("ar", 1, 6, 4).addSpeakers("ot", 0, 6, 4).withSwings();
    auto config = defaultExperiment(System::Compact);
    config.training.epochs = 12;
    config.training.batch = 8;
    Checkpoint checkpoint(clips.data(), nullptr, config, {}, folder / "kept.onnx");
    KeepsCheckpoint observer(checkpoint);
    const auto run = runExperiment(clips.data(), nullptr, config, observer, {});
    run.learner->save(folder / "final.onnx", {});

    EXPECT_EQ(observer.written, observer.expected);
    EXPECT_EQ(observer.keptEpoch, run.history.keptEpoch);
    const auto kept = loadModel(folder / "kept.onnx");
    EXPECT_EQ(kept->info().training.at("kept_epoch"), run.history.keptEpoch);
    EXPECT_EQ(kept->info().calibration, run.calibration);
    const auto mfcc = test::randomMfcc(3);
    EXPECT_EQ(answer(*kept, mfcc), answer(*loadModel(folder / "final.onnx"), mfcc));
    EXPECT_EQ(checkpoint.experiment().split.train, run.split.train);
}

TEST(Checkpoint, StandsBesideTheModel)
{
    EXPECT_EQ(checkpointPath("/a/m.onnx"), "/a/m.checkpoint.onnx");
}

} // namespace tonada
