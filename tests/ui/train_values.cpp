// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/train_values.h"

namespace tonada::test {

ui::CurvesView accuracyCurves()
{
    ui::CurvesView view;
    view.epochs = 50;
    view.bestEpoch = 19;
    view.training
        = {0.548, 0.591, 0.637, 0.676, 0.711, 0.737, 0.76,  0.782, 0.81,  0.832, 0.843, 0.852, 0.867,
           0.889, 0.894, 0.896, 0.911, 0.915, 0.924, 0.93,  0.935, 0.945, 0.947, 0.949, 0.957, 0.961,
           0.954, 0.962, 0.962, 0.967, 0.964, 0.971, 0.972, 0.973, 0.971, 0.975, 0.973, 0.972, 0.98,
           0.975, 0.985, 0.983, 0.973, 0.982, 0.977, 0.982, 0.983, 0.975, 0.982, 0.982};
    view.clipsShuffled
        = {0.547, 0.563, 0.613, 0.626, 0.66,  0.68,  0.723, 0.735, 0.77,  0.772, 0.789, 0.803, 0.803,
           0.82,  0.843, 0.838, 0.852, 0.858, 0.872, 0.87,  0.878, 0.887, 0.891, 0.887, 0.907, 0.892,
           0.896, 0.898, 0.922, 0.913, 0.91,  0.91,  0.927, 0.915, 0.915, 0.934, 0.919, 0.928, 0.932,
           0.929, 0.934, 0.947, 0.932, 0.925, 0.921, 0.937, 0.936, 0.942, 0.936, 0.936};
    view.newSpeakers
        = {0.497, 0.506, 0.52,  0.518, 0.529, 0.556, 0.542, 0.518, 0.564, 0.549, 0.535, 0.561, 0.551,
           0.545, 0.546, 0.543, 0.558, 0.572, 0.555, 0.566, 0.586, 0.547, 0.566, 0.56,  0.55,  0.552,
           0.565, 0.572, 0.559, 0.567, 0.576, 0.571, 0.579, 0.574, 0.574, 0.592, 0.577, 0.57,  0.578,
           0.557, 0.565, 0.579, 0.577, 0.589, 0.569, 0.55,  0.595, 0.583, 0.556, 0.587};
    return view;
}

ui::CurvesView lossCurves()
{
    ui::CurvesView view;
    view.epochs = 50;
    view.bestEpoch = 19;
    view.training
        = {0.683, 0.628, 0.589, 0.548, 0.518, 0.473, 0.442, 0.412, 0.384, 0.355, 0.336, 0.318, 0.295,
           0.27,  0.252, 0.24,  0.222, 0.208, 0.191, 0.193, 0.178, 0.16,  0.158, 0.151, 0.128, 0.128,
           0.122, 0.118, 0.11,  0.104, 0.099, 0.102, 0.099, 0.084, 0.078, 0.09,  0.072, 0.07,  0.07,
           0.069, 0.069, 0.065, 0.057, 0.061, 0.058, 0.063, 0.054, 0.047, 0.047, 0.055};
    view.clipsShuffled
        = {0.671, 0.615, 0.592, 0.564, 0.545, 0.493, 0.484, 0.46,  0.423, 0.407, 0.408, 0.389, 0.365,
           0.345, 0.339, 0.314, 0.302, 0.284, 0.283, 0.273, 0.293, 0.256, 0.264, 0.258, 0.237, 0.245,
           0.206, 0.225, 0.228, 0.192, 0.2,   0.218, 0.202, 0.192, 0.196, 0.192, 0.202, 0.198, 0.188,
           0.183, 0.188, 0.2,   0.188, 0.191, 0.182, 0.169, 0.174, 0.187, 0.18,  0.169};
    view.newSpeakers
        = {0.676, 0.687, 0.677, 0.672, 0.668, 0.672, 0.668, 0.673, 0.671, 0.673, 0.666, 0.653, 0.655,
           0.66,  0.651, 0.659, 0.665, 0.645, 0.635, 0.664, 0.662, 0.68,  0.671, 0.712, 0.713, 0.715,
           0.724, 0.739, 0.748, 0.758, 0.76,  0.795, 0.793, 0.805, 0.816, 0.802, 0.842, 0.845, 0.856,
           0.871, 0.872, 0.901, 0.896, 0.905, 0.916, 0.938, 0.955, 0.952, 0.954, 0.991};
    return view;
}

ui::ScoresView scores()
{
    ui::ScoresView view;
    view.score = {ui::ScoreView{0.57, {0.44, 0.69}}, ui::ScoreView{0.94, {0.91, 0.96}},
                  ui::ScoreView{0.91, {0.86, 0.95}}};
    return view;
}

ui::ConfusionView confusion()
{
    ui::ConfusionView view;
    view.clips = {{{378, 262}, {289, 351}}};
    view.precision = {0.57, 0.57};
    view.recall = {0.59, 0.55};
    view.f1 = {0.58, 0.56};
    return view;
}

std::vector<ui::RunView> runs()
{
    return {{5, System::Compact, std::nullopt, 0.54, 6, 42, QStringLiteral("accents")},
            {6, System::CnnAugmented, 0.92, 0.59, 700, 42, QStringLiteral("accents")},
            {7, System::Cnn, 0.94, 0.57, 252, 42, QStringLiteral("accents")}};
}

RunRecord runRecord(int number)
{
    RunRecord run;
    run.number = number;
    run.config = defaultExperiment(System::Cnn);
    run.config.training.seed = 7;
    run.data = "acentos";
    run.seconds = 61;
    EpochReport report;
    report.epoch = 1;
    report.epochs = 50;
    report.validationAccuracy = 0.57;
    run.newSpeakers.epochs.push_back(report);
    run.newSpeakers.keptEpoch = 1;
    run.bySpeaker.emplace();
    run.bySpeaker->accuracy = 0.57;
    return run;
}

} // namespace tonada::test
