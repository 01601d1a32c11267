// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recording_comparison.h"

#include "core/learn/whole_recording.h"
#include "ui/recordings/recording_export.h"
#include "ui/support/error_text.h"

#include <QFileDialog>

#include <algorithm>
#include <utility>

namespace tonada::ui {
RecordingComparison::RecordingComparison(CompareView& view, const OpenRecordings& recordings, QObject* parent)
    : QObject(parent)
    , m_view(view)
    , m_recordings(recordings)
{
    connect(&view, &CompareView::recordingChosen, this, &RecordingComparison::choose);
    connect(&recordings, &OpenRecordings::itemChanged, this, &RecordingComparison::refresh);
}

void RecordingComparison::start()
{
    m_running = true;
    const int count = static_cast<int>(m_recordings.entries().size());
    const int first = std::clamp(m_recordings.shownRow(), 0, std::max(0, count - 2));
    m_rows = {first, std::min(first + 1, count - 1)};
    refresh();
    read();
}

void RecordingComparison::stop()
{
    m_running = false;
    m_job.requestStop();
    m_view.canvas().setRecordings({});
}

void RecordingComparison::chooseFile(QWidget& window)
{
    const auto kind = RecordingExport::Kind::Figure;
    std::filesystem::path proposed = m_recordings.shown()->path;
    proposed.replace_filename("figure.png");
    const QString name = QFileDialog::getSaveFileName(&window, RecordingExport::name(kind),
                                                      QString::fromStdU16String(proposed.u16string()),
                                                      RecordingExport::filter(kind));
    if (!name.isEmpty())
        save(name.toStdU16String());
}

void RecordingComparison::save(const std::filesystem::path& target)
{
    try {
        m_view.canvas().save(target);
    } catch (const Error& error) {
        emit failed(error);
    }
}

void RecordingComparison::refresh()
{
    if (!m_running)
        return;
    std::vector<RecordingItem> items;
    for (const auto& entry : m_recordings.entries())
        items.push_back(entry.item);
    m_view.setRecordings(items, m_rows);
}

void RecordingComparison::choose(int side, int row)
{
    m_rows[static_cast<std::size_t>(side)] = row;
    refresh();
    read();
}

void RecordingComparison::read()
{
    std::vector<std::pair<std::filesystem::path, int>> channels;
    for (const int row : m_rows) {
        if (row < 0)
            continue;
        const OpenRecordings::Entry& entry = m_recordings.entries()[static_cast<std::size_t>(row)];
        channels.emplace_back(entry.path, entry.channel);
    }
    m_view.canvas().setRecordings({}, tr("Reading both recordings…"));
    m_job.start([this, channels](const BackgroundJob::Post& post, const std::stop_token& stop) {
        try {
            FigureRecordings recordings;
            for (const auto& [path, channel] : channels) {
                recordings.push_back(
                    std::make_shared<const WholeRecording>(readWholeRecording(path, channel)));
                if (stop.stop_requested())
                    return;
            }
            post([this, recordings] { m_view.canvas().setRecordings(recordings); });
        } catch (const Error& error) {
            post([this, error] {
                m_view.canvas().setRecordings({}, ErrorText::sentence(error));
                emit failed(error);
            });
        }
    });
}

} // namespace tonada::ui
