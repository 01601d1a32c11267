// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/error.h"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <iostream>

#include "models/trust/report.h"
#include "models/trust/state_sounds.h"

namespace {
using namespace tonada;
using namespace tonada::trust;

constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

void printSection(const std::string& name, const Material& material)
{
    const auto& named = sectionNamed(name);
    const auto section = named.measure(material);
    std::cout << toMarkdown(named, section);
    for (const auto& figure : section.figures)
        std::cout << figure.key << ' ' << figure.value << '\n';
}
} // namespace

int main(int argc, char** argv)
{
    CLI::App app{"Measures how far the starter model and the speech gate can be trusted.",
                 "tonada-trust-report"};
    app.set_version_flag("--version", TONADA_VERSION);
    MaterialOptions material{"models/starter.onnx"};
    std::filesystem::path folder = "models";
    std::string only;
    std::filesystem::path sounds;
    app.add_option("--model", material.model, "The model it is about")->capture_default_str();
    app.add_option("--out", folder, "Folder for TRUST.md and trust.json")->capture_default_str();
    app.add_option("--section", only, "Print this section only, write nothing");
    app.add_option("--state-sounds", sounds,
                   "Write a sound for each state of the verdict into this folder only");
    try {
        app.parse(argc, argv);
        corpus::SpeechSynthesizer synthesizer;
        if (!sounds.empty())
            writeStateSounds(sounds, Material(material, synthesizer));
        else if (only.empty())
            writeReport(folder, Material(material, synthesizer));
        else
            printSection(only, Material(material, synthesizer));
        return EXIT_SUCCESS;
    } catch (const CLI::ParseError& e) {
        return app.exit(e) == EXIT_SUCCESS ? EXIT_SUCCESS : kWrongUsage;
    } catch (const Error& e) {
        std::cerr << "tonada-trust-report: " << e.what() << '\n';
        return e.code() == ErrorCode::InvalidArgument ? kWrongUsage : kFailed;
    } catch (const std::exception& e) {
        std::cerr << "tonada-trust-report: " << e.what() << '\n';
        return kFailed;
    }
}
