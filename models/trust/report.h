// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "models/trust/material.h"
#include "models/trust/section.h"

namespace tonada::trust {

struct NamedSection
{
    const char* name; ///< in trust.json, and for asking for it alone
    const char* title;
    Section (*measure)(const Material&);
};

/** All sections, in the order of the report. */
[[nodiscard]] std::span<const NamedSection> sections();
/** Throws Error (InvalidArgument) for a name that there is not. */
[[nodiscard]] const NamedSection& sectionNamed(const std::string& name);

/** The section under its heading. */
[[nodiscard]] std::string toMarkdown(const NamedSection& named, const Section& section);

/** Writes `folder`/TRUST.md, the report for people, and `folder`/trust.json, its figures for the tests:
 *  section → key → value, tolerance, worse ("higher" or "lower"). Throws Error. */
void writeReport(const std::filesystem::path& folder, const Material& material);

/** What is worse than `stored` (a trust.json) says by more than the tolerance stored there, or is not in it,
 *  a sentence each. Throws Error for an unreadable file. */
[[nodiscard]] std::vector<std::string> whatGotWorse(const std::filesystem::path& stored,
                                                    const std::string& section,
                                                    const std::vector<Figure>& figures);

} // namespace tonada::trust
