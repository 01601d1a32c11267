// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/mfcc_config.h"
#include "core/learn/explanation.h"
#include "core/util/sample_index.h"
#include "core/util/triple_buffer.h"

#include <Eigen/Core>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace tonada {

/** Why the model said what it said of one window of a live session. */
struct LiveExplanation
{
    Explanation explanation;
    SampleIndex windowEnd = 0; ///< as FeatureColumn::windowEnd
};

/** The thread that explains a live session's windows, the newest one first, so that neither analysis nor the window
 *  waits. Off until setOn(); it has no thread before that. offer() is for the analysis thread, all others for
 *  one other thread.
 */
class ExplanationWorker
{
public:
    /** No more than 8 a second: more than the eye follows. */
    static constexpr std::chrono::milliseconds kInterval{125};

    ExplanationWorker() = default;
    ~ExplanationWorker() = default;
    ExplanationWorker(const ExplanationWorker&) = delete;
    ExplanationWorker& operator=(const ExplanationWorker&) = delete;

    /** Null, or not explainable(): nothing is explained. */
    void setClassifier(std::shared_ptr<const Classifier> classifier);
    void setOn(bool on);
    /** A new source begins: what is still under way belongs to the one before. */
    void startAfresh() noexcept;

    /** A judged window, as StreamingMfcc::windowLogMel() gives it. Allocates and locks nothing; does nothing while
     *  off. */
    void offer(const Eigen::MatrixXf& logMel, SampleIndex windowEnd) noexcept;

    /** The newest one, if there is another than at the last call. */
    [[nodiscard]] std::optional<LiveExplanation> take();

private:
    struct Window
    {
        Eigen::MatrixXf logMel = Eigen::MatrixXf::Zero(MfccConfig{}.nMels, MfccConfig{}.windowFrames());
        SampleIndex end = 0;
        unsigned run = 0;
    };
    struct Answer
    {
        LiveExplanation explained;
        unsigned run = 0;
    };

    void run(const std::stop_token& stop);
    /** Waits until something is to be done; the classifier then in use. */
    std::shared_ptr<const Classifier> wait(const std::stop_token& stop);

    TripleBuffer<Window> m_windows;
    TripleBuffer<Answer> m_answers;
    std::atomic<bool> m_on{false};
    std::atomic<unsigned> m_run{0};
    std::mutex m_mutex; // of the classifier, and of changes to m_on
    std::condition_variable_any m_wake;
    std::shared_ptr<const Classifier> m_classifier;
    std::jthread m_thread; // last: it uses all the others
};

} // namespace tonada
