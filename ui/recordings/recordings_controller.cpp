// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recordings_controller.h"

#include "core/audio/audio_file.h"
#include "core/learn/data_listing.h"
#include "core/learn/whole_recording.h"
#include "core/live/demo_recordings.h"
#include "ui/notice_bar.h"
#include "ui/plots/recording_figure.h"
#include "ui/recordings/recording_plots.h"
#include "ui/recordings/recording_words.h"
#include "ui/recordings/recordings_page.h"
#include "ui/support/error_text.h"

#include <QFileDialog>

#include <algorithm>

namespace tonada::ui {
namespace fs = std::filesystem;
namespace {

constexpr QSize kFigureSize(700, 800);
constexpr double kFigureScale = 2;

QString fromPath(const fs::path& path)
{
    return QString::fromStdU16String(path.u16string());
}

std::vector<fs::path> toPaths(const QStringList& names)
{
    std::vector<fs::path> paths;
    for (const QString& name : names)
        paths.emplace_back(name.toStdU16String());
    return paths;
}

} // namespace

RecordingsController::RecordingsController(RecordingsPage& page, RecordingOutput output, QObject* parent)
    : QObject(parent)
    , m_page(page)
    , m_player(std::move(output))
{
    connectPage();
}

void RecordingsController::connectPage()
{
    connect(&m_page, &RecordingsPage::openRequested, this, &RecordingsController::chooseFiles);
    connect(&m_page, &RecordingsPage::demoRequested, this, &RecordingsController::openDemo);
    connect(&m_page, &RecordingsPage::filesDropped, this,
            [this](const QStringList& names) { open(toPaths(names)); });
    connect(&m_page, &RecordingsPage::recordingSelected, this, &RecordingsController::show);
    connect(&m_page, &RecordingsPage::playRequested, this, &RecordingsController::playOrPause);
    connect(&m_page, &RecordingsPage::exportRequested, this, &RecordingsController::chooseExport);
    connect(&m_page.plots(), &RecordingPlots::samplesWanted, this, &RecordingsController::readSamples);
    connect(&m_page.plots(), &RecordingPlots::cursorMoved, this, [this] {
        if (m_player.playing())
            m_player.play(shown()->path, m_page.plots().cursor());
    });
    connect(&m_player, &RecordingPlayer::moved, this,
            [this](double seconds) { m_page.plots().setPlayhead(seconds); });
    connect(&m_player, &RecordingPlayer::ended, this, [this] { m_page.setPlaying(false); });
    connect(&m_player, &RecordingPlayer::failed, this, &RecordingsController::notice);
}

void RecordingsController::setModel(std::shared_ptr<const Classifier> model, const ModelView& view)
{
    m_model = std::move(model);
    m_page.setModel(view);
    interruptReading();
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        RecordingItem& item = m_entries[i].item;
        if (item.state != RecordingItem::State::Read)
            continue;
        item.state = RecordingItem::State::Waiting;
        m_entries[i].tracks.reset();
        m_page.setItem(static_cast<int>(i), item);
    }
    readNext();
}

void RecordingsController::chooseFiles()
{
    const QStringList names = QFileDialog::getOpenFileNames(
        &m_page, tr("Open recordings"), {},
        tr("Recordings (*.wav *.flac *.ogg *.oga *.opus *.mp3 *.aif *.aiff);;All files (*)"));
    if (!names.isEmpty())
        open(toPaths(names));
}

void RecordingsController::openDemo()
{
    try {
        std::vector<fs::path> files;
        std::string label;
        for (const DemoRecording& recording : liveDemo(demoListPath())) {
            if (files.size() < 2 && !recording.label.empty() && recording.label != label) {
                files.push_back(recording.path);
                label = recording.label;
            }
        }
        open(files);
    } catch (const Error& error) {
        notice(error);
    }
}

void RecordingsController::open(const std::vector<fs::path>& paths)
{
    m_listing.start([this, paths](const BackgroundJob::Post& post, const std::stop_token& stop) {
        std::vector<fs::path> files;
        for (const fs::path& path : paths) {
            try {
                const auto inside = fs::is_directory(path) ? listAudioFiles(path, true) : std::vector{path};
                files.insert(files.end(), inside.begin(), inside.end());
            } catch (const Error& error) {
                post([this, error] { notice(error); });
            }
            if (stop.stop_requested())
                return;
        }
        post([this, files] { add(files); });
    });
}

void RecordingsController::openAt(const fs::path& path, double seconds)
{
    m_sought = {path, seconds};
    open({path});
}

void RecordingsController::chooseSought()
{
    const Entry* entry = shown();
    if (!m_sought || entry == nullptr || !entry->tracks || entry->path != m_sought->first)
        return;
    m_page.chooseWindowAt(m_sought->second);
    m_sought.reset();
}

void RecordingsController::add(const std::vector<fs::path>& files)
{
    std::vector<RecordingItem> items;
    const auto first = static_cast<int>(m_entries.size());
    int already = -1;
    for (const fs::path& file : files) {
        const auto same = std::find_if(m_entries.begin(), m_entries.end(),
                                       [&](const Entry& entry) { return entry.path == file; });
        if (same != m_entries.end()) {
            already = static_cast<int>(same - m_entries.begin());
            continue;
        }
        RecordingItem item;
        item.name = fileNameOf(file);
        item.path = fromPath(file);
        items.push_back(item);
        m_entries.push_back({file, item, nullptr});
    }
    m_page.addItems(items);
    const int row = items.empty() ? already : first;
    if (row < 0)
        return;
    m_page.select(row);
    show(row);
    chooseSought();
}

RecordingsController::Entry* RecordingsController::shown()
{
    return m_shown < 0 ? nullptr : &m_entries[static_cast<std::size_t>(m_shown)];
}

QString RecordingsController::noteOf(const RecordingItem& item) const
{
    return item.state == RecordingItem::State::Failed ? item.failure : tr("Reading %1…").arg(item.name);
}

void RecordingsController::show(int row)
{
    if (row < 0 || row == m_shown)
        return;
    m_player.stop();
    if (Entry* before = shown())
        before->tracks.reset();
    m_shown = row;
    m_page.showRecording(nullptr, noteOf(shown()->item));
    if (m_reading != row)
        interruptReading();
    readNext();
}

void RecordingsController::interruptReading()
{
    if (m_reading < 0)
        return;
    m_tracksJob.requestStop();
    Entry& entry = m_entries[static_cast<std::size_t>(m_reading)];
    entry.item.state = RecordingItem::State::Waiting;
    m_page.setItem(m_reading, entry.item);
    m_reading = -1;
}

void RecordingsController::readNext()
{
    if (m_reading >= 0)
        return;
    if (const Entry* entry = shown();
        entry != nullptr && !entry->tracks && entry->item.state != RecordingItem::State::Failed) {
        read(m_shown);
        return;
    }
    const auto waiting = std::find_if(m_entries.begin(), m_entries.end(), [](const Entry& entry) {
        return entry.item.state == RecordingItem::State::Waiting;
    });
    if (waiting != m_entries.end())
        read(static_cast<int>(waiting - m_entries.begin()));
}

void RecordingsController::read(int row)
{
    m_reading = row;
    Entry& entry = m_entries[static_cast<std::size_t>(row)];
    if (entry.item.state != RecordingItem::State::Read) { // what is known already stays
        entry.item.state = RecordingItem::State::Reading;
        entry.item.percent = 0;
        m_page.setItem(row, entry.item);
    }
    m_tracksJob.start([this, row, path = entry.path, model = m_model](const BackgroundJob::Post& post,
                                                                      const std::stop_token& stop) {
        try {
            TracksOptions options;
            options.classifier = model.get();
            options.stop = stop;
            int before = 0;
            options.onProgress = [&](double share) {
                const int percent = static_cast<int>(100 * share);
                if (percent == std::exchange(before, percent))
                    return;
                post([this, row, percent] {
                    RecordingItem& item = m_entries[static_cast<std::size_t>(row)].item;
                    item.percent = percent;
                    m_page.setItem(row, item);
                });
            };
            auto tracks = std::make_shared<const RecordingTracks>(readRecordingTracks(path, options));
            post([this, row, tracks] { finishReading(row, tracks); });
        } catch (const Error& error) {
            if (error.code() != ErrorCode::Cancelled)
                post([this, row, error] { failReading(row, error); });
        }
    });
}

void RecordingsController::finishReading(int row, std::shared_ptr<const RecordingTracks> tracks)
{
    if (row != m_reading)
        return;
    m_reading = -1;
    Entry& entry = m_entries[static_cast<std::size_t>(row)];
    entry.item.state = RecordingItem::State::Read;
    entry.item.seconds = tracks->seconds;
    entry.item.judgement = tracks->verdict ? std::optional(tracks->verdict->verdict) : std::nullopt;
    entry.item.verdict = tracks->verdict ? RecordingWords::verdict(*tracks->verdict) : QString();
    m_page.setItem(row, entry.item);
    if (row == m_shown) {
        entry.tracks = std::move(tracks);
        m_page.showRecording(entry.tracks);
        chooseSought();
    }
    readNext();
}

void RecordingsController::failReading(int row, const Error& error)
{
    if (row != m_reading)
        return;
    m_reading = -1;
    Entry& entry = m_entries[static_cast<std::size_t>(row)];
    entry.item.state = RecordingItem::State::Failed;
    entry.item.failure = ErrorText::sentence(error);
    m_page.setItem(row, entry.item);
    notice(error);
    if (row == m_shown)
        m_page.showRecording(nullptr, noteOf(entry.item));
    readNext();
}

void RecordingsController::readSamples(double begin, double end)
{
    const Entry* entry = shown();
    if (entry == nullptr)
        return;
    m_samplesJob.start([this, path = entry->path, begin, end](const BackgroundJob::Post& post,
                                                              const std::stop_token&) {
        try {
            AudioFileReader file(path);
            const double rate = file.sampleRate();
            const auto first
                = std::clamp<std::int64_t>(static_cast<std::int64_t>(begin * rate), 0, file.frames());
            const auto last
                = std::clamp<std::int64_t>(static_cast<std::int64_t>(end * rate) + 1, first, file.frames());
            SampleStretch stretch{static_cast<double>(first) / rate, file.sampleRate(), {}};
            stretch.samples.resize(static_cast<std::size_t>(last - first));
            file.seek(first);
            stretch.samples.resize(file.readMono(stretch.samples));
            post([this, path, stretch] {
                if (shown() != nullptr && shown()->path == path)
                    m_page.plots().setSamples(stretch);
            });
        } catch (const Error& error) {
            post([this, error] { notice(error); });
        }
    });
}

void RecordingsController::playOrPause()
{
    if (m_player.playing()) {
        m_player.stop();
        return;
    }
    const Entry* entry = shown();
    if (entry == nullptr)
        return;
    const bool playing = m_player.play(entry->path, m_page.plots().cursor());
    m_page.setPlaying(playing);
    m_page.setOutputText(playing ? QString() : tr("No loudspeaker or headphones to play on"));
}

void RecordingsController::chooseExport(RecordingExport::Kind kind)
{
    const Entry* entry = shown();
    if (entry == nullptr)
        return;
    fs::path proposed = entry->path;
    proposed.replace_extension(RecordingExport::extension(kind).toStdString());
    const QString name = QFileDialog::getSaveFileName(&m_page, RecordingExport::name(kind),
                                                      fromPath(proposed), RecordingExport::filter(kind));
    if (!name.isEmpty())
        exportTo(kind, name.toStdU16String());
}

void RecordingsController::exportTo(RecordingExport::Kind kind, const fs::path& target)
{
    const Entry* entry = shown();
    if (entry == nullptr || !entry->tracks)
        return;
    if (kind == RecordingExport::Kind::Figure) {
        exportFigure(target);
        return;
    }
    if (!entry->tracks->verdict)
        return;
    try {
        RecordingExport::save(kind, target, entry->path, *entry->tracks->verdict, m_model->info());
    } catch (const Error& error) {
        notice(error);
    }
}

void RecordingsController::exportFigure(const fs::path& target)
{
    m_figureJob.start(
        [this, target, path = shown()->path](const BackgroundJob::Post& post, const std::stop_token&) {
            try {
                post([this, target, recording = readWholeRecording(path)] {
                    try {
                        RecordingFigure({recording}, m_page.currentTheme())
                            .save(target, kFigureSize, kFigureScale);
                    } catch (const Error& error) {
                        notice(error);
                    }
                });
            } catch (const Error& error) {
                post([this, error] { notice(error); });
            }
        });
}

void RecordingsController::notice(const Error& error)
{
    Notice notice;
    notice.id = QString::fromStdString(error.what());
    notice.severity = Notice::Severity::Danger;
    notice.text = ErrorText::sentence(error);
    m_page.notices().post(notice);
}

} // namespace tonada::ui
