// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/model_option.h"
#include "app/cli/percent.h"
#include "core/learn/file_verdict.h"
#include "core/learn/model_file.h"
#include "core/util/annotation.h"
#include "core/util/error.h"
#include "core/util/file_io.h"

#include <CLI/CLI.hpp>
#include <cmath>
#include <iostream>
#include <map>
#include <system_error>

namespace tonada::cli {
namespace fs = std::filesystem;

namespace {
struct Options
{
    std::vector<fs::path> files;
    fs::path model;
    bool json = false;
    bool csv = false;
    fs::path textGridDir;
    VerdictSettings verdict;
    fs::path labelsDir;
};

void printJson(const fs::path& file, const fs::path& model, const FileVerdict& verdict)
{
    std::cout
        << verdictJson(file, model, verdict).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)
        << '\n';
}

void printText(const fs::path& file, const FileVerdict& verdict, const ModelInfo& info)
{
    std::cout << file.string() << ": " << toString(verdict.verdict);
    if (verdict.probability)
        std::cout << ", P(" << info.labels[1] << ") " << percent(*verdict.probability) << " % ("
                  << percent(verdict.interval.low) << " to " << percent(verdict.interval.high) << " %)";
    if (const int unlike = verdict.unlikeWindows(); unlike > 0)
        std::cout << "; " << unlike << " of " << verdict.windows.size() << " windows "
                  << toString(Judgement::Unlike);
    std::cout << '\n';
}

/** The file for `audio` in `dir`, which is made if need be; two recordings of one name would meet there. */
class Annotations
{
public:
    void write(const fs::path& dir, const fs::path& audio, const char* extension, const std::string& content)
    {
        const auto target = (dir / audio.stem()).concat(extension);
        const auto [first, isNew] = m_written.emplace(target, audio);
        if (!isNew)
            throw Error(ErrorCode::FileNotWritable,
                        {target.string(), "it is already there from " + first->second.string()});
        std::error_code ignored;
        fs::create_directories(dir, ignored);
        writeFile(target, content);
    }

private:
    std::map<fs::path, fs::path> m_written;
};

void classifyOne(const fs::path& file, const Options& options, const Classifier& classifier,
                 const fs::path& model, Annotations& annotations)
{
    const auto verdict = classifyFile(file, classifier, options.verdict);
    const auto tiers = annotationTiers(verdict, classifier.info());
    if (!options.textGridDir.empty())
        annotations.write(options.textGridDir, file, ".TextGrid", praatTextGrid(verdict.seconds, tiers));
    if (!options.labelsDir.empty())
        annotations.write(options.labelsDir, file, ".txt", audacityLabels(tiers.front().intervals));
    if (options.json)
        printJson(file, model, verdict);
    else if (options.csv)
        std::cout << windowsCsv(file, verdict);
    else
        printText(file, verdict, classifier.info());
}

void printNotes(const ModelInfo& info)
{
    if (info.demoVoicesOnly)
        std::cout << "The model knows demonstration voices only: train with your own recordings.\n";
    if (!info.calibration)
        std::cout << "The model is not calibrated: its probabilities may be too sure.\n";
}

/** A file that fails does not keep the others from being judged; the last failure ends the command. */
void classify(const Options& options)
{
    const auto model = modelPath(options.model);
    const auto classifier = loadModel(model);
    Annotations annotations;
    std::optional<Error> failure;
    if (options.csv)
        std::cout << kWindowsCsvHeader;
    for (const auto& file : options.files) {
        try {
            classifyOne(file, options, *classifier, model, annotations);
        } catch (const Error& e) {
            if (failure)
                std::cerr << "tonada-cli: " << failure->what() << '\n';
            failure = e;
        }
    }
    if (!options.json && !options.csv)
        printNotes(classifier->info());
    if (failure)
        throw *failure;
}
} // namespace

void addClassify(CLI::App& app)
{
    auto* const command
        = app.add_subcommand("classify", "Says of audio files, every half second, how they sound");
    const auto options = std::make_shared<Options>();
    command->add_option("FILE", options->files, "Audio files")->required();
    addModelOption(*command, options->model);
    addPriorOption(*command, options->verdict);
    auto* const json = command->add_flag("--json", options->json, "One JSON object per file and line");
    command->add_flag("--csv", options->csv, "One line per window")->excludes(json);
    command
        ->add_option("--textgrid", options->textGridDir,
                     "Write a Praat TextGrid for each file into this folder")
        ->type_name("DIR");
    command
        ->add_option("--labels", options->labelsDir,
                     "Write an Audacity label track for each file into this folder")
        ->type_name("DIR");
    command->callback([options] { classify(*options); });
}

} // namespace tonada::cli
