// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/classifier.h"

#include <cstddef>
#include <memory>
#include <span>

#include "models/noises/noises.h"
#include "models/trust/material.h"
#include "models/trust/section.h"

namespace tonada::trust {

/** What the live path said. */
struct LiveCounts
{
    std::size_t windows = 0; ///< of 2 s, one a hop
    std::size_t judged = 0; ///< of those: given a probability
    std::size_t classes = 0; ///< hops at which the verdict was a class
};

/** Runs the whole live path, from samples at 16 kHz to the verdict. */
[[nodiscard]] LiveCounts hearLive(std::span<const float> samples,
                                  const std::shared_ptr<const Classifier>& model);

struct NamedSound
{
    const char* name;
    const char* key;
    noises::Samples samples;
};

/** Ten minutes of each thing that nobody says; the music is two minutes of each style. */
[[nodiscard]] std::vector<NamedSound> tenMinutesOfNoSpeech(unsigned seed);

/** Whether ten minutes without speech ever give a class. */
[[nodiscard]] Section tenMinutesSection(const Material& material);

} // namespace tonada::trust
