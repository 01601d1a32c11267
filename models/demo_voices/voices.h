// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tonada::corpus {

/** A voice variant of espeak-ng that can pass for a person. */
struct Voice
{
    std::string name; ///< as in espeak-ng's list of variants
    std::string family; ///< variants of one another: never on both sides of a split
};

/** The 85 variants in use. Left out are whispers, robots and effects, and a speed test. */
[[nodiscard]] std::vector<Voice> demoVoices();

enum class Part
{
    Train,
    Validation,
    Test,
};

/** "train", "validation", "test": the manifest's words. */
[[nodiscard]] std::string_view partName(Part part);

/** Shares the families out by seed: 1/7 to validation, 2/7 to test, the rest to training. */
[[nodiscard]] std::map<std::string, Part> splitByFamily(const std::vector<Voice>& voices, std::uint32_t seed);

} // namespace tonada::corpus
