// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/data_report.h"
#include "core/learn/model_file.h"
#include "core/util/csv.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "core/util/number_text.h"
#include "core/util/parallel.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

namespace tonada::cli {
namespace {

struct Options
{
    std::filesystem::path model;
    std::filesystem::path data;
    DataOptions source;
    std::filesystem::path predictions;
    std::string part;
    int threads = allProcessors();
    bool json = false;
};

/** All clips, or those of one part of a data set that divides its speakers. */
std::vector<int> clipsOf(const Dataset& data, const std::string& part)
{
    std::vector<int> clips;
    for (std::size_t i = 0; i < data.clips.size(); ++i) {
        const auto& given = data.clips[i].part;
        if (part.empty() || (given && toString(*given) == part))
            clips.push_back(static_cast<int>(i));
    }
    if (clips.empty())
        throw Error(ErrorCode::DataEmpty, {data.source.string(), "clips of the part \"" + part + '"'});
    return clips;
}

struct Predictions
{
    std::vector<std::array<float, 2>> outputs;
    std::vector<float> novelty; ///< Classifier::novelty()

    [[nodiscard]] int unlike() const
    {
        return static_cast<int>(
            std::count_if(novelty.begin(), novelty.end(), [](float value) { return value > 1; }));
    }
};

Predictions predict(const Classifier& classifier, const Examples& examples, int threads)
{
    std::vector<std::unique_ptr<Classifier::Workspace>> workspaces;
    for (int worker = 0; worker < threads; ++worker)
        workspaces.push_back(classifier.makeWorkspace());
    Predictions predictions{std::vector<std::array<float, 2>>(examples.size()),
                            std::vector<float>(examples.size())};
    parallelFor(examples.size(), threads, [&](std::size_t i, int worker) {
        const Eigen::MatrixXf mfcc = examples[i].mfcc;
        auto& workspace = *workspaces[static_cast<std::size_t>(worker)];
        predictions.outputs[i] = classifier.predict({mfcc, examples[i].scalars}, workspace);
        predictions.novelty[i] = classifier.novelty(workspace);
    });
    return predictions;
}

void writePredictions(const std::filesystem::path& path, const Examples& examples,
                      std::span<const std::array<float, 2>> outputs, const Calibration& calibration)
{
    const auto& data = examples.data;
    std::string csv
        = csvLine({"path", "clip", "start", "label", "speaker", "score_0", "score_1", "probability"});
    for (std::size_t i = 0; i < examples.size(); ++i) {
        const auto& clip = examples[i];
        const double start
            = static_cast<double>(clip.number) * data.features.windowSamples / data.features.sampleRate;
        csv += csvLine({data.recordings[static_cast<std::size_t>(clip.recording)].string(),
                        std::to_string(clip.number + 1), fixed(start, 3),
                        data.labels[static_cast<std::size_t>(clip.label)],
                        data.speakers[static_cast<std::size_t>(clip.speaker)],
                        fixed(static_cast<double>(outputs[i][0]), 6),
                        fixed(static_cast<double>(outputs[i][1]), 6),
                        fixed(calibration.probability(outputs[i]), 6)});
    }
    writeFile(path, csv);
}

void run(const Options& options)
{
    if (options.threads < 1)
        throw Error(ErrorCode::InvalidArgument, {"threads", std::to_string(options.threads), "at least 1"});
    const auto classifier = loadModel(options.model);
    const auto& info = classifier->info();
    InterruptRequest interrupt;
    ReadOptions reading;
    reading.features = info.features;
    reading.scalars = classifier->input() == ClassifierInput::Scalars;
    reading.threads = options.threads;
    const auto data = readData(options.data, options.source, reading, interrupt);
    const auto clips = clipsOf(data, options.part);
    const Examples examples{data, clips};
    const auto predictions = predict(*classifier, examples, options.threads);
    const auto calibration = info.calibrationOrNeutral();
    if (!options.predictions.empty())
        writePredictions(options.predictions, examples, predictions.outputs, calibration);

    auto evaluation = evaluate(examples, predictions.outputs, calibration);
    if (info.novelty)
        evaluation.unlike = predictions.unlike();
    if (options.json) {
        nlohmann::json line = evaluation;
        line["model"] = options.model.string();
        std::cout << line.dump() << '\n';
        return;
    }
    if (info.demoVoicesOnly && !data.synthetic)
        std::cerr << "this model knows synthetic voices only; on people expect no better than chance\n";
    printEvaluation(std::cout, evaluation);
}

} // namespace

void addEvaluate(CLI::App& app)
{
    auto* const command = app.add_subcommand("evaluate", "Measures a model on labelled recordings");
    const auto options = std::make_shared<Options>();
    command->add_option("MODEL", options->model, "Model file")->required();
    command->add_option("DATA", options->data, "Labelled recordings: a folder, CSV or corpus, as for train")
        ->required();
    addDataOptions(*command, options->source);
    command->add_option("--part", options->part, "Only this part of a manifest that has a column part")
        ->check(CLI::IsMember({"train", "validation", "test"}));
    command->add_option("--predictions", options->predictions, "Writes every clip's scores to this CSV");
    command->add_option("--threads", options->threads, "Default: all processors");
    command->add_flag("--json", options->json, "One JSON object");
    command->callback([options] { run(*options); });
}

} // namespace tonada::cli
