// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/explanation_worker.h"

#include <utility>

namespace tonada {

void ExplanationWorker::setClassifier(std::shared_ptr<const Classifier> classifier)
{
    const std::lock_guard lock(m_mutex);
    m_classifier = classifier && explainable(*classifier) ? std::move(classifier) : nullptr;
}

void ExplanationWorker::setOn(bool on)
{
    {
        const std::lock_guard lock(m_mutex);
        m_on.store(on, std::memory_order_relaxed);
    }
    m_wake.notify_all();
    if (!on)
        startAfresh(); // what was offered before is old when it is on again
    else if (!m_thread.joinable())
        m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

void ExplanationWorker::startAfresh() noexcept
{
    m_run.fetch_add(1, std::memory_order_relaxed);
}

void ExplanationWorker::offer(const Eigen::MatrixXf& logMel, SampleIndex windowEnd) noexcept
{
    if (!m_on.load(std::memory_order_relaxed))
        return;
    auto& window = m_windows.back();
    window.logMel = logMel;
    window.end = windowEnd;
    window.run = m_run.load(std::memory_order_relaxed);
    m_windows.publish();
}

std::optional<LiveExplanation> ExplanationWorker::take()
{
    if (!m_answers.update() || m_answers.front().run != m_run.load(std::memory_order_relaxed))
        return std::nullopt;
    return m_answers.front().explained;
}

std::shared_ptr<const Classifier> ExplanationWorker::wait(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, stop, kInterval, [] { return false; });
    m_wake.wait(lock, stop, [this] { return m_on.load(std::memory_order_relaxed); });
    return m_classifier;
}

void ExplanationWorker::run(const std::stop_token& stop)
{
    std::unique_ptr<WindowExplainer> explainer;
    while (true) {
        const auto classifier = wait(stop);
        if (stop.stop_requested())
            return;
        if (!classifier)
            explainer.reset();
        else if (!explainer || &explainer->classifier() != classifier.get())
            explainer = std::make_unique<WindowExplainer>(classifier);
        if (!explainer || !m_windows.update())
            continue;
        const auto& window = m_windows.front();
        auto& answer = m_answers.back();
        explainer->explain(window.logMel, answer.explained.explanation);
        answer.explained.windowEnd = window.end;
        answer.run = window.run;
        m_answers.publish();
    }
}

} // namespace tonada
