// SPDX-License-Identifier: GPL-3.0-or-later
// hear_recording FOLDER RECORDING: the whole window, worked by the mouse and the keyboard of the display it is on
// (xdotool): RECORDING is opened by the file dialog, zoomed, a stretch of it selected and played, and its figure
// exported to FOLDER/figure.png. What the sound server played is left in FOLDER/heard.raw (32-bit float, mono,
// 16 kHz), the selection's seconds on stdout. FOLDER becomes the home. Says on stderr which step failed.
#include "tests/integration/hand.h"
#include "ui/recordings/recording_plots.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFileInfo>
#include <QProcess>

#include <iostream>

namespace tonada {
namespace {

using test::click;
using test::press;
using test::repeat;
using test::waitFor;
using test::widget;
using test::xdotool;

ui::RecordingPlots& plots()
{
    return widget<ui::RecordingPlots>("recordingPlots");
}

/** A key that opens a dialog for a file, and the file; from outside, for the dialog has this program's attention. */
void nameFile(const QString& key, const QString& title, const QString& file,
              const std::function<bool()>& effect)
{
    repeat(key, effect, [&] {
        QProcess::startDetached(
            QStringLiteral("bash"),
            {QStringLiteral("-c"),
             QStringLiteral(
                 "xdotool key \"$0\"; w=$(timeout 20 xdotool search --sync --onlyvisible --name \"$1\" "
                 "| tail -1) || exit; xdotool windowfocus --sync \"$w\"; "
                 "xdotool key --delay 60 ctrl+a type --delay 20 \"$2\"; xdotool key Return"),
             key, title, file});
    });
}

QPoint inWaveform(double share)
{
    const QRect r = plots().scene().layout.plotOf(ui::RecordingPlot::Waveform);
    return plots().mapToGlobal(QPoint(r.left() + static_cast<int>(share * r.width()), r.center().y()));
}

QStringList moveTo(QPoint at)
{
    return {QStringLiteral("mousemove"), QString::number(at.x()), QString::number(at.y())};
}

void zoom()
{
    const double before = plots().view().span();
    repeat(
        QStringLiteral("wheel"), [&] { return plots().view().span() < 0.7 * before; },
        [] {
            xdotool(moveTo(inWaveform(0.5))
                    + QStringList{QStringLiteral("click"), QStringLiteral("--repeat"), QStringLiteral("3"),
                                  QStringLiteral("4")});
        });
}

void select()
{
    repeat(
        QStringLiteral("select"), [] { return plots().selection().has_value(); },
        [] {
            xdotool(moveTo(inWaveform(0.3))
                    + QStringList{QStringLiteral("keydown"), QStringLiteral("shift")});
            xdotool({QStringLiteral("mousedown"), QStringLiteral("1")});
            xdotool(moveTo(inWaveform(0.4)));
            xdotool(moveTo(inWaveform(0.6)));
            xdotool({QStringLiteral("mouseup"), QStringLiteral("1"), QStringLiteral("keyup"),
                     QStringLiteral("shift")});
        });
}

void play(const QString& heard)
{
    QProcess recorder;
    recorder.setStandardOutputFile(heard);
    recorder.start(QStringLiteral("parec"),
                   {QStringLiteral("--format=float32le"), QStringLiteral("--rate=16000"),
                    QStringLiteral("--channels=1"), QStringLiteral("--latency-msec=20")});
    waitFor(QStringLiteral("the sound server is listened to"), [&] { return QFileInfo(heard).size() > 0; });
    const auto text = [] {
        return widget<QAbstractButton>("playRecording").text();
    };
    waitFor(QStringLiteral("a selection to play"),
            [&] { return text() == QStringLiteral("Play selection"); });
    click("playRecording", [&] { return plots().scene().playhead.has_value(); });
    waitFor(QStringLiteral("played to the end"), [&] { return text() == QStringLiteral("Play selection"); });
    const auto until = QFileInfo(heard).size() + 16000 * static_cast<qint64>(sizeof(float));
    waitFor(QStringLiteral("a second more"), [&] { return QFileInfo(heard).size() > until; });
    recorder.terminate();
    recorder.waitForFinished();
}

void hear(const QString& folder, const QString& recording)
{
    nameFile(QStringLiteral("ctrl+o"), QStringLiteral("Open recordings"), recording, [] {
        const auto& tracks = plots().scene().tracks;
        return tracks && tracks->complete;
    });
    zoom();
    select();
    play(folder + QStringLiteral("/heard.raw"));
    const QString figure = folder + QStringLiteral("/figure.png");
    nameFile(QStringLiteral("ctrl+e"), QStringLiteral("igure"), figure,
             [&] { return QFileInfo::exists(figure); });
    std::cout << plots().selection()->seconds() << '\n';
}

} // namespace
} // namespace tonada

int main(int argc, char** argv)
{
    if (argc != 3)
        return 2;
    return tonada::test::runInWindow(argc, argv, "recordings", [argv] {
        tonada::hear(QString::fromLocal8Bit(argv[1]), QString::fromLocal8Bit(argv[2]));
    });
}
