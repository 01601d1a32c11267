// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signals.h"
#include "tests/ui/feature_columns.h"
#include "ui/recordings/recording_plots.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWheelEvent>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>

// One frame of panning over a recording of one hour on a page of 1366×768, with so many seconds in view. On a screen
// of twice the density: QT_SCALE_FACTOR=2.

namespace tonada::ui {
namespace {

constexpr QSize kPlots(798, 636);
constexpr int kRate = 16000;
constexpr double kHour = 3600;
constexpr double kWindowStep = 0.512; // s

/** As a conversation is: half a minute of speech, now and then a few seconds of silence, a probability that wanders. */
FileVerdict wanderingVerdict()
{
    FileVerdict verdict;
    verdict.seconds = kHour;
    for (double begin = 0; begin + 2 <= kHour; begin += kWindowStep) {
        WindowVerdict window;
        window.begin = begin;
        window.end = begin + 2;
        const bool silent = std::fmod(begin, 33) < 4;
        window.state = silent ? Judgement::NoSpeech : Judgement::Argentinian;
        if (!silent)
            window.probability = 0.5 + 0.45 * std::sin(begin) * std::sin(begin / 7);
        verdict.windows.push_back(window);
    }
    return verdict;
}

std::shared_ptr<const RecordingTracks> oneHour()
{
    auto tracks = std::make_shared<RecordingTracks>();
    tracks->sampleRate = kRate;
    tracks->channels = 1;
    tracks->seconds = kHour;
    const auto minute = test::voiceLike(60, kRate);
    for (double begin = 0; begin < kHour; begin += 60)
        tracks->peaks.append(minute);
    tracks->peaks.finish();
    tracks->logMel = TrackColumns(FeatureColumn::kMels);
    tracks->mfcc = TrackColumns(FeatureColumn::kMfcc);
    const auto columns = wanderingColumns(2000);
    const auto count = static_cast<std::size_t>(kHour / tracks->columnSeconds());
    for (std::size_t i = 0; i < count; ++i) {
        tracks->logMel.append(columns[i % columns.size()].logMel);
        tracks->mfcc.append(columns[i % columns.size()].mfcc);
    }
    tracks->logMel.finish();
    tracks->mfcc.finish();
    tracks->verdict = wanderingVerdict();
    return tracks;
}

std::shared_ptr<const VoiceCurves> wanderingCurves(const PitchRange& range)
{
    auto curves = std::make_shared<VoiceCurves>();
    curves->range = range;
    for (double seconds = 0; seconds < kHour; seconds += VoiceCurves::kHop) {
        const bool voiced = std::fmod(seconds, 0.5) < 0.3;
        curves->pitch.push_back(voiced ? 150 + 40 * std::sin(static_cast<float>(seconds) * 9)
                                       : std::nanf(""));
        curves->intensity.push_back(-30);
    }
    return curves;
}

/** By a hundredth of what is in view, with the wheel's sideways turn. */
void pan(RecordingPlots& plots, int way)
{
    const QPointF middle = QRectF(plots.rect()).center();
    QWheelEvent event(middle, plots.mapToGlobal(middle), {}, {-12 * way, 0}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&plots, &event);
}

void Pan(benchmark::State& state)
{
    static const auto tracks = oneHour();
    RecordingPlots plots;
    plots.resize(kPlots);
    plots.setRecording(tracks);
    plots.setCurves(wanderingCurves(plots.scene().views.pitchRange));
    plots.show();
    QApplication::processEvents(); // until then nothing is painted
    const auto span = static_cast<double>(state.range(0));
    plots.setSelection(Selection{kHour / 3, std::min(kHour, kHour / 3 + span)});
    plots.useKey(QKeyEvent(QEvent::KeyPress, Qt::Key_Z, Qt::NoModifier));
    plots.setSelection({});
    plots.repaint();
    int way = 1;
    for (auto _ : state) {
        pan(plots, way);
        plots.repaint();
        if (plots.view().begin() <= 0 || plots.view().end() >= kHour)
            way = -way;
    }
    state.counters["frames/s"]
        = benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}
BENCHMARK(Pan)->Arg(2)->Arg(42)->Arg(300)->Arg(1800)->Arg(2200)->UseRealTime()->Unit(benchmark::kMillisecond);

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
