// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/options.h"

#include <CLI/CLI.hpp>
#include <charconv>

namespace tonada::gui {
namespace {

constexpr int kWrongUsage = 2;
constexpr const char* kScreenshotSize = "1366x768";
constexpr const char* kFigureSize = "1200x800";
constexpr double kLargestScale = 10;
constexpr double kLongestWait = 3600; // seconds

std::string checkSize(const std::string& text)
{
    int width = 0;
    int height = 0;
    char rest = 0;
    const bool two = std::sscanf(text.c_str(), "%dx%d%c", &width, &height, &rest) == 2;
    return two && width > 0 && height > 0 ? std::string{} : "expected WIDTHxHEIGHT, such as 1366x768";
}

void checkFiles(const Options& options)
{
    if (!options.figure.empty() && options.files.empty())
        throw CLI::ValidationError("--figure", "expected one or two recordings");
    if (!options.figure.empty() && options.files.size() > 2)
        throw CLI::ValidationError("--figure", "expected one or two recordings");
}

void readCurves(const std::vector<std::string>& curves, Options& options)
{
    if (curves.empty())
        return;
    options.curves = curves.front();
    const std::string& run = curves.back();
    const auto end = std::from_chars(run.data(), run.data() + run.size(), options.run).ptr;
    if (end != run.data() + run.size() || options.run < 1)
        throw CLI::ValidationError("--curves", "expected the number of a run, not " + run);
}

} // namespace

std::optional<Options> parseOptions(int argc, char** argv, int& exitCode)
{
    Options options;
    std::vector<std::string> curves;
    CLI::App app{"Tonada: hears how Argentinian a voice sounds, live.", "tonada"};
    app.set_version_flag("--version", TONADA_VERSION);
    app.add_option("file", options.files,
                   "Recordings, folders of them and sessions (.tonada) to open; one recording alone is "
                   "played as if it were "
                   "live, unless --page says otherwise; with --figure one or two");
    app.add_flag("--demo", options.demo, "Play the built-in demo");
    app.add_option("--device", options.device, "Microphone, by name");
    app.add_option("--model", options.model, "Model to judge with (ONNX)");
    app.add_option("--page", options.page, "Page to open")
        ->check(CLI::IsMember({"live", "recordings", "train"}));
    app.add_option("--language", options.language, "Language of the window")
        ->check(CLI::IsMember({"es", "en"}));
    app.add_option("--theme", options.theme, "Colours")->check(CLI::IsMember({"light", "dark"}));
    app.add_option("--size", options.size, "Size of the window or the figure")->check(checkSize);
    auto* screenshot
        = app.add_option("--screenshot", options.screenshot, "Save a picture of the window (PNG) and quit");
    app.add_option("--after", options.after, "Seconds until the picture")
        ->needs(screenshot)
        ->check(CLI::Range(0.0, kLongestWait))
        ->capture_default_str();
    auto* figure = app.add_option("--figure", options.figure,
                                  "Save waveform, mel spectrogram and MFCC of one or two recordings side by "
                                  "side (PNG, SVG or PDF) and quit")
                       ->excludes(screenshot);
    app.add_option(
           "--curves", curves,
           "Save the training curves of a run, by its number in the table (PNG, SVG or PDF), and quit")
        ->expected(2)
        ->type_name("PICTURE RUN")
        ->excludes(screenshot)
        ->excludes(figure);
    app.add_option("--scale", options.scale, "Pixels of a PNG figure for each of its size")
        ->needs(figure)
        ->check(CLI::Range(0.5, kLargestScale))
        ->capture_default_str();
    try {
        app.parse(argc, argv);
        checkFiles(options);
        readCurves(curves, options);
    } catch (const CLI::ParseError& error) {
        exitCode = app.exit(error) == 0 ? 0 : kWrongUsage;
        return std::nullopt;
    }
    if (options.size.empty())
        options.size = !options.figure.empty() ? kFigureSize
            : !options.screenshot.empty()      ? kScreenshotSize
                                               : "";
    return options;
}

} // namespace tonada::gui
