// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/analysis_worker.h"

#include <utility>

namespace tonada {
namespace {
constexpr std::chrono::milliseconds kPoll{5};
constexpr std::chrono::milliseconds kReaderPoll{1};
constexpr double kHalfHopMs = 16.0;
constexpr double kHalfPictureMs = 16.5; // at 30 a second
constexpr double kDelaySmoothing = 0.03; // per hop: a second or so
} // namespace

AnalysisWorker::AnalysisWorker(std::shared_ptr<CaptureBuffer> capture, LiveModel model,
                               const VerdictSettings& settings, ExplanationWorker& explanations,
                               bool everyColumn)
    : m_capture(std::move(capture))
    , m_explanations(explanations)
    , m_everyColumn(everyColumn)
    , m_analysis(*this)
{
    m_analysis.swapModel(model);
    m_analysis.setVerdictSettings(settings);
    m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

AnalysisWorker::~AnalysisWorker()
{
    m_thread.request_stop();
    m_thread.join();
}

void AnalysisWorker::setModel(LiveModel model)
{
    const std::lock_guard lock(m_mutex);
    m_changes.model = std::move(model);
    m_changes.hasModel = true;
    m_hasChanges.store(true, std::memory_order_release);
}

void AnalysisWorker::resetVerdict()
{
    const std::lock_guard lock(m_mutex);
    m_changes.resetVerdict = true;
    m_hasChanges.store(true, std::memory_order_release);
}

void AnalysisWorker::setVerdictSettings(const VerdictSettings& settings)
{
    const std::lock_guard lock(m_mutex);
    m_changes.verdictSettings = settings;
    m_hasChanges.store(true, std::memory_order_release);
}

void AnalysisWorker::setRecorder(std::shared_ptr<Recorder> recorder)
{
    const std::lock_guard lock(m_mutex);
    m_changes.recorder = std::move(recorder);
    m_changes.hasRecorder = true;
    m_hasChanges.store(true, std::memory_order_release);
}

const LiveStatus& AnalysisWorker::status() noexcept
{
    m_status.update();
    return m_status.front();
}

std::shared_ptr<const History> AnalysisWorker::history() const
{
    const std::lock_guard lock(m_mutex);
    return m_history;
}

std::optional<Error> AnalysisWorker::error() const
{
    const std::lock_guard lock(m_mutex);
    return m_error;
}

void AnalysisWorker::takeChanges() noexcept
{
    if (!m_hasChanges.load(std::memory_order_acquire))
        return;
    const std::lock_guard lock(m_mutex);
    if (std::exchange(m_changes.hasModel, false))
        m_analysis.swapModel(m_changes.model);
    if (std::exchange(m_changes.hasRecorder, false))
        std::swap(m_recorder, m_changes.recorder);
    if (std::exchange(m_changes.resetVerdict, false))
        m_analysis.resetVerdict();
    if (m_changes.verdictSettings)
        m_analysis.setVerdictSettings(*std::exchange(m_changes.verdictSettings, std::nullopt));
    m_hasChanges.store(false, std::memory_order_release);
}

void AnalysisWorker::run(const std::stop_token& stop)
{
    m_stop = stop;
    try {
        while (!stop.stop_requested()) {
            const bool last = m_capture->finished(); // before the pieces: none can slip in between
            if (!takePieces(stop) && last)
                break;
            pause(stop, kPoll);
        }
        m_analysis.flush();
    } catch (const Error& error) {
        const std::lock_guard lock(m_mutex);
        m_error = error;
    }
    m_done.store(true, std::memory_order_release);
}

bool AnalysisWorker::takePieces(const std::stop_token& stop)
{
    bool any = false;
    while (!stop.stop_requested()) {
        takeChanges();
        const auto piece = m_capture->next();
        if (piece.samples.empty())
            break;
        any = true;
        take(piece);
    }
    return any;
}

void AnalysisWorker::take(const CaptureBuffer::Piece& piece)
{
    if (piece.begins) {
        m_analysis.flush();
        m_analysis.begin(piece.rate, piece.lostBefore, piece.item);
        if (piece.rate != m_rate) {
            m_rate = piece.rate;
            auto history = std::make_shared<History>(m_rate, kHistorySeconds);
            const std::lock_guard lock(m_mutex);
            m_history.swap(history);
        }
    } else if (piece.lostBefore > 0) {
        m_analysis.gap(piece.lostBefore);
    }
    m_history->append(piece.samples);
    if (m_recorder)
        m_recorder->write(piece.samples, m_rate);
    m_pieceLeft = piece.samples.size();
    m_analysis.accept(piece.samples);
    m_pieceLeft = 0;
}

void AnalysisWorker::onColumn(const FeatureColumn& column) noexcept
{
    while (m_columns.write({&column, 1}) == 0 && m_everyColumn && !m_stop.stop_requested())
        pause(m_stop, kReaderPoll);
    if (column.state == WindowState::Judged)
        m_explanations.offer(m_analysis.windowLogMel(), column.windowEnd);
    publish(column);
}

void AnalysisWorker::publish(const FeatureColumn& column) noexcept
{
    auto& status = m_status.back();
    status.verdict = column.verdict;
    status.window = column.state;
    status.windowProbability = column.probability;
    status.gate = m_analysis.gateReading();
    status.novelty = column.novelty;
    status.windowSpeechSeconds = m_analysis.windowSpeechSeconds();
    status.levelRmsDb = column.levelRmsDb;
    status.levelPeakDb = m_analysis.levelPeakDb();
    status.clipped = m_analysis.clipped();
    status.clipCount = m_analysis.clipCount();
    status.position = m_analysis.position();
    status.deviceRate = m_rate;
    status.delayMs = delayMs();
    status.inferenceMs = m_analysis.inferenceMs();
    status.lostSamples = m_capture->lostSamples();
    status.deviceOverruns = m_capture->overruns();
    status.sourceItem = column.sourceItem;
    m_status.publish();
}

// A sample waits for its block to be full, behind those before it and in the resampler, half a hop on
// average, and then half the time between two pictures.
double AnalysisWorker::delayMs() noexcept
{
    const auto waiting = static_cast<double>(m_capture->backlog()) + static_cast<double>(m_pieceLeft)
        + static_cast<double>(m_capture->blockFrames());
    const double now = 1000.0 * (waiting / m_rate + m_analysis.delaySeconds()) + kHalfHopMs
        + m_analysis.inferenceMs() + kHalfPictureMs;
    m_delayMs += (m_delayMs == 0 ? 1.0 : kDelaySmoothing) * (now - m_delayMs);
    return m_delayMs;
}

void AnalysisWorker::pause(const std::stop_token& stop, std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, stop, time, [] { return false; });
}

} // namespace tonada
