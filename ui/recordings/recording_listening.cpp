// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recording_listening.h"

#include "ui/notice_bar.h"
#include "ui/recordings/output_selector.h"
#include "ui/recordings/playing_tools.h"
#include "ui/recordings/recording_plots.h"
#include "ui/recordings/recordings_page.h"

#include <limits>

namespace tonada::ui {
namespace {
constexpr int kDevicesMs = 500;
constexpr double kAtTheEnd = 0.01; // s
} // namespace

RecordingListening::RecordingListening(RecordingsPage& page, RecordingOutput output, QObject* parent)
    : QObject(parent)
    , m_page(page)
    , m_output(output)
    , m_player(std::move(output))
{
    PlayingTools& tools = page.playing();
    connect(&tools, &PlayingTools::playRequested, this, &RecordingListening::playOrPause);
    connect(&tools, &PlayingTools::loopChanged, this, [this](bool loop) {
        if (m_player.playing())
            m_player.feed()->setLoop(loop);
    });
    connect(&tools, &PlayingTools::speedChanged, this, [this](double speed) {
        if (m_player.playing())
            m_player.feed()->setSpeed(speed);
    });
    connect(&page.output(), &OutputSelector::rescanRequested, this, [this] { m_output.rescan(); });
    connect(&page.output(), &OutputSelector::chosen, this, [this] {
        if (m_player.playing()) {
            pause();
            play();
        }
    });
    connect(&page.plots(), &RecordingPlots::cursorMoved, this, &RecordingListening::seek);
    connect(&page.plots(), &RecordingPlots::selectionChanged, this, &RecordingListening::followSelection);
    connect(&m_player, &RecordingPlayer::moved, &page.plots(), &RecordingPlots::setPlayhead);
    connect(&m_player, &RecordingPlayer::ended, this, &RecordingListening::end);
    connect(&m_player, &RecordingPlayer::outputLost, this, [this] {
        m_pausedAt = m_page.plots().scene().playhead;
        m_page.playing().setPlaying(false);
        m_output.rescan();
        sayNoOutput();
    });
    connect(&m_player, &RecordingPlayer::failed, this, &RecordingListening::failed);
    m_deviceTimer.setInterval(kDevicesMs);
    connect(&m_deviceTimer, &QTimer::timeout, this, &RecordingListening::followDevices);
    m_deviceTimer.start();
    followDevices();
}

void RecordingListening::setRecording(const std::filesystem::path& path, int channel, double seconds)
{
    const bool same = path == m_path && channel == m_channel;
    m_path = path;
    m_channel = channel;
    m_seconds = seconds;
    if (same)
        return;
    stop();
}

void RecordingListening::stop()
{
    m_player.stop();
    end();
}

void RecordingListening::followSelection()
{
    const auto& selection = m_page.plots().selection();
    m_page.playing().setSelection(selection.has_value());
    if (!m_player.playing())
        return;
    if (!selection) {
        m_player.feed()->setStretch(0, std::numeric_limits<double>::infinity());
        return;
    }
    m_player.feed()->setStretch(selection->begin, selection->end);
    if (const double now = m_player.position(); now < selection->begin || now >= selection->end)
        m_player.feed()->seek(selection->begin);
}

void RecordingListening::playOrPause()
{
    if (m_player.playing())
        pause();
    else if (!m_path.empty())
        play();
}

void RecordingListening::play()
{
    followDevices();
    if (m_page.output().device() == nullptr) {
        sayNoOutput();
        return;
    }
    RecordingFeed::Plan plan;
    plan.path = m_path;
    plan.channel = m_channel;
    plan.loop = m_page.playing().loop();
    plan.speed = m_page.playing().speed();
    plan.from = m_pausedAt.value_or(m_page.plots().cursor());
    if (const auto& selection = m_page.plots().selection()) {
        plan.begin = selection->begin;
        plan.end = selection->end;
        if (!m_pausedAt || *m_pausedAt < plan.begin || *m_pausedAt >= plan.end)
            plan.from = plan.begin;
    } else if (plan.from > m_seconds - kAtTheEnd) {
        plan.from = 0;
    }
    m_pausedAt.reset();
    m_page.notices().withdraw(QStringLiteral("output"));
    m_player.play(plan, m_page.output().choice());
    m_page.playing().setPlaying(true);
}

void RecordingListening::pause()
{
    m_pausedAt = m_player.position();
    m_player.stop();
    m_page.playing().setPlaying(false);
}

void RecordingListening::end()
{
    m_pausedAt.reset();
    m_page.playing().setPlaying(false);
    m_page.plots().setPlayhead({});
}

void RecordingListening::seek(double seconds)
{
    if (m_player.playing()) {
        m_player.feed()->seek(seconds);
    } else if (m_pausedAt) {
        m_pausedAt.reset();
        m_page.plots().setPlayhead({});
    }
}

void RecordingListening::followDevices()
{
    m_page.output().setDevices(m_output.devices());
}

void RecordingListening::sayNoOutput()
{
    const StreamRequest choice = m_page.output().choice();
    Notice notice;
    notice.id = QStringLiteral("output");
    notice.severity = Notice::Severity::Warning;
    notice.text = choice.name.empty()
        ? tr("No loudspeaker or headphones to play on")
        : tr("%1 cannot be played on: choose another output").arg(QString::fromStdString(choice.name));
    m_page.notices().post(notice);
}

} // namespace tonada::ui
