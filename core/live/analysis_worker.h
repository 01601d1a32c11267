// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/capture_buffer.h"
#include "core/live/explanation_worker.h"
#include "core/live/feature_column.h"
#include "core/live/history.h"
#include "core/live/live_analysis.h"
#include "core/live/live_status.h"
#include "core/live/recorder.h"
#include "core/util/error.h"
#include "core/util/spsc_ring.h"
#include "core/util/triple_buffer.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace tonada {

/** The analysis thread of one run: takes what was captured, keeps the last 60 s, analyses, hands over.
 *
 *  It polls, because the audio callback wakes nobody. It ends by itself once the capture is finished and
 *  empty. Members are for one other thread and return at once; only changes (model, recorder, reset) take a
 *  short lock, and only when there is one.
 */
class AnalysisWorker final : private LiveAnalysis::ColumnSink
{
public:
    static constexpr double kHistorySeconds = 60.0;

    /** Judged windows are offered to `explanations`, which outlives this. `everyColumn`: wait for the reader instead of leaving columns out when it is too slow. */
    AnalysisWorker(std::shared_ptr<CaptureBuffer> capture, LiveModel model, const VerdictSettings& settings,
                   ExplanationWorker& explanations, bool everyColumn);
    ~AnalysisWorker() override;
    AnalysisWorker(const AnalysisWorker&) = delete;
    AnalysisWorker& operator=(const AnalysisWorker&) = delete;

    void setModel(LiveModel model);
    void resetVerdict();
    void setVerdictSettings(const VerdictSettings& settings);
    void setRecorder(std::shared_ptr<Recorder> recorder);

    [[nodiscard]] std::size_t readColumns(std::span<FeatureColumn> out) noexcept
    {
        return m_columns.read(out);
    }
    [[nodiscard]] const LiveStatus& status() noexcept;
    /** Null until audio has come; another one after the rate has changed. */
    [[nodiscard]] std::shared_ptr<const History> history() const;
    /** All that was captured has been analysed and handed over. */
    [[nodiscard]] bool done() const noexcept { return m_done.load(std::memory_order_acquire); }
    [[nodiscard]] std::optional<Error> error() const;

private:
    /** What the other thread wants changed; what is swapped out stays here, to be freed over there. */
    struct Changes
    {
        LiveModel model;
        bool hasModel = false;
        std::shared_ptr<Recorder> recorder;
        bool hasRecorder = false;
        bool resetVerdict = false;
        std::optional<VerdictSettings> verdictSettings;
    };

    void run(const std::stop_token& stop);
    void takeChanges() noexcept;
    bool takePieces(const std::stop_token& stop);
    void take(const CaptureBuffer::Piece& piece);
    void onColumn(const FeatureColumn& column) noexcept override;
    void publish(const FeatureColumn& column) noexcept;
    [[nodiscard]] double delayMs() noexcept;
    void pause(const std::stop_token& stop, std::chrono::milliseconds time);

    static constexpr std::size_t kColumns = 2048; // 65 s

    std::shared_ptr<CaptureBuffer> m_capture;
    ExplanationWorker& m_explanations;
    const bool m_everyColumn;
    SpscRing<FeatureColumn> m_columns{kColumns};
    TripleBuffer<LiveStatus> m_status;
    LiveAnalysis m_analysis;
    std::shared_ptr<Recorder> m_recorder;
    double m_rate = 0;
    double m_delayMs = 0; // averaged; 0 before the first
    std::size_t m_pieceLeft = 0; // samples read but not yet analysed

    mutable std::mutex m_mutex; // of the four below
    std::condition_variable_any m_wake;
    Changes m_changes;
    std::shared_ptr<History> m_history; // changed by the analysis thread only
    std::optional<Error> m_error;

    std::atomic<bool> m_hasChanges{false};
    std::atomic<bool> m_done{false};
    std::stop_token m_stop;
    std::jthread m_thread; // last: it uses all the others
};

} // namespace tonada
