// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/evaluation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>

namespace tonada {
namespace {

/** Speakers of ten clips each, alternately of both classes; `right` says how many of a speaker's are. */
struct Scored
{
    explicit Scored(const std::vector<int>& right)
    {
        for (std::size_t s = 0; s < right.size(); ++s) {
            data.speakers.push_back("s" + std::to_string(s));
            for (int i = 0; i < 10; ++i) {
                Clip clip;
                clip.speaker = static_cast<int>(s);
                clip.label = static_cast<int>(s % 2);
                const bool saysOne = (clip.label == 1) == (i < right[s]);
                outputs.push_back(saysOne ? std::array{0.2F, 0.8F} : std::array{0.8F, 0.2F});
                clips.push_back(static_cast<int>(data.clips.size()));
                data.clips.push_back(clip);
            }
        }
    }

    Evaluation evaluation() const { return evaluate({data, clips}, outputs, Calibration{}); }

    Dataset data;
    std::vector<int> clips;
    std::vector<std::array<float, 2>> outputs;
};

} // namespace

TEST(Evaluation, HasALineForEachSpeaker)
{
    const auto evaluation = Scored({10, 5, 0}).evaluation();
    EXPECT_EQ(evaluation.speakers, 3);
    ASSERT_EQ(evaluation.perSpeaker.size(), 3U);
    EXPECT_EQ(evaluation.perSpeaker[1].speaker, "s1");
    EXPECT_EQ(evaluation.perSpeaker[1].label, 1);
    EXPECT_DOUBLE_EQ(evaluation.perSpeaker[1].accuracy, 0.5);
    EXPECT_NEAR(evaluation.perSpeaker[1].probability, 0.5, 1e-6);
    EXPECT_DOUBLE_EQ(evaluation.accuracy, 0.5);
}

TEST(Evaluation, JsonHasTheFixedFieldsAndNullForWhatIsUndefined)
{
    const auto both = nlohmann::json(Scored({10, 5, 8, 9}).evaluation());
    for (const char* field : {"loss", "accuracy", "balanced_accuracy", "auc", "average_precision", "ece",
                              "confusion", "report", "per_speaker", "intervals", "clips", "speakers"})
        EXPECT_TRUE(both.contains(field)) << field;
    EXPECT_EQ(both["report"].size(), 5U);
    EXPECT_EQ(both["report"][3]["label"], "macro avg");
    EXPECT_EQ(both["confusion"], nlohmann::json::parse("[[18,2],[6,14]]"));

    const auto oneSpeaker = nlohmann::json::parse(nlohmann::json(Scored({9}).evaluation()).dump());
    EXPECT_TRUE(oneSpeaker["auc"].is_null());
    EXPECT_TRUE(oneSpeaker["intervals"]["accuracy"].is_null());
}

TEST(BootstrapBySpeaker, IsWideWhenVoicesDifferAndNarrowWhenTheyDoNot)
{
    const auto alike = Scored({7, 7, 7, 7, 7, 7, 7, 7, 7, 7}).evaluation().intervals.accuracy;
    EXPECT_DOUBLE_EQ(alike.low, 0.7);
    EXPECT_DOUBLE_EQ(alike.high, 0.7);
    // Voices that are all right or all wrong: the interval is that of ten draws, not of a hundred clips.
    const auto different = Scored({10, 0, 10, 10, 0, 10, 10, 0, 10, 10}).evaluation().intervals.accuracy;
    EXPECT_NEAR(different.low, 0.7 - 1.96 * std::sqrt(0.21 / 10), 0.07);
    EXPECT_NEAR(different.high, 0.7 + 1.96 * std::sqrt(0.21 / 10), 0.07);
}

TEST(BootstrapBySpeaker, IsTheSameForTheSameSeed)
{
    const Scored scored({10, 5, 8, 9});
    EXPECT_EQ(scored.evaluation().intervals.rocAuc.low, scored.evaluation().intervals.rocAuc.low);
}

} // namespace tonada
