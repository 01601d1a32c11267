// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/demo_recordings.h"

#include "core/util/data_path.h"
#include "core/util/error.h"
#include "core/util/file_io.h"

#include <nlohmann/json.hpp>

namespace tonada {

std::vector<DemoRecording> loadDemoRecordings(const std::filesystem::path& list)
{
    try {
        std::vector<DemoRecording> recordings;
        const auto document = nlohmann::json::parse(readFile(list));
        for (const auto& entry : document.at("recordings")) {
            const auto& label = entry.at("label");
            recordings.push_back({list.parent_path() / entry.at("file").get<std::string>(),
                                  entry.at("title").get<std::string>(),
                                  label.is_null() ? std::string() : label.get<std::string>(),
                                  entry.value("notes", std::string()), entry.value("real", false)});
        }
        return recordings;
    } catch (const nlohmann::json::exception& e) {
        throw Error(ErrorCode::DataUnusable,
                    {list.string(), std::string("not a list of demo recordings: ") + e.what()});
    }
}

std::filesystem::path demoListPath()
{
    return dataPath("resources/demo/demo.json");
}

std::vector<DemoRecording> liveDemo(const std::filesystem::path& list)
{
    auto recordings = loadDemoRecordings(list);
    std::erase_if(recordings, [](const DemoRecording& recording) { return recording.real; });
    return recordings;
}

} // namespace tonada
