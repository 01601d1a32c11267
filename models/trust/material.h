// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/classifier.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

#include "models/demo_voices/passage.h"
#include "models/demo_voices/voices.h"

namespace tonada::trust {

/** One voice saying the same in both accents. */
struct SpokenPair
{
    corpus::Voice voice;
    corpus::PairPlan plan;
    std::array<corpus::Passage, 2> passages; ///< indexed by corpus::Accent
};

struct MaterialOptions
{
    std::filesystem::path model; ///< the starter model
    corpus::Part part = corpus::Part::Test; ///< the voices
    std::uint32_t seed = 1; ///< the corpus's, or voices of the parts would mix
};

/** What the trust report is measured on: demo voices that the starter model was not trained on, one of each
 *  family, saying sentences that no voice says in training. Spoken by espeak-ng while it is constructed; the
 *  same options give the same samples, from a fresh synthesizer. */
class Material
{
public:
    /** Throws Error. The synthesizer is used here only. */
    Material(const MaterialOptions& options, corpus::SpeechSynthesizer& synthesizer);

    /** 10 s a voice in conditions drawn as in the corpus. */
    [[nodiscard]] const std::vector<SpokenPair>& pairs() const { return m_pairs; }
    /** 20 s a voice, well recorded. */
    [[nodiscard]] const std::vector<SpokenPair>& clearPairs() const { return m_clearPairs; }
    /** 20 s a voice without room, noise or filter and with pauses of 0.4 to 1.6 s: for telling speech from
     *  pauses, and for mixing with noise. */
    [[nodiscard]] const std::vector<SpokenPair>& talks() const { return m_talks; }

    [[nodiscard]] const Classifier& model() const { return *m_model; }
    [[nodiscard]] const std::shared_ptr<const Classifier>& sharedModel() const { return m_model; }
    [[nodiscard]] std::uint32_t seed() const { return m_seed; }

private:
    std::shared_ptr<const Classifier> m_model;
    std::uint32_t m_seed;
    std::vector<SpokenPair> m_pairs;
    std::vector<SpokenPair> m_clearPairs;
    std::vector<SpokenPair> m_talks;
};

} // namespace tonada::trust
