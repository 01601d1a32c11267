// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trust/report.h"

#include "core/util/error.h"
#include "core/util/file_io.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "models/trust/explanation_section.h"
#include "models/trust/latency_section.h"
#include "models/trust/novelty_section.h"
#include "models/trust/speech_gate_section.h"
#include "models/trust/ten_minutes_section.h"

namespace tonada::trust {
namespace {
constexpr std::array kSections{
    NamedSection{"speechGate", "Speech gate", speechGateSection},
    NamedSection{"tenMinutes", "Ten minutes of no speech", tenMinutesSection},
    NamedSection{"latency", "Latency and flips", latencySection},
    NamedSection{"novelty", "Unlike the training data", noveltySection},
    NamedSection{"explanation", "What decided", explanationSection},
};

constexpr const char* kIntroduction = "# How far Tonada can be trusted\n\n"
                                      "Every figure here is measured by `models/make-trust-report`; tests "
                                      "measure it again and fail when one gets\n"
                                      "worse than its tolerance allows. The voices are *demo voices* of "
                                      "espeak-ng that the starter model was not\n"
                                      "trained on, one of each family, saying sentences that no voice says "
                                      "in training. They are not people: what\n"
                                      "holds for them need not hold for real speech.\n";

nlohmann::json toJson(const Figure& figure)
{
    return {{"value", figure.value},
            {"tolerance", figure.tolerance},
            {"worse", figure.worse == Worse::Higher ? "higher" : "lower"}};
}

nlohmann::json toJson(const Section& section)
{
    nlohmann::json figures;
    for (const auto& figure : section.figures)
        figures[figure.key] = toJson(figure);
    return figures;
}

std::string text(double value)
{
    return nlohmann::json(value).dump();
}
} // namespace

std::span<const NamedSection> sections()
{
    return kSections;
}

const NamedSection& sectionNamed(const std::string& name)
{
    const auto found = std::find_if(kSections.begin(), kSections.end(),
                                    [&](const NamedSection& section) { return section.name == name; });
    if (found == kSections.end())
        throw Error(ErrorCode::InvalidArgument, {"section", name, "a section of the report"});
    return *found;
}

std::string toMarkdown(const NamedSection& named, const Section& section)
{
    return std::string("\n## ") + named.title + "\n\n" + section.markdown;
}

void writeReport(const std::filesystem::path& folder, const Material& material)
{
    std::string report = kIntroduction;
    nlohmann::json figures;
    for (const auto& named : sections()) {
        const auto section = named.measure(material);
        report += toMarkdown(named, section);
        figures[named.name] = toJson(section);
    }
    writeFile(folder / "TRUST.md", report);
    writeFile(folder / "trust.json", figures.dump(2) + '\n');
}

std::vector<std::string> whatGotWorse(const std::filesystem::path& stored, const std::string& section,
                                      const std::vector<Figure>& figures)
{
    const auto sectionsStored = nlohmann::json::parse(readFile(stored));
    const auto before = sectionsStored.value(section, nlohmann::json::object());
    std::vector<std::string> worse;
    for (const auto& [key, value, tolerance, direction] : figures) {
        if (!before.contains(key)) {
            worse.push_back(section + ": " + key + " is not stored; run models/make-trust-report");
            continue;
        }
        const auto& figure = before.at(key);
        const double old = figure.at("value").get<double>();
        const double allowed = figure.at("tolerance").get<double>();
        const double loss = figure.at("worse") == "higher" ? value - old : old - value;
        if (!(loss <= allowed)) // not a number is worse, too
            worse.push_back(section + ": " + key + " was " + text(old) + ", is " + text(value)
                            + "; allowed is a change of " + text(allowed));
    }
    return worse;
}

} // namespace tonada::trust
