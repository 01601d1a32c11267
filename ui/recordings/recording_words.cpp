// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recording_words.h"

#include "ui/live/verdict_words.h"
#include "ui/recordings/recording_pictures.h"
#include "ui/recordings/recording_scene.h"
#include "ui/support/number_text.h"

#include <algorithm>

namespace tonada::ui {

PanelState panelStateOf(Judgement judgement)
{
    switch (judgement) {
    case Judgement::Other:
        return PanelState::Other;
    case Judgement::Argentinian:
        return PanelState::Argentinian;
    case Judgement::Unsure:
        return PanelState::Unsure;
    case Judgement::NoSpeech:
        return PanelState::NoSpeech;
    case Judgement::TooQuiet:
        return PanelState::TooQuiet;
    case Judgement::Overload:
        return PanelState::Overload;
    case Judgement::Unlike:
        return PanelState::Unlike;
    }
    return PanelState::NoSpeech;
}

QString fileNameOf(const std::filesystem::path& path)
{
    return QString::fromStdU16String(path.filename().u16string());
}

QString RecordingWords::plotName(RecordingPlot p)
{
    switch (p) {
    case RecordingPlot::Waveform:
        return tr("Waveform");
    case RecordingPlot::Spectrogram:
        return tr("Spectrogram");
    case RecordingPlot::Mfcc:
        return tr("MFCC");
    case RecordingPlot::Probability:
        return tr("P(Argentinian)");
    }
    return {};
}

double RecordingWords::shownShare(const FileVerdict& verdict)
{
    const double p = verdict.probability.value_or(0);
    return verdict.verdict == Judgement::Other ? 1 - p : p;
}

QString RecordingWords::verdict(const FileVerdict& verdict)
{
    const QString word = VerdictWords::headline(panelStateOf(verdict.verdict));
    if (!verdict.probability)
        return word;
    return tr("%1 %2 %", "Argentinian 86 %").arg(word, probabilityText(shownShare(verdict)));
}

QString RecordingWords::agreement(const FileVerdict& verdict)
{
    if (verdict.verdict != Judgement::Argentinian && verdict.verdict != Judgement::Other)
        return {};
    const auto judged
        = std::count_if(verdict.windows.begin(), verdict.windows.end(),
                        [](const WindowVerdict& window) { return window.probability.has_value(); });
    const auto same
        = std::count_if(verdict.windows.begin(), verdict.windows.end(),
                        [&](const WindowVerdict& window) { return window.state == verdict.verdict; });
    constexpr std::ptrdiff_t kMostCounted = 999; // larger numbers say less, and have no room
    if (judged > kMostCounted)
        return tr("%1 % of the windows agree")
            .arg(percentText(static_cast<double>(same) / static_cast<double>(judged)));
    return tr("%1 of %2 windows agree")
        .arg(numberText(static_cast<double>(same)), numberText(static_cast<double>(judged)));
}

QString RecordingWords::settings(const RecordingScene& scene)
{
    const SpectrogramSettings& spectrogram = scene.views.spectrogram;
    QStringList facts{
        tr("%1 to %2 s").arg(numberText(scene.view.begin(), 2), numberText(scene.view.end(), 2))};
    if (scene.rows.shows(RecordingPlot::Spectrogram))
        facts.append(tr("%1; 0 to %2 dB, map %3")
                         .arg(SpectrogramView(scene).caption(), numberText(-spectrogram.rangeDb),
                              mapName(spectrogram.colours, scene.theme.dark)));
    if (scene.rows.shows(RecordingPlot::Mfcc))
        facts.append(
            tr("MFCC −%1 to %1").arg(numberText(static_cast<double>(RecordingPictures::kMfccRange))));
    facts.append(QStringLiteral("Tonada " TONADA_VERSION));
    return facts.join(QStringLiteral(" · "));
}

QString RecordingWords::mapName(SpectrogramColours colours, bool dark)
{
    switch (colours) {
    case SpectrogramColours::Print:
        return tr("print");
    case SpectrogramColours::Night:
        return tr("night");
    case SpectrogramColours::Paper:
        return tr("paper");
    case SpectrogramColours::OfTheme:
        return dark ? tr("night") : tr("paper");
    }
    return {};
}

} // namespace tonada::ui
