// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trust/explanation_section.h"

#include "models/demo_voices/explanation_measure.h"

namespace tonada::trust {
namespace {
constexpr double kTolerance = 0.05; // some hundred clips

void addFigures(Section& section, const std::string& key, const corpus::ExplanationFigures& trained,
                const corpus::ExplanationFigures& randomised)
{
    section.figures.push_back(
        {key + ".relevanceOnChangedSounds", trained.relevanceShare, kTolerance, Worse::Lower});
    section.figures.push_back(
        {key + ".topFrameInChangedSound", trained.topFrameInside, kTolerance, Worse::Lower});
    section.figures.push_back(
        {key + ".randomised.relevanceOnChangedSounds", randomised.relevanceShare, kTolerance});
}
} // namespace

Section explanationSection(const Material& material)
{
    corpus::ExplanationMeasure measure(material.sharedModel());
    for (const auto& pair : material.pairs())
        for (const int label : {0, 1}) {
            const auto& passage = pair.passages[static_cast<std::size_t>(label)];
            measure.add(passage.samples, passage.changedSounds, label);
        }
    Section section;
    section.markdown = corpus::explanationIntroduction() + measure.table();
    addFigures(section, "argentinian", measure.trained(1), measure.randomised(1));
    addFigures(section, "other", measure.trained(0), measure.randomised(0));
    return section;
}

} // namespace tonada::trust
