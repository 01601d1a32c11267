// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/audio/port_audio_backend.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <nlohmann/json.hpp>

namespace tonada::cli {
namespace {

void printJson(const AudioDevice& device)
{
    const nlohmann::ordered_json line{{"name", device.name},
                                      {"host_api", device.hostApi},
                                      {"inputs", device.inputs},
                                      {"outputs", device.outputs},
                                      {"default_rate", device.defaultRate},
                                      {"default", device.defaultInput || device.defaultOutput},
                                      {"default_input", device.defaultInput},
                                      {"default_output", device.defaultOutput}};
    std::cout << line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

void printText(const AudioDevice& device)
{
    std::cout << device.name << " (" << device.hostApi << "): " << device.inputs << " in, " << device.outputs
              << " out, " << device.defaultRate << " Hz" << (device.defaultInput ? ", default input" : "")
              << (device.defaultOutput ? ", default output" : "") << '\n';
}

} // namespace

void addDevices(CLI::App& app)
{
    auto* const command = app.add_subcommand("devices", "Lists the audio devices");
    const auto json = std::make_shared<bool>(false);
    command->add_flag("--json", *json, "One JSON object per device and line");
    command->callback([json] {
        PortAudioBackend backend;
        const auto devices = backend.devices();
        for (const auto& device : devices)
            *json ? printJson(device) : printText(device);
        if (devices.empty())
            std::cerr << "tonada-cli: no audio devices\n";
    });
}

} // namespace tonada::cli
