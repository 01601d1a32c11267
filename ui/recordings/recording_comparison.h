// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/recordings/compare_view.h"
#include "ui/recordings/open_recordings.h"
#include "ui/support/background_job.h"

#include <QObject>

#include <array>
#include <filesystem>

namespace tonada::ui {

/** Which two of the open recordings are compared: reads both whole, at their own rates, and gives the view the
 *  figure of them. */
class RecordingComparison : public QObject
{
    Q_OBJECT

public:
    RecordingComparison(CompareView& view, const OpenRecordings& recordings, QObject* parent = nullptr);

    /** The recording shown and the one after it in the list. */
    void start();
    void stop();
    /** Asks where, and saves the figure. */
    void chooseFile(QWidget& window);
    /** As it is seen; the format by the extension. */
    void save(const std::filesystem::path& target);
    [[nodiscard]] bool running() const { return m_running; }

signals:
    void failed(const Error& error);

private:
    void choose(int side, int row);
    /** Names and verdicts, as they are now. */
    void refresh();
    void read();

    CompareView& m_view;
    const OpenRecordings& m_recordings;
    bool m_running = false;
    std::array<int, CompareView::kSides> m_rows{-1, -1};
    BackgroundJob m_job; ///< last, so that it ends before what it uses goes
};

} // namespace tonada::ui
