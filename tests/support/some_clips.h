// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/dataset.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tonada::test {

/** A data set without audio, for what looks at labels, speakers and parts. */
class SomeClips
{
public:
    /** As one more recording. */
    SomeClips& add(const std::string& speaker, int label, int clips, std::optional<SplitPart> part = {});
    /** Speakers prefix0, prefix1 … of one label. */
    SomeClips& addSpeakers(const std::string& prefix, int label, int speakers, int clipsEach);
    /** Gives each clip an MFCC of noise; those with label 1 have a coefficient that swings along time. */
    SomeClips& withSwings();
    /** Gives each clip five scalars of the size of real ones; the spectral centroid of those with label 1 is
     *  higher as a rule. */
    SomeClips& withScalars();

    const Dataset& data() const { return m_data; }

private:
    Dataset m_data;
};

/** Indices into Dataset::speakers. */
[[nodiscard]] std::set<int> speakersIn(const Dataset& data, const std::vector<int>& clips);

} // namespace tonada::test
