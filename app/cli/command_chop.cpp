// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/audio/chop.h"
#include "core/learn/data_listing.h"
#include "core/util/error.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <map>

namespace tonada::cli {
namespace fs = std::filesystem;
namespace {

struct Options
{
    fs::path folder;
    fs::path out;
    double seconds = 2.0;
};

bool isInside(const fs::path& path, const fs::path& folder)
{
    return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

/** The recordings and the folder for the clips of each. */
std::map<fs::path, fs::path> planClips(const Options& options)
{
    const auto out = fs::weakly_canonical(options.out);
    if (out == fs::weakly_canonical(options.folder))
        throw Error(ErrorCode::InvalidArgument,
                    {"OUT", options.out.string(), "another folder than that of the recordings"});
    std::map<fs::path, fs::path> plan;
    std::map<fs::path, fs::path> taken; // clips' folder and name, by recording
    for (const auto& recording : listAudioFiles(options.folder, true)) {
        if (isInside(fs::weakly_canonical(recording), out))
            continue;
        const auto target = options.out / recording.parent_path().lexically_relative(options.folder);
        const auto [same, isNew] = taken.emplace(target / recording.stem(), recording);
        if (!isNew)
            throw Error(
                ErrorCode::DataUnusable,
                {recording.string(), "its clips would be named as those of " + same->second.string()});
        plan.emplace(recording, target.lexically_normal());
    }
    if (plan.empty())
        throw Error(ErrorCode::DataEmpty, {options.folder.string(), "audio files"});
    return plan;
}

void makeFolder(const fs::path& folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        throw Error(ErrorCode::FileNotWritable, {folder.string(), error.message()});
}

void run(const Options& options)
{
    int clips = 0;
    std::size_t unreadable = 0;
    const auto plan = planClips(options);
    for (const auto& [recording, folder] : plan) {
        makeFolder(folder);
        try {
            clips += chopAudioFile(recording, folder, options.seconds);
        } catch (const Error& e) {
            if (e.code() == ErrorCode::InvalidArgument || e.code() == ErrorCode::FileNotWritable)
                throw;
            ++unreadable;
            std::cerr << "tonada-cli: " << e.what() << '\n';
        }
    }
    std::cout << clips << " clips of " << options.seconds << " s from " << plan.size() - unreadable
              << " recordings\n";
    if (unreadable > 0)
        throw Error(ErrorCode::DataUnusable,
                    {options.folder.string(),
                     std::to_string(unreadable) + " of " + std::to_string(plan.size())
                         + " recordings were left out"});
}

} // namespace

void addChop(CLI::App& app)
{
    auto* const command = app.add_subcommand("chop", "Cuts recordings into clips of equal length");
    const auto options = std::make_shared<Options>();
    command->add_option("DIR", options->folder, "Folder of recordings, with the folders below it")
        ->required();
    command->add_option("OUT", options->out, "Folder for the clips; folders below DIR are kept")->required();
    command->add_option("--seconds", options->seconds, "Length of a clip")->capture_default_str();
    command->footer(
        "Clips are WAV files with the recording's own rate, channels and sample format (16 bits where a\n"
        "compressed format has none), named after it with a number from 01 on: voice_01.wav … voice_99.wav,\n"
        "voice_100.wav. An incomplete tail is dropped; time counts in whole milliseconds, and a tail that "
        "lacks\n"
        "less than one is filled with zeros. Files that cannot be read are named and left out; the exit "
        "code\n"
        "is then 1.");
    command->callback([options] { run(*options); });
}

} // namespace tonada::cli
