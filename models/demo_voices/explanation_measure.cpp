// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo_voices/explanation_measure.h"

#include "core/audio/audio_file.h"
#include "core/learn/compact.h"
#include "core/learn/network_classifier.h"
#include "core/util/error.h"
#include "core/util/random.h"

#include <algorithm>
#include <cstdio>

#include "models/demo_voices/corpus.h"
#include "models/demo_voices/manifest_columns.h"

namespace tonada::corpus {
namespace {
constexpr std::uint64_t kRandomNetworks = 3;

/** The network with fresh weights; what it knows of the features' sizes stays. */
std::shared_ptr<const Classifier> randomisedTwin(const Classifier& classifier, std::uint64_t seed)
{
    const auto* trained = dynamic_cast<const NetworkClassifier*>(&classifier);
    auto network = makeCompact();
    if (trained == nullptr || trained->network().weightCount() != network.weightCount())
        throw Error(ErrorCode::InvalidArgument,
                    {"explanation", classifier.info().name, "the compact network"});
    Random random(seed);
    network.initialise(random);
    network.layer(0).parameters()[0].values = trained->network().layer(0).parameters()[0].values;
    return std::make_shared<NetworkClassifier>(trained->info(), std::move(network));
}

std::vector<bool> framesInside(std::span<const TimeSpan> spans, double clipStart, const MfccConfig& features)
{
    const double frame = static_cast<double>(features.hopLength) / features.sampleRate;
    std::vector<bool> inside;
    for (int i = 0; i < features.windowFrames(); ++i) {
        const double time = clipStart + i * frame;
        inside.push_back(std::any_of(spans.begin(), spans.end(), [&](const TimeSpan& span) {
            return time >= span.start - frame && time <= span.end + frame;
        }));
    }
    return inside;
}

void addTo(ExplanationFigures& sums, const Eigen::MatrixXf& relevance, const std::vector<bool>& inside,
           int label)
{
    const Eigen::MatrixXf towards = label == 1 ? relevance : Eigen::MatrixXf(-relevance);
    const Eigen::VectorXf positive = towards.cwiseMax(0.0F).colwise().sum();
    double relevanceInside = 0;
    for (std::size_t frame = 0; frame < inside.size(); ++frame)
        if (inside[frame])
            relevanceInside += static_cast<double>(positive[static_cast<Eigen::Index>(frame)]);
    Eigen::Index top = 0;
    towards.colwise().sum().maxCoeff(&top);
    ++sums.clips;
    sums.timeShare += static_cast<double>(std::count(inside.begin(), inside.end(), true))
        / static_cast<double>(inside.size());
    sums.relevanceShare += relevanceInside / static_cast<double>(positive.sum());
    sums.topFrameInside += inside[static_cast<std::size_t>(top)] ? 1 : 0;
}

ExplanationFigures mean(const std::array<ExplanationFigures, 2>& sums, std::optional<int> label)
{
    ExplanationFigures figures;
    for (const int one : {0, 1}) {
        if (label.value_or(one) != one)
            continue;
        const auto& part = sums[static_cast<std::size_t>(one)];
        figures.clips += part.clips;
        figures.timeShare += part.timeShare;
        figures.relevanceShare += part.relevanceShare;
        figures.topFrameInside += part.topFrameInside;
    }
    const auto clips = std::max(1.0, static_cast<double>(figures.clips));
    figures.timeShare /= clips;
    figures.relevanceShare /= clips;
    figures.topFrameInside /= clips;
    return figures;
}

std::string row(const std::string& name, const ExplanationFigures& figures)
{
    char numbers[80];
    std::snprintf(numbers, sizeof numbers, " | %zu | %.3f | %.3f | %.3f |\n", figures.clips,
                  figures.timeShare, figures.relevanceShare, figures.topFrameInside);
    return "| " + name + numbers;
}
} // namespace

ExplanationMeasure::ExplanationMeasure(std::shared_ptr<const Classifier> classifier)
    : m_mfcc(classifier->info().features)
{
    for (std::uint64_t seed = 1; seed <= kRandomNetworks; ++seed)
        m_randomised.push_back(std::make_unique<WindowExplainer>(randomisedTwin(*classifier, seed)));
    m_trained = std::make_unique<WindowExplainer>(std::move(classifier));
}

void ExplanationMeasure::add(std::span<const float> samples, std::span<const TimeSpan> changedSounds,
                             int label)
{
    const auto& features = m_mfcc.config();
    const auto clip = static_cast<std::size_t>(features.windowSamples);
    for (std::size_t start = 0; start + clip <= samples.size(); start += clip) {
        const auto seconds = static_cast<double>(start) / features.sampleRate;
        const auto inside = framesInside(changedSounds, seconds, features);
        if (std::find(inside.begin(), inside.end(), true) != inside.end())
            addClip(samples.subspan(start, clip), inside, label);
    }
}

void ExplanationMeasure::addClip(std::span<const float> clip, const std::vector<bool>& inside, int label)
{
    m_mfcc.logMel(clip, m_logMel);
    m_trained->explain(m_logMel, m_explanation);
    if ((m_explanation.logOdds > 0) != (label == 1))
        return;
    const auto slot = static_cast<std::size_t>(label);
    addTo(m_trainedSums[slot], m_explanation.relevance, inside, label);
    for (const auto& explainer : m_randomised) {
        explainer->explain(m_logMel, m_explanation);
        addTo(m_randomisedSums[slot], m_explanation.relevance, inside, label);
    }
}

ExplanationFigures ExplanationMeasure::trained(std::optional<int> label) const
{
    return mean(m_trainedSums, label);
}

ExplanationFigures ExplanationMeasure::randomised(std::optional<int> label) const
{
    return mean(m_randomisedSums, label);
}

std::string ExplanationMeasure::table() const
{
    return "| weights | clips | changed sounds' share of time | of relevance | most relevant frame in one "
           "|\n|---|---|---|---|---|\n"
        + row("trained, Argentinian clips", trained(1)) + row("trained, Other clips", trained(0))
        + row("random, Argentinian clips", randomised(1)) + row("random, Other clips", randomised(0));
}

std::string explanationIntroduction()
{
    return "Integrated gradients on the mel spectrogram say which parts of a clip spoke for a class. The "
           "sounds that\n"
           "the accents say differently are known to the millisecond; clips have at least one, and the "
           "trained\n"
           "network is right about them. How much of the relevance for the accent spoken lies in these "
           "sounds, one\n"
           "frame of 32 ms around them included, against their share of time; and in how many clips the "
           "most\n"
           "relevant frame does. Networks with random weights (three of them) know nothing, and show what "
           "the\n"
           "method alone would draw.\n\n";
}

std::string explanationTable(const std::filesystem::path& manifest, const std::string& part,
                             std::shared_ptr<const Classifier> classifier)
{
    const auto table = CsvTable::read(manifest);
    const ManifestColumns columns(table, manifest);
    const int rate = classifier->info().features.sampleRate;
    ExplanationMeasure measure(std::move(classifier));
    for (const auto& row : table.rows())
        if (columns.text(row, "part") == part
            && columns.text(row, "material") == materialName(Material::NewSentences))
            measure.add(loadMono(columns.audio(row), rate), columns.changedSounds(row), columns.label(row));
    return measure.table();
}

} // namespace tonada::corpus
