// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/learn/model_file.h"

#include <CLI/CLI.hpp>
#include <iomanip>
#include <iostream>
#include <numeric>

namespace tonada::cli {
namespace {
std::int64_t weightsOf(const std::vector<LayerSummary>& layers)
{
    return std::accumulate(layers.begin(), layers.end(), std::int64_t{0},
                           [](std::int64_t sum, const LayerSummary& layer) { return sum + layer.weights; });
}

/** Without its matrices. */
nlohmann::json noveltyJson(const ModelInfo& info)
{
    if (!info.novelty)
        return nullptr;
    const auto& novelty = *info.novelty;
    return {{"features", novelty.features.mean.size()},
            {"movement", novelty.movement.has_value()},
            {"clips", novelty.clips},
            {"held_out", novelty.heldOut}};
}

void printJson(const std::filesystem::path& path, const Classifier& classifier)
{
    const auto& info = classifier.info();
    auto layers = nlohmann::ordered_json::array();
    for (const auto& layer : classifier.layers())
        layers.push_back({{"type", layer.type}, {"output", layer.output}, {"weights", layer.weights}});
    const nlohmann::ordered_json line{
        {"file", path.string()},
        {"name", info.name},
        {"labels", info.labels},
        {"features", nlohmann::json(info.features)},
        {"calibration", info.calibration ? nlohmann::json(*info.calibration) : nlohmann::json(nullptr)},
        {"novelty", noveltyJson(info)},
        {"training", info.training},
        {"demo_voices_only", info.demoVoicesOnly},
        {"weights", weightsOf(classifier.layers())},
        {"layers", std::move(layers)},
        {"card", info.card}};
    std::cout << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

/** A line for each member; objects, and lists of objects, a step further in. */
void printMembers(const nlohmann::json& object, const std::string& indent)
{
    for (const auto& [name, value] : object.items()) {
        const bool listOfObjects = value.is_array() && !value.empty() && value.front().is_object();
        std::cout << indent << name << ':';
        if (value.is_object()) {
            std::cout << '\n';
            printMembers(value, indent + "  ");
        } else if (listOfObjects) {
            std::cout << '\n';
            for (const auto& entry : value)
                std::cout << indent << "  " << entry.dump() << '\n';
        } else {
            std::cout << ' ' << (value.is_string() ? value.get<std::string>() : value.dump()) << '\n';
        }
    }
}

void printSection(const char* heading, const nlohmann::json& object)
{
    std::cout << '\n' << heading << '\n';
    printMembers(object, "  ");
}

void printLayers(const std::vector<LayerSummary>& layers)
{
    constexpr int kTypeWidth = 26;
    constexpr int kWeightsWidth = 10;
    std::cout << "\nLayers (output, weights)\n";
    for (const auto& layer : layers)
        std::cout << "  " << std::left << std::setw(kTypeWidth) << layer.type << std::right
                  << std::setw(kWeightsWidth) << layer.weights << "  " << layer.output << '\n';
    std::cout << "  " << std::left << std::setw(kTypeWidth) << "in all" << std::right
              << std::setw(kWeightsWidth) << weightsOf(layers) << '\n';
}

void printText(const std::filesystem::path& path, const Classifier& classifier)
{
    const auto& info = classifier.info();
    std::cout << info.name << " (" << path.string() << ")\n"
              << "says " << info.labels[1] << " or " << info.labels[0] << '\n';
    if (info.demoVoicesOnly)
        std::cout << "knows demonstration voices only: train with your own recordings\n";
    printLayers(classifier.layers());
    printSection("Features", info.features);
    if (info.calibration)
        printSection("Calibration", *info.calibration);
    else
        std::cout << "\nCalibration\n  none: its probabilities may be too sure\n";
    if (info.novelty)
        printSection("What is unlike the training data", noveltyJson(info));
    else
        std::cout << "\nWhat is unlike the training data\n  not checked\n";
    if (info.training.is_object())
        printSection("Training", info.training);
    if (!info.card.empty())
        std::cout << '\n' << info.card << '\n';
}
} // namespace

void addSummary(CLI::App& app)
{
    struct Options
    {
        std::filesystem::path model;
        bool json = false;
    };
    auto* const command = app.add_subcommand("summary", "Shows what a model file holds");
    const auto options = std::make_shared<Options>();
    command->add_option("MODEL", options->model, "Model file")->required();
    command->add_flag("--json", options->json, "One JSON object");
    command->callback([options] {
        const auto classifier = loadModel(options->model);
        if (options->json)
            printJson(options->model, *classifier);
        else
            printText(options->model, *classifier);
    });
}

} // namespace tonada::cli
