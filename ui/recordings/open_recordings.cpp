// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/open_recordings.h"

#include "core/learn/data_listing.h"
#include "ui/recordings/recording_words.h"
#include "ui/support/error_text.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace tonada::ui {
namespace fs = std::filesystem;
namespace {
constexpr qint64 kFirstPartMs = 150;
constexpr qint64 kPartMs = 500;
} // namespace

const OpenRecordings::Entry* OpenRecordings::shown() const
{
    return m_shown < 0 ? nullptr : &m_entries[static_cast<std::size_t>(m_shown)];
}

void OpenRecordings::setModel(std::shared_ptr<const Classifier> model)
{
    interruptReading();
    m_model = std::move(model);
    judgeAgain();
}

void OpenRecordings::setVerdictSettings(const VerdictSettings& settings)
{
    if (m_verdictSettings == settings)
        return;
    interruptReading();
    m_verdictSettings = settings;
    judgeAgain();
}

void OpenRecordings::judgeAgain()
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        RecordingItem& item = m_entries[i].item;
        if (item.state != RecordingItem::State::Read)
            continue;
        item.state = RecordingItem::State::Waiting;
        m_entries[i].stale = true;
        emit itemChanged(static_cast<int>(i), item);
    }
    readNext();
}

void OpenRecordings::open(const std::vector<fs::path>& paths)
{
    m_listing.start([this, paths](const BackgroundJob::Post& post, const std::stop_token& stop) {
        std::vector<fs::path> files;
        for (const fs::path& path : paths) {
            try {
                const auto inside = fs::is_directory(path) ? listAudioFiles(path, true) : std::vector{path};
                if (inside.empty())
                    throw Error(ErrorCode::DataEmpty,
                                {path.string(), "*.wav, *.flac, *.ogg, *.opus, *.mp3, *.aiff"});
                files.insert(files.end(), inside.begin(), inside.end());
            } catch (const Error& error) {
                post([this, error] { emit failed(error); });
            }
            if (stop.stop_requested())
                return;
        }
        post([this, files] { add(files); });
    });
}

void OpenRecordings::add(const std::vector<fs::path>& files)
{
    std::vector<RecordingItem> items;
    const auto first = static_cast<int>(m_entries.size());
    int already = -1;
    for (const fs::path& file : files) {
        const auto same = std::find_if(m_entries.begin(), m_entries.end(),
                                       [&](const Entry& open) { return open.path == file; });
        if (same != m_entries.end()) {
            already = static_cast<int>(same - m_entries.begin());
            continue;
        }
        RecordingItem item;
        item.name = fileNameOf(file);
        item.path = QString::fromStdU16String(file.u16string());
        items.push_back(item);
        m_entries.push_back({file, 0, item, nullptr});
    }
    emit added(items);
    const int row = items.empty() ? already : first;
    if (row == m_shown)
        emit shownChanged();
    else
        show(row);
}

void OpenRecordings::show(int row)
{
    if (row < 0 || row == m_shown)
        return;
    if (m_shown >= 0)
        entry(m_shown).tracks.reset();
    m_shown = row;
    emit shownChanged();
    if (m_reading != row)
        interruptReading();
    readNext();
}

void OpenRecordings::setChannel(int channel)
{
    if (m_shown < 0 || entry(m_shown).channel == channel)
        return;
    interruptReading();
    entry(m_shown).channel = channel;
    entry(m_shown).tracks.reset();
    entry(m_shown).item.state = RecordingItem::State::Waiting;
    emit itemChanged(m_shown, entry(m_shown).item);
    readNext();
}

void OpenRecordings::interruptReading()
{
    if (m_reading < 0)
        return;
    m_tracksJob.requestStop();
    RecordingItem& item = entry(m_reading).item;
    item.state = RecordingItem::State::Waiting;
    emit itemChanged(std::exchange(m_reading, -1), item);
}

void OpenRecordings::readNext()
{
    if (m_reading >= 0)
        return;
    if (const Entry* open = shown(); open != nullptr && open->item.state != RecordingItem::State::Failed
        && (!open->tracks || !open->tracks->complete || open->stale)) {
        read(m_shown);
        return;
    }
    const auto waiting = std::find_if(m_entries.begin(), m_entries.end(), [](const Entry& open) {
        return open.item.state == RecordingItem::State::Waiting;
    });
    if (waiting != m_entries.end())
        read(static_cast<int>(waiting - m_entries.begin()));
}

void OpenRecordings::read(int row)
{
    m_reading = row;
    RecordingItem& item = entry(row).item;
    if (item.state != RecordingItem::State::Read) { // what is known already stays
        item.state = RecordingItem::State::Reading;
        setProgress(row, 0);
    }
    m_tracksJob.start(
        [this, row, path = entry(row).path, channel = entry(row).channel, model = m_model,
         settings = m_verdictSettings](const BackgroundJob::Post& post, const std::stop_token& stop) {
            try {
                TracksOptions options;
                options.classifier = model.get();
                options.verdict = settings;
                options.channel = channel;
                options.stop = stop;
                int before = 0;
                options.onProgress = [&](double share) {
                    const int percent = static_cast<int>(100 * share);
                    if (percent != std::exchange(before, percent))
                        post([this, row, percent] { setProgress(row, percent); });
                };
                QElapsedTimer since;
                since.start();
                qint64 due = kFirstPartMs;
                options.onBlock = [&](const RecordingTracks& unfinished) {
                    if (row != m_shown || since.elapsed() < due || unfinished.logMel.count() == 0)
                        return;
                    due = since.elapsed() + kPartMs;
                    post([this, row, part = std::make_shared<const RecordingTracks>(partOf(unfinished))] {
                        showPart(row, part);
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

void OpenRecordings::setProgress(int row, int percent)
{
    if (row != m_reading) // it was interrupted meanwhile
        return;
    RecordingItem& item = entry(row).item;
    item.percent = percent;
    emit itemChanged(row, item);
}

void OpenRecordings::showPart(int row, std::shared_ptr<const RecordingTracks> part)
{
    if (row != m_reading || row != m_shown || (entry(row).tracks && entry(row).tracks->complete))
        return;
    entry(row).tracks = std::move(part);
    emit shownChanged();
}

void OpenRecordings::finishReading(int row, std::shared_ptr<const RecordingTracks> tracks)
{
    if (row != m_reading)
        return;
    m_reading = -1;
    RecordingItem& item = entry(row).item;
    item.state = RecordingItem::State::Read;
    item.seconds = tracks->seconds;
    item.judgement = tracks->verdict ? std::optional(tracks->verdict->verdict) : std::nullopt;
    item.verdict = tracks->verdict ? RecordingWords::verdict(*tracks->verdict) : QString();
    emit itemChanged(row, item);
    if (row == m_shown) {
        entry(row).tracks = std::move(tracks);
        entry(row).stale = false;
        emit shownChanged();
    }
    readNext();
}

void OpenRecordings::failReading(int row, const Error& error)
{
    if (row != m_reading)
        return;
    m_reading = -1;
    RecordingItem& item = entry(row).item;
    item.state = RecordingItem::State::Failed;
    item.failure = ErrorText::sentence(error);
    entry(row).tracks.reset();
    emit itemChanged(row, item);
    emit failed(error);
    if (row == m_shown)
        emit shownChanged();
    readNext();
}

} // namespace tonada::ui
