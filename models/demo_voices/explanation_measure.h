// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/mfcc.h"
#include "core/learn/explanation.h"

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "models/demo_voices/recording_conditions.h"

namespace tonada::corpus {

/** How the explanations of clips lie to the sounds that the accents say differently, one frame around them
 *  included. Means over clips. */
struct ExplanationFigures
{
    std::size_t clips = 0;
    double timeShare = 0; ///< of the frames, those in changed sounds: what chance would give
    double relevanceShare = 0; ///< of the relevance that speaks for the accent spoken, what lies in them
    double topFrameInside = 0; ///< share of clips whose frame of most relevance for that accent lies in one
};

/** Measures whether WindowExplainer points at what the accents differ in: the network's explanations of clips it is
 *  right about, and beside them those of networks of the same layers with random weights, which must not know
 *  (Adebayo et al. 2018, "Sanity checks for saliency maps"). */
class ExplanationMeasure
{
public:
    /** The compact network only: throws Error (InvalidArgument) for others. */
    explicit ExplanationMeasure(std::shared_ptr<const Classifier> classifier);

    /** Each whole 2-second clip of a recording at the model's rate. `label` 1: Argentinian. */
    void add(std::span<const float> samples, std::span<const TimeSpan> changedSounds, int label);

    /** Of one label, or of both. */
    [[nodiscard]] ExplanationFigures trained(std::optional<int> label = {}) const;
    [[nodiscard]] ExplanationFigures randomised(std::optional<int> label = {}) const;

    /** Both networks by accent, in Markdown. */
    [[nodiscard]] std::string table() const;

private:
    using Tally = std::array<ExplanationFigures, 2>; // sums, by label

    void addClip(std::span<const float> clip, const std::vector<bool>& inside, int label);

    Mfcc m_mfcc;
    Eigen::MatrixXf m_logMel;
    Explanation m_explanation;
    std::unique_ptr<WindowExplainer> m_trained;
    std::vector<std::unique_ptr<WindowExplainer>> m_randomised;
    Tally m_trainedSums{};
    Tally m_randomisedSums{};
};

/** What the table means and how it is measured. */
[[nodiscard]] std::string explanationIntroduction();

/** The table for the new sentences that a corpus's manifest lists for `part`. Throws Error. */
[[nodiscard]] std::string explanationTable(const std::filesystem::path& manifest, const std::string& part,
                                           std::shared_ptr<const Classifier> classifier);

} // namespace tonada::corpus
