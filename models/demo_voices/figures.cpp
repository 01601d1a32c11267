// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo_voices/figures.h"

#include <cmath>
#include <cstdio>
#include <map>

namespace tonada::corpus {
namespace {
/** Adds decisions and numbers the families as they come. */
class Collector
{
public:
    void add(const JudgedPassage& passage, double logOdds)
    {
        const auto [family, isNew]
            = m_numbers.try_emplace(passage.family, static_cast<int>(m_numbers.size()));
        decisions.labels.push_back(passage.label);
        decisions.probabilities.push_back(1 / (1 + std::exp(-logOdds)));
        decisions.families.push_back(family->second);
    }

    Decisions decisions;

private:
    std::map<std::string, int> m_numbers;
};
} // namespace

Decisions clipDecisions(std::span<const JudgedPassage> passages, const PassageFilter& passage,
                        const ClipFilter& clip)
{
    Collector collector;
    for (const auto& candidate : passages)
        if (passage(candidate))
            for (const auto& judged : candidate.clips)
                if (clip(judged))
                    collector.add(candidate, judged.logOdds);
    return std::move(collector.decisions);
}

Decisions passageDecisions(std::span<const JudgedPassage> passages, const PassageFilter& passage)
{
    Collector collector;
    for (const auto& candidate : passages)
        if (passage(candidate))
            collector.add(candidate, candidate.logOdds());
    return std::move(collector.decisions);
}

Figure figureOf(const Decisions& decisions)
{
    if (decisions.labels.empty())
        return {};
    const auto intervals = bootstrapBySpeaker(decisions.labels, decisions.probabilities, decisions.families);
    return {accuracy(confusionMatrix(decisions.labels, decisions.probabilities)), intervals.accuracy,
            decisions.labels.size()};
}

std::string toText(const Figure& figure)
{
    if (figure.decisions == 0)
        return "none";
    char interval[32] = "";
    if (!std::isnan(figure.interval.low)) // there is none for a single family
        std::snprintf(interval, sizeof interval, " (%.3f–%.3f)", figure.interval.low, figure.interval.high);
    char text[80];
    std::snprintf(text, sizeof text, "%.3f%s, n %zu", figure.accuracy, interval, figure.decisions);
    return text;
}

} // namespace tonada::corpus
