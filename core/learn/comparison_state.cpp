// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/comparison_state.h"

#include "core/util/error.h"
#include "core/util/file_io.h"

#include <nlohmann/json.hpp>

namespace tonada {
namespace {

/** What the scores depend on. */
nlohmann::json keyOf(const Dataset& data, const ComparisonConfig& config)
{
    return {{"version", TONADA_VERSION},  {"data", data.fingerprint()},
            {"clips", data.clips.size()}, {"speakers", data.speakers.size()},
            {"folds", config.folds},      {"seed", config.seed},
            {"quick", config.quick}};
}

void requireSameRun(const std::filesystem::path& path, const nlohmann::json& saved,
                    const nlohmann::json& wanted)
{
    for (const auto& [name, value] : wanted.items())
        if (saved.at(name) != value)
            throw Error(ErrorCode::InvalidArgument,
                        {"resume", path.string(),
                         "a run of the same data, settings and version: its " + name + " is "
                             + saved.at(name).dump() + ", now it is " + value.dump()});
}

std::optional<ComparedScores> scoresIn(const nlohmann::json& row, const char* name)
{
    if (row.at(name).is_null())
        return {};
    return row.at(name).get<ComparedScores>();
}

nlohmann::json orNull(const std::optional<ComparedScores>& scores)
{
    return scores ? nlohmann::json(*scores) : nlohmann::json();
}

} // namespace

void saveComparison(const std::filesystem::path& path, const Dataset& data, const ComparisonConfig& config,
                    const std::vector<ComparisonRow>& rows)
{
    nlohmann::json state{{"run", keyOf(data, config)}, {"rows", nlohmann::json::array()}};
    for (const auto& row : rows)
        state["rows"].push_back({{"system", toString(row.system)},
                                 {"split", toString(row.split)},
                                 {"scores", orNull(row.scores)},
                                 {"shuffled", orNull(row.shuffled)}});
    writeFile(path, state.dump(1) + '\n');
}

void resumeComparison(const std::filesystem::path& path, const Dataset& data, const ComparisonConfig& config,
                      std::vector<ComparisonRow>& rows)
{
    const auto text = readFile(path);
    try {
        const auto state = nlohmann::json::parse(text);
        requireSameRun(path, state.at("run"), keyOf(data, config));
        for (const auto& saved : state.at("rows"))
            for (auto& row : rows)
                if (saved.at("system") == toString(row.system) && saved.at("split") == toString(row.split)) {
                    row.scores = scoresIn(saved, "scores");
                    row.shuffled = scoresIn(saved, "shuffled");
                }
    } catch (const nlohmann::json::exception&) {
        throw Error(ErrorCode::FileUnreadable, {path.string(), "it is not the state of a comparison"});
    }
}

} // namespace tonada
