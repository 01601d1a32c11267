// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "core/learn/file_verdict.h"
#include "core/learn/model_file.h"
#include "core/live/live_analysis.h"
#include "tests/support/paths.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

namespace tonada {
namespace {
constexpr int kRate = 16000;

/** Live columns by the end of their window. */
class ColumnsByWindow final : public LiveAnalysis::ColumnSink
{
public:
    void onColumn(const FeatureColumn& column) noexcept override
    {
        if (column.state != WindowState::Gathering)
            columns[column.windowEnd] = column;
    }

    std::map<SampleIndex, FeatureColumn> columns;
};

/** Three seconds of near silence between two parts of a demo recording. */
std::vector<float> recordingWithAPause()
{
    auto audio = loadMono(test::sourceDir() / "resources/demo/both-accents.ogg");
    const auto half = audio.begin() + static_cast<std::ptrdiff_t>(audio.size() / 2);
    audio.insert(half, 3 * kRate, 1e-4F);
    return audio;
}
} // namespace

TEST(Classify, JudgesTheWindowsOfAFileAsTheyAreJudgedLive)
{
    const auto audio = recordingWithAPause();
    const auto model = loadModel(test::sourceDir() / "models/starter.onnx");
    const auto file = classifyAudio(audio, *model);

    ColumnsByWindow live;
    LiveAnalysis analysis(live);
    LiveModel liveModel(model);
    analysis.swapModel(liveModel);
    analysis.begin(kRate, 0, 0);
    analysis.accept(audio);
    analysis.flush();

    int judged = 0;
    int silent = 0;
    for (const auto& window : file.windows) {
        const auto column = live.columns.find(std::llround(window.end * kRate));
        if (column == live.columns.end())
            continue; // the last window ends within a hop that is not complete
        EXPECT_EQ(column->second.state == WindowState::Judged, window.probability.has_value())
            << window.begin;
        if (window.probability) {
            EXPECT_NEAR(static_cast<double>(column->second.probability), *window.probability, 1e-3)
                << window.begin;
            ++judged;
        } else {
            ++silent;
        }
    }
    EXPECT_GE(judged + silent, static_cast<int>(file.windows.size()) - 1);
    EXPECT_GT(judged, 10);
    EXPECT_GT(silent, 0);
}

} // namespace tonada
