// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace tonada {

/** One recording of the built-in demo. */
struct DemoRecording
{
    std::filesystem::path path;
    std::string title;
    std::string label; ///< what the model should say; empty where the accent changes midway
    std::string notes;
    bool real = false; ///< of a person: for looking at, not for judging by a model of demo voices
};

/** The list of the recordings that come with the program: {"recordings": [{"file", "title", "label", "notes",
 *  "real"}]}, files relative to it. Throws Error (FileNotFound, DataUnusable). */
[[nodiscard]] std::vector<DemoRecording> loadDemoRecordings(const std::filesystem::path& list);

/** Where that list is. Throws Error (FileNotFound). */
[[nodiscard]] std::filesystem::path demoListPath();

/** Those the live demo plays: all that are not of real people. */
[[nodiscard]] std::vector<DemoRecording> liveDemo(const std::filesystem::path& list);

} // namespace tonada
