// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trust/babble.h"

#include "models/trust/gate_decisions.h"

namespace tonada::trust {

const corpus::Passage& talkOf(const std::vector<SpokenPair>& talks, std::size_t speaker)
{
    return talks[speaker % talks.size()].passages[speaker % 2];
}

noises::Samples babble(const std::vector<SpokenPair>& talks, std::size_t speaker)
{
    auto sum = noises::silence(talks.front().plan.seconds);
    for (std::size_t other = 1; other <= kBabbleVoices; ++other) {
        const auto& passage = talkOf(talks, speaker + other);
        sum = noises::mixed(sum, passage.samples, -speechLevelDb(passage));
    }
    return sum;
}

} // namespace tonada::trust
