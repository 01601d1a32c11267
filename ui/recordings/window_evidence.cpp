// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/window_evidence.h"

#include "core/audio/audio_stretch.h"
#include "core/audio/resampler.h"
#include "core/dsp/mfcc.h"
#include "core/learn/explanation.h"
#include "ui/recordings/recording_plots.h"

#include <algorithm>
#include <cmath>

namespace tonada::ui {
namespace {

constexpr double kAround = 0.1; // s: what resampling needs on both sides

/** The window's samples at the model's rate; zeros where the recording is shorter. */
std::vector<float> samplesOf(const RecordingTracks& tracks, double begin, const MfccConfig& features,
                             const std::stop_token& stop)
{
    const double seconds = static_cast<double>(features.windowSamples) / features.sampleRate;
    const auto stretch = readStretch(tracks.path, std::max(0.0, begin - kAround), begin + seconds + kAround,
                                     1, stop, tracks.channel);
    auto samples = resample(stretch.samples, stretch.sampleRate, features.sampleRate);
    const double before = begin - static_cast<double>(stretch.first) / stretch.sampleRate;
    const auto extra = std::lround(before * features.sampleRate);
    samples.erase(samples.begin(), samples.begin() + std::min<std::ptrdiff_t>(extra, std::ssize(samples)));
    samples.resize(static_cast<std::size_t>(features.windowSamples));
    return samples;
}

EvidenceLines linesOf(const RecordingTracks& tracks, const std::shared_ptr<const Classifier>& model,
                      double begin, const std::stop_token& stop)
{
    const MfccConfig& features = model->info().features;
    Eigen::MatrixXf logMel;
    Mfcc(features).logMel(samplesOf(tracks, begin, features, stop), logMel);
    Explanation explanation;
    WindowExplainer(model).explain(logMel, explanation);
    return EvidenceLines(explanation);
}

} // namespace

WindowEvidence::WindowEvidence(RecordingPlots& plots, QObject* parent)
    : QObject(parent)
    , m_plots(plots)
{
    connect(&plots, &RecordingPlots::viewChanged, this, &WindowEvidence::look);
    connect(&plots, &RecordingPlots::windowShown, this, &WindowEvidence::look);
}

void WindowEvidence::setModel(std::shared_ptr<const Classifier> model)
{
    m_model = model && explainable(*model) ? std::move(model) : nullptr;
    look();
}

void WindowEvidence::setOn(bool on)
{
    m_on = on;
    m_plots.setExplaining(on);
    look();
}

std::optional<WindowEvidence::Subject> WindowEvidence::wanted() const
{
    const RecordingScene& scene = m_plots.scene();
    if (!m_on || !m_model || !scene.window || !scene.tracks || !scene.tracks->verdict)
        return std::nullopt;
    const auto& window = scene.tracks->verdict->windows.at(*scene.window);
    if (!window.probability)
        return std::nullopt;
    return Subject{scene.tracks, m_model, window.begin};
}

void WindowEvidence::look()
{
    const auto subject = wanted();
    if (subject == m_subject)
        return;
    m_subject = subject;
    m_plots.setEvidence({});
    m_job.requestStop();
    if (!subject)
        return;
    m_job.start([this, subject](const BackgroundJob::Post& post, const std::stop_token& stop) {
        try {
            const ShownEvidence evidence{subject->begin,
                                         linesOf(*subject->tracks, subject->model, subject->begin, stop)};
            post([this, subject, evidence] {
                if (subject == m_subject)
                    m_plots.setEvidence(evidence);
            });
        } catch (const Error& error) {
            if (error.code() != ErrorCode::Cancelled)
                post([this, error] { emit failed(error); });
        }
    });
}

} // namespace tonada::ui
