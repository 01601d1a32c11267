// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings.h"

#include <QSettings>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace tonada::ui {
namespace {

const QStringList kLanguages{QString{}, QStringLiteral("en"), QStringLiteral("es")};
const QStringList kThemes{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};

double numberIn(const QSettings& store, const QString& key, double low, double high, double fallback)
{
    bool ok = false;
    const double value = store.value(key).toDouble(&ok);
    return ok && std::isfinite(value) && value >= low && value <= high ? value : fallback;
}

bool flagIn(const QSettings& store, const QString& key, bool fallback)
{
    const QString text = store.value(key).toString();
    return text == QLatin1String("true") || (fallback && text != QLatin1String("false"));
}

template <typename Choice>
Choice choiceIn(const QSettings& store, const QString& key, const QStringList& names, Choice fallback)
{
    const auto index = names.indexOf(store.value(key).toString());
    return index < 0 ? fallback : static_cast<Choice>(index);
}

const QStringList kScales{QStringLiteral("mel"), QStringLiteral("linear"), QStringLiteral("log")};
const QStringList kWindows{QStringLiteral("hann"), QStringLiteral("gaussian")};
const QStringList kColours{QStringLiteral("theme"), QStringLiteral("night"), QStringLiteral("paper"),
                           QStringLiteral("print")};
const QStringList kPlots{QStringLiteral("waveform"), QStringLiteral("spectrogram"), QStringLiteral("mfcc"),
                         QStringLiteral("probability")};
const QStringList kSmoothings{QStringLiteral("even"), QStringLiteral("recent")};
constexpr int kLargestShare = 10000;

RecordingViewSettings loadViews(const QSettings& store)
{
    using S = SpectrogramSettings;
    using V = RecordingViewSettings;
    RecordingViewSettings views;
    S& spectrogram = views.spectrogram;
    const auto key = [](const char* name) {
        return QStringLiteral("spectrogram/") + QLatin1String(name);
    };
    spectrogram.scale = choiceIn(store, key("scale"), kScales, spectrogram.scale);
    spectrogram.window = choiceIn(store, key("window"), kWindows, spectrogram.window);
    spectrogram.colours = choiceIn(store, key("colours"), kColours, spectrogram.colours);
    spectrogram.windowLength = numberIn(store, key("windowLength"), S::kShortestWindow, S::kLongestWindow,
                                        spectrogram.windowLength);
    spectrogram.hopLength
        = numberIn(store, key("hopLength"), S::kShortestHop, S::kLongestHop, spectrogram.hopLength);
    spectrogram.topHz = numberIn(store, key("topHz"), S::kLowestTop, S::kHighestTop, spectrogram.topHz);
    spectrogram.rangeDb
        = numberIn(store, key("rangeDb"), S::kSmallestRange, S::kLargestRange, spectrogram.rangeDb);
    views.pitch = flagIn(store, QStringLiteral("pitch/shown"), views.pitch);
    views.intensity = flagIn(store, QStringLiteral("intensity/shown"), views.intensity);
    const PitchRange range{
        numberIn(store, QStringLiteral("pitch/low"), V::kLowestPitch, V::kHighestPitch, views.pitchRange.low),
        numberIn(store, QStringLiteral("pitch/high"), V::kLowestPitch, V::kHighestPitch,
                 views.pitchRange.high)};
    if (range.low < range.high)
        views.pitchRange = range;
    return views;
}

RecordingRows loadRows(const QSettings& store)
{
    RecordingRows rows;
    for (qsizetype i = 0; i < kPlots.size(); ++i) {
        const auto plot = static_cast<std::size_t>(i);
        const QString key = QStringLiteral("rows/") + kPlots[i];
        rows.shown[plot] = flagIn(store, key + QStringLiteral("/shown"), true);
        rows.share[plot] = static_cast<int>(
            numberIn(store, key + QStringLiteral("/share"), 1, kLargestShare, rows.share[plot]));
    }
    rows.notes = flagIn(store, QStringLiteral("rows/notes"), true);
    const bool blank = std::none_of(rows.shown.begin(), rows.shown.end(), [](bool shown) { return shown; });
    return blank ? RecordingRows{} : rows;
}

void saveViews(const RecordingViewSettings& views, QSettings& store)
{
    const SpectrogramSettings& spectrogram = views.spectrogram;
    store.setValue(QStringLiteral("spectrogram/scale"), kScales.at(static_cast<int>(spectrogram.scale)));
    store.setValue(QStringLiteral("spectrogram/window"), kWindows.at(static_cast<int>(spectrogram.window)));
    store.setValue(QStringLiteral("spectrogram/colours"), kColours.at(static_cast<int>(spectrogram.colours)));
    store.setValue(QStringLiteral("spectrogram/windowLength"), spectrogram.windowLength);
    store.setValue(QStringLiteral("spectrogram/hopLength"), spectrogram.hopLength);
    store.setValue(QStringLiteral("spectrogram/topHz"), spectrogram.topHz);
    store.setValue(QStringLiteral("spectrogram/rangeDb"), spectrogram.rangeDb);
    store.setValue(QStringLiteral("pitch/shown"), views.pitch);
    store.setValue(QStringLiteral("pitch/low"), views.pitchRange.low);
    store.setValue(QStringLiteral("pitch/high"), views.pitchRange.high);
    store.setValue(QStringLiteral("intensity/shown"), views.intensity);
}

void saveRows(const RecordingRows& rows, QSettings& store)
{
    for (qsizetype i = 0; i < kPlots.size(); ++i) {
        const auto plot = static_cast<std::size_t>(i);
        const QString key = QStringLiteral("rows/") + kPlots[i];
        store.setValue(key + QStringLiteral("/shown"), rows.shown[plot]);
        store.setValue(key + QStringLiteral("/share"), rows.share[plot]);
    }
    store.setValue(QStringLiteral("rows/notes"), rows.notes);
}

VerdictSettings loadVerdict(const QSettings& store)
{
    using V = VerdictSettings;
    VerdictSettings verdict;
    verdict.spanSeconds = static_cast<float>(
        numberIn(store, QStringLiteral("verdict/span"), static_cast<double>(V::kMinSpanSeconds),
                 static_cast<double>(V::kMaxSpanSeconds), static_cast<double>(verdict.spanSeconds)));
    verdict.smoothing = choiceIn(store, QStringLiteral("verdict/smoothing"), kSmoothings, verdict.smoothing);
    const double prior = numberIn(store, QStringLiteral("verdict/prior"), V::kMinPrior, V::kMaxPrior, 0);
    if (prior > 0)
        verdict.prior = prior;
    return verdict;
}

void saveVerdict(const VerdictSettings& verdict, QSettings& store)
{
    store.setValue(QStringLiteral("verdict/span"), static_cast<double>(verdict.spanSeconds));
    store.setValue(QStringLiteral("verdict/smoothing"), kSmoothings.at(static_cast<int>(verdict.smoothing)));
    if (verdict.prior)
        store.setValue(QStringLiteral("verdict/prior"), *verdict.prior);
    else
        store.remove(QStringLiteral("verdict/prior"));
}

CorrectionSettings loadCorrections(const QSettings& store)
{
    CorrectionSettings corrections;
    corrections.on = flagIn(store, QStringLiteral("corrections/on"), corrections.on);
    corrections.folder = store.value(QStringLiteral("corrections/folder")).toString();
    corrections.speaker = store.value(QStringLiteral("corrections/speaker")).toString();
    corrections.consent = flagIn(store, QStringLiteral("corrections/consent"), corrections.consent);
    return corrections;
}

void saveCorrections(const CorrectionSettings& corrections, QSettings& store)
{
    store.setValue(QStringLiteral("corrections/on"), corrections.on);
    store.setValue(QStringLiteral("corrections/folder"), corrections.folder);
    store.setValue(QStringLiteral("corrections/speaker"), corrections.speaker);
    store.setValue(QStringLiteral("corrections/consent"), corrections.consent);
}

} // namespace

Settings loadSettings(const QSettings& store)
{
    Settings settings;
    const QString language = store.value(QStringLiteral("language")).toString();
    if (kLanguages.contains(language))
        settings.language = language;
    const auto theme = kThemes.indexOf(store.value(QStringLiteral("theme")).toString());
    if (theme >= 0)
        settings.theme = static_cast<ThemeChoice>(theme);
    settings.fontScale = numberIn(store, QStringLiteral("fontScale"), Settings::kMinFontScale,
                                  Settings::kMaxFontScale, settings.fontScale);
    settings.demoSource = store.value(QStringLiteral("source/demo")).toString() == QLatin1String("true");
    settings.device = store.value(QStringLiteral("source/device")).toString();
    settings.hostApi = store.value(QStringLiteral("source/hostApi")).toString();
    settings.channel = static_cast<int>(
        numberIn(store, QStringLiteral("source/channel"), 0, Settings::kMaxChannel, settings.channel));
    settings.gainDb = numberIn(store, QStringLiteral("source/gainDb"), -Settings::kMaxGainDb,
                               Settings::kMaxGainDb, settings.gainDb);
    settings.modelPath = store.value(QStringLiteral("model")).toString();
    settings.recentRecordings = store.value(QStringLiteral("recentRecordings")).toStringList();
    settings.windowGeometry = store.value(QStringLiteral("window/geometry")).toByteArray();
    settings.recordingViews = loadViews(store);
    settings.recordingRows = loadRows(store);
    settings.verdict = loadVerdict(store);
    settings.corrections = loadCorrections(store);
    settings.welcomed = store.value(QStringLiteral("welcomed")).toString() == QLatin1String("true");
    return settings;
}

void saveSettings(const Settings& settings, QSettings& store)
{
    store.setValue(QStringLiteral("language"), settings.language);
    store.setValue(QStringLiteral("theme"), kThemes.at(static_cast<int>(settings.theme)));
    store.setValue(QStringLiteral("fontScale"), settings.fontScale);
    store.setValue(QStringLiteral("source/demo"), settings.demoSource);
    store.setValue(QStringLiteral("source/device"), settings.device);
    store.setValue(QStringLiteral("source/hostApi"), settings.hostApi);
    store.setValue(QStringLiteral("source/channel"), settings.channel);
    store.setValue(QStringLiteral("source/gainDb"), settings.gainDb);
    store.setValue(QStringLiteral("model"), settings.modelPath);
    store.setValue(QStringLiteral("recentRecordings"), settings.recentRecordings);
    store.setValue(QStringLiteral("window/geometry"), settings.windowGeometry);
    saveViews(settings.recordingViews, store);
    saveRows(settings.recordingRows, store);
    saveVerdict(settings.verdict, store);
    saveCorrections(settings.corrections, store);
    store.setValue(QStringLiteral("welcomed"), settings.welcomed);
}

} // namespace tonada::ui
