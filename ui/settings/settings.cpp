// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings.h"

#include <QSettings>
#include <QStringList>

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
    settings.windowGeometry = store.value(QStringLiteral("window/geometry")).toByteArray();
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
    store.setValue(QStringLiteral("window/geometry"), settings.windowGeometry);
    store.setValue(QStringLiteral("welcomed"), settings.welcomed);
}

} // namespace tonada::ui
