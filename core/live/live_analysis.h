// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/level_meter.h"
#include "core/audio/resampler.h"
#include "core/dsp/streaming_mfcc.h"
#include "core/dsp/streaming_scalars.h"
#include "core/dsp/voice_activity.h"
#include "core/learn/classifier.h"
#include "core/live/feature_column.h"
#include "core/live/verdict_rule.h"

#include <Eigen/Core>

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace tonada {

/** A classifier and what one thread needs to run it. */
struct LiveModel
{
    std::shared_ptr<const Classifier> classifier; ///< null: no model
    std::unique_ptr<Classifier::Workspace> workspace;

    LiveModel() = default;
    explicit LiveModel(std::shared_ptr<const Classifier> model);
};

/** From captured samples to columns: resampling to 16 kHz, features, speech gate, classifier and verdict.
 *
 *  No thread of its own: what comes out depends on the samples alone, not on the pieces they arrive in.
 *  accept() allocates and locks nothing; begin() and gap() may allocate.
 */
class LiveAnalysis
{
public:
    class ColumnSink
    {
    public:
        virtual ~ColumnSink() = default;
        virtual void onColumn(const FeatureColumn& column) noexcept = 0;
    };

    /** `sink` outlives the analysis. */
    explicit LiveAnalysis(ColumnSink& sink);

    /** A stream or recording begins: windows and verdict start afresh. `rate` in Hz; `lost` samples at that
     *  rate were missed before it. Throws Error (InvalidArgument) for an impossible rate. */
    void begin(double rate, std::int64_t lost, int item);
    /** `lost` samples are missing here: no window contains both sides, the verdict stays. */
    void gap(std::int64_t lost);
    /** Consecutive mono samples. */
    void accept(std::span<const float> samples) noexcept;
    /** No more will come before the next begin(): analyses what the resampler still holds. */
    void flush() noexcept;

    /** Swaps `model` with the one in use; the verdict starts afresh. */
    void swapModel(LiveModel& model) noexcept;
    void resetVerdict() noexcept { m_verdict.reset(); }
    void setVerdictSettings(const VerdictSettings& settings) noexcept { m_verdict.setSettings(settings); }

    // Of the newest column.
    [[nodiscard]] float levelPeakDb() const noexcept; ///< dBFS, of the last 128 ms
    [[nodiscard]] bool clipped() const noexcept; ///< in the last 128 ms
    [[nodiscard]] std::uint32_t clipCount() const noexcept;
    [[nodiscard]] SampleIndex position() const noexcept { return m_base + m_accepted; }
    [[nodiscard]] float windowSpeechSeconds() const noexcept;
    [[nodiscard]] const Eigen::MatrixXf& windowLogMel() const noexcept { return m_mfcc.windowLogMel(); }
    [[nodiscard]] GateReading gateReading() const noexcept { return m_gate.reading(); }
    [[nodiscard]] double inferenceMs() const noexcept { return m_inferenceMs; }
    /** By how much analysed samples are behind those accepted. */
    [[nodiscard]] double delaySeconds() const noexcept;

private:
    void restart(std::int64_t lost);
    void acceptResampled(std::span<const float> samples) noexcept;
    void finishHop() noexcept;
    void notePeaks() noexcept;
    void fillPictures(FeatureColumn& column) noexcept;
    void judge(FeatureColumn& column) noexcept;
    [[nodiscard]] std::array<float, 2> predict() noexcept;

    static constexpr std::size_t kHop = 512;
    static constexpr std::size_t kPart = kHop / FeatureColumn::kPeaks;
    static constexpr std::size_t kParts = 4 * FeatureColumn::kPeaks; // more than a column reaches back
    static constexpr std::size_t kWindowFrames = 63;
    static constexpr std::size_t kLevelHops = 4; // 128 ms

    ColumnSink& m_sink;
    LiveModel m_model;
    Calibration m_calibration;
    double m_rate = 0;
    int m_item = 0;
    std::optional<Resampler> m_resampler;
    std::optional<LevelMeter> m_level;
    std::vector<float> m_resampled;
    StreamingMfcc m_mfcc;
    StreamingScalars m_scalars; // of judged windows, if the model wants them
    VoiceActivity m_gate;
    VerdictRule m_verdict;

    SampleIndex m_base = 0; // position of the first sample since the last restart
    SampleIndex m_accepted = 0; // samples at 16 kHz since then
    SampleIndex m_hops = 0; // whole ones of those
    std::int32_t m_lostBefore = 0; // at 16 kHz, for the next column
    std::array<float, kHop> m_hop{};
    std::size_t m_inHop = 0;
    std::array<float, kParts> m_partLow{};
    std::array<float, kParts> m_partHigh{};
    std::array<float, kWindowFrames> m_frameMax{}; // dB
    std::array<float, kLevelHops> m_peakDb{};
    std::array<std::uint32_t, kLevelHops> m_clipCounts{};
    std::uint32_t m_clipBase = 0; // before the present stream
    double m_inferenceMs = 0;
    Eigen::MatrixXf m_dct;
    Eigen::VectorXf m_floored; // one frame's log-mel with the floor
};

} // namespace tonada
