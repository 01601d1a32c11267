// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/run_store.h"

#include "core/util/error.h"
#include "core/util/file_io.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace tonada::ui {
namespace fs = std::filesystem;
namespace {

using nlohmann::json;

json scoreJson(const std::optional<double>& score)
{
    return score ? json(*score) : json(nullptr);
}

std::optional<double> scoreFrom(const json& score)
{
    return score.is_null() ? std::nullopt : std::optional(score.get<double>());
}

json runJson(const RunView& run)
{
    return {{"number", run.number},
            {"system", toString(run.system)},
            {"clips_shuffled", scoreJson(run.shuffled)},
            {"new_speakers", scoreJson(run.newSpeakers)},
            {"seconds", run.seconds},
            {"seed", run.seed},
            {"data", run.data.toStdString()}};
}

RunView runFrom(const json& object)
{
    RunView run;
    run.number = object.at("number").get<int>();
    run.system = systemFromName(object.at("system").get<std::string>());
    run.shuffled = scoreFrom(object.at("clips_shuffled"));
    run.newSpeakers = scoreFrom(object.at("new_speakers"));
    run.seconds = object.at("seconds").get<double>();
    run.seed = object.at("seed").get<std::uint32_t>();
    run.data = QString::fromStdString(object.at("data").get<std::string>());
    return run;
}

} // namespace

RunStore::RunStore(fs::path folder)
    : m_folder(std::move(folder))
{
    if (fs::exists(listPath()))
        read();
}

void RunStore::read()
{
    try {
        const json list = json::parse(readFile(listPath()));
        m_nextNumber = list.at("next").get<int>();
        for (const json& run : list.at("runs"))
            m_runs.push_back(runFrom(run));
    } catch (const json::exception& e) {
        auto kept = listPath();
        kept += ".damaged";
        std::error_code ignored; // the list is unusable either way
        fs::rename(listPath(), kept, ignored);
        throw Error(ErrorCode::FileUnreadable, {listPath().string(), e.what()});
    }
}

void RunStore::write() const
{
    json runs = json::array();
    for (const RunView& run : m_runs)
        runs.push_back(runJson(run));
    writeFile(listPath(), json{{"next", m_nextNumber}, {"runs", std::move(runs)}}.dump(1));
}

fs::path RunStore::modelPath(int number) const
{
    return m_folder / ("run-" + std::to_string(number) + ".onnx");
}

void RunStore::add(const RunView& run)
{
    m_runs.insert(m_runs.begin(), run);
    m_nextNumber = std::max(m_nextNumber, run.number + 1);
    write();
}

void RunStore::remove(int number)
{
    m_runs.erase(std::remove_if(m_runs.begin(), m_runs.end(),
                                [number](const RunView& run) { return run.number == number; }),
                 m_runs.end());
    write();
    std::error_code ignored; // a model left behind does no harm
    fs::remove(modelPath(number), ignored);
}

} // namespace tonada::ui
