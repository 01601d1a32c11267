// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/feature_columns.h"
#include "ui/live/live_plots.h"
#include "ui/plots/live_layout.h"

#include <QApplication>

#include <benchmark/benchmark.h>

// One frame of the live pictures on a page of 1366×768, where 1000 ms hold 31 of them. On a screen of twice
// the density: QT_SCALE_FACTOR=2.

namespace tonada::ui {
namespace {

constexpr QSize kDrawn(1014, 642);
constexpr int kColumns = 2000;

class Shown
{
public:
    Shown()
    {
        plots.resize(kDrawn);
        plots.setRunning(true);
        plots.show();
        QApplication::processEvents(); // until then nothing is painted
        plots.append(columns);
        plots.repaint();
    }

    void appendOne()
    {
        FeatureColumn column = columns[static_cast<std::size_t>(m_number % kColumns)];
        column.centre = ++m_number * kTestHop;
        plots.append({&column, 1});
    }

    LivePlots plots{nullptr};
    std::vector<FeatureColumn> columns = wanderingColumns(kColumns);

private:
    SampleIndex m_number = kColumns;
};

void NewColumn(benchmark::State& state)
{
    Shown shown;
    const LiveLayout layout = LiveLayout::of(kDrawn, 1, false);
    const QRect changed = layout.titleOf(LivePlot::Waveform).united(layout.plots());
    for (auto _ : state) {
        shown.appendOne();
        shown.plots.repaint(changed);
    }
}
BENCHMARK(NewColumn)->Unit(benchmark::kMicrosecond);

void ScrollWhileFrozen(benchmark::State& state)
{
    Shown shown;
    shown.plots.setFrozen(true);
    int direction = -1;
    for (auto _ : state) {
        shown.plots.scrollBySeconds(direction);
        shown.plots.repaint();
        direction = -direction;
    }
}
BENCHMARK(ScrollWhileFrozen)->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace tonada::ui

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
