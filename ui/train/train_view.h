// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/scored_training.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace tonada::ui {

/** What the curves show: a point an epoch, growing while training runs. Series without points are absent. */
struct CurvesView
{
    int epochs = 0; ///< of a full run: the right end of the axis
    int bestEpoch = 0; ///< whose weights are kept; 0: none yet
    std::vector<double> training; ///< of the split by speaker
    std::vector<double> newSpeakers; ///< validation clips of that split
    std::vector<double> clipsShuffled; ///< validation clips of the split by clip
};

/** One accuracy with its 95 % interval; NaN ends where there is none. */
struct ScoreView
{
    double accuracy = 0;
    ScoreInterval interval;
};

/** The three scores on one axis; what has not been measured is absent. */
struct ScoresView
{
    std::array<std::optional<ScoreView>, 3> score; ///< by TrainStage
    QString testFolder; ///< whose speakers are the new ones; empty: they are a part of the data
    int leftOut = 0; ///< clips not trained on because of it

    [[nodiscard]] const std::optional<ScoreView>& of(TrainStage stage) const
    {
        return score[static_cast<std::size_t>(stage)];
    }
};

/** Decisions on clips of new speakers, by [true class][decided class]; class 1 is Argentinian. */
struct ConfusionView
{
    std::array<std::array<int, 2>, 2> clips{};
    std::array<double, 2> precision{}; ///< by class
    std::array<double, 2> recall{};
    std::array<double, 2> f1{};
};

/** A line of the table of runs. */
struct RunView
{
    int number = 0; ///< counts up, never used again
    System system = System::Compact;
    std::optional<double> shuffled; ///< accuracy, clips shuffled
    std::optional<double> newSpeakers; ///< accuracy, new speakers
    double seconds = 0;
    std::uint32_t seed = 0;
    QString data; ///< name of the folder or file
    QString name = {}; ///< given by the user; empty: none
};

} // namespace tonada::ui
