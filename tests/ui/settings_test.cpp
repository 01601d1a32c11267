// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temp_dir.h"
#include "ui/settings/settings.h"

#include <QSettings>

#include <gtest/gtest.h>

namespace tonada::ui {
namespace {

class SettingsTest : public testing::Test
{
protected:
    [[nodiscard]] QString path() const { return QString::fromStdString((m_dir / "tonada.ini").string()); }

    test::TempDir m_dir;
};

TEST_F(SettingsTest, ComeBackAsTheyWereSaved)
{
    Settings settings;
    settings.language = QStringLiteral("es");
    settings.theme = ThemeChoice::Dark;
    settings.fontScale = 1.3;
    settings.demoSource = true;
    settings.device = QStringLiteral("Auriculares USB: señal");
    settings.hostApi = QStringLiteral("ALSA");
    settings.channel = 2;
    settings.gainDb = -6.5;
    settings.modelPath = QStringLiteral("/models/mine.onnx");
    settings.recentRecordings = {QStringLiteral("/grabaciones/ñandú.wav"), QStringLiteral("/voces")};
    settings.windowGeometry = QByteArray("\x01\x02\x00\x03", 4);
    settings.recordingViews.spectrogram
        = {FrequencyScale::Log, WindowShape::Gaussian, 0.012, 0.003, 5500, 60, SpectrogramColours::Print};
    settings.recordingViews.pitch = false;
    settings.recordingViews.intensity = true;
    settings.recordingViews.pitchRange = {60, 260};
    settings.recordingRows.shown = {false, true, false, true};
    settings.recordingRows.share = {50, 300, 20, 70};
    settings.recordingRows.notes = false;
    settings.verdict = {20, VerdictSmoothing::Recent, 0.25};
    settings.corrections = {true, QStringLiteral("/voces/nuevas"), QStringLiteral("Íñigo"), true};
    settings.welcomed = true;
    {
        QSettings store(path(), QSettings::IniFormat);
        saveSettings(settings, store);
    }
    EXPECT_EQ(loadSettings(QSettings(path(), QSettings::IniFormat)), settings);
}

TEST_F(SettingsTest, AreDefaultsOnTheFirstStart)
{
    EXPECT_EQ(loadSettings(QSettings(path(), QSettings::IniFormat)), Settings{});
}

TEST_F(SettingsTest, FallBackWhereAValueIsDamaged)
{
    QSettings store(path(), QSettings::IniFormat);
    store.setValue(QStringLiteral("language"), QStringLiteral("klingon"));
    store.setValue(QStringLiteral("theme"), 17);
    store.setValue(QStringLiteral("fontScale"), QStringLiteral("nan"));
    store.setValue(QStringLiteral("source/demo"), QByteArray("\xFF\x00", 2));
    store.setValue(QStringLiteral("source/channel"), -3);
    store.setValue(QStringLiteral("source/gainDb"), QStringLiteral("loud"));
    store.setValue(QStringLiteral("spectrogram/windowLength"), -1);
    store.setValue(QStringLiteral("pitch/low"), 300);
    store.setValue(QStringLiteral("pitch/high"), 200);
    store.setValue(QStringLiteral("verdict/span"), 99);
    store.setValue(QStringLiteral("verdict/smoothing"), QStringLiteral("wild"));
    store.setValue(QStringLiteral("verdict/prior"), QStringLiteral("-0.5"));
    store.setValue(QStringLiteral("corrections/on"), QStringLiteral("perhaps"));
    for (const char* plot : {"waveform", "spectrogram", "mfcc", "probability"})
        store.setValue(QStringLiteral("rows/%1/shown").arg(QLatin1String(plot)), false);
    store.setValue(QStringLiteral("source/device"), QStringLiteral("USB headset"));
    Settings expected;
    expected.device = QStringLiteral("USB headset");
    EXPECT_EQ(loadSettings(store), expected);
}

} // namespace
} // namespace tonada::ui
