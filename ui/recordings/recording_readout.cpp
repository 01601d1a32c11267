// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recording_readout.h"

#include "ui/live/verdict_words.h"
#include "ui/recordings/recording_scene.h"
#include "ui/recordings/recording_voice.h"
#include "ui/recordings/recording_words.h"
#include "ui/recordings/spectrogram_view.h"
#include "ui/support/number_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace tonada::ui {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::RecordingPlots)
};

/** The sample, or of a block of peaks the extreme farther from zero. */
double amplitudeAt(const RecordingScene& scene, double seconds)
{
    if (scene.wantsSamples() && scene.hasSamples()) {
        const auto last = static_cast<double>(scene.samples.samples.size()) - 1;
        const double index = std::round((seconds - scene.samples.begin) * scene.samples.sampleRate);
        return static_cast<double>(
            scene.samples.samples[static_cast<std::size_t>(std::clamp(index, 0.0, last))]);
    }
    const RecordingTracks& tracks = *scene.tracks;
    const auto block = static_cast<std::size_t>(seconds * tracks.sampleRate / WaveformPeaks::kBlock);
    const Peak peak = tracks.peaks.at(std::min(block, tracks.peaks.count() - 1));
    return (-peak.low > peak.high ? peak.low : peak.high) / 32768.0;
}

QString probabilityAt(const RecordingScene& scene, double seconds)
{
    const WindowVerdict* window = scene.windowAt(seconds);
    if (window == nullptr)
        return {};
    return window->probability ? numberText(shownProbability(*window->probability), 2)
                               : VerdictWords::headline(panelStateOf(window->state));
}

/** "F0 182 Hz F♯3 · −31 dB": what the curves say. */
QString voiceText(const RecordingScene& scene, double seconds)
{
    QStringList parts;
    if (const auto hz = recording_voice::pitchAt(scene, seconds))
        parts.append(Text::tr("F0 %1 Hz %2", "frequency and note")
                         .arg(numberText(*hz), recording_voice::noteName(*hz)));
    if (const auto db = recording_voice::intensityAt(scene, seconds))
        parts.append(Text::tr("level %1 dB").arg(numberText(*db)));
    return parts.join(QStringLiteral(" · "));
}

QString spectrogramText(const RecordingScene& scene, double seconds, double place)
{
    const double hz = scene.views.spectrogram.axis().hzAt(place);
    QString text
        = Text::tr("%1 Hz · %2", "frequency and note").arg(numberText(hz), recording_voice::noteName(hz));
    if (const auto db = SpectrogramView(scene).dbAt(seconds, place))
        text += Text::tr(" · %1 dB").arg(numberText(static_cast<double>(*db)));
    const QString voice = voiceText(scene, seconds);
    return voice.isEmpty() ? text : voice + QStringLiteral(" · ") + text;
}

} // namespace

RecordingReadout RecordingReadout::of(const RecordingScene& scene)
{
    RecordingReadout readout;
    if (!scene.crossHair || !scene.tracks)
        return readout;
    const RecordingTracks& tracks = *scene.tracks;
    const double seconds = std::clamp(scene.secondsAt(scene.crossHair->x()), 0.0, tracks.seconds);
    const int decimals = std::clamp(static_cast<int>(2 - std::floor(std::log10(scene.view.span()))), 2, 5);
    readout.time = Text::tr("%1 s").arg(numberText(seconds, decimals));
    const auto value = [&readout](RecordingPlot p) -> QString& {
        return readout.value[static_cast<std::size_t>(p)];
    };
    value(RecordingPlot::Waveform) = numberText(amplitudeAt(scene, seconds), 3);
    value(RecordingPlot::Probability) = probabilityAt(scene, seconds);
    const auto plot = scene.plotAt(*scene.crossHair);
    if (plot == RecordingPlot::Spectrogram)
        value(*plot) = spectrogramText(scene, seconds, scene.placeAt(*plot, scene.crossHair->y()));
    else
        value(RecordingPlot::Spectrogram) = voiceText(scene, seconds);
    const auto column = scene.columnAt(seconds);
    if (plot == RecordingPlot::Mfcc && column && *column < tracks.mfcc.count()) {
        const auto row = scene.rowAt(*plot, scene.crossHair->y(), tracks.mfcc.rows());
        value(*plot) = Text::tr("c %1 · %2")
                           .arg(numberText(static_cast<double>(row)),
                                numberText(static_cast<double>(tracks.mfcc.at(row, *column)), 1));
    }
    return readout;
}

} // namespace tonada::ui
