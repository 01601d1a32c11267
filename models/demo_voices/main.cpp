// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/model_file.h"
#include "core/learn/network_classifier.h"
#include "core/util/error.h"
#include "core/util/file_io.h"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <iostream>
#include <thread>

#include "models/demo_voices/corpus.h"
#include "models/demo_voices/corpus_check.h"
#include "models/demo_voices/demo_recordings.h"
#include "models/demo_voices/report.h"

namespace {
using namespace tonada;
using namespace tonada::corpus;

constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;
constexpr PassageCounts kQuickCounts{12, 2, 8, 2, 1};

void showProgress(int done, int all)
{
    std::cerr << "\rvoice " << done << " of " << all << (done == all ? "\n" : "") << std::flush;
}

void addMake(CLI::App& app, CorpusOptions& options, bool& quick)
{
    auto* command = app.add_subcommand("make", "Make the corpus: labelled folders and manifest.csv");
    command->add_option("OUT", options.folder, "Folder to make it in")->required();
    command->add_option("--seed", options.seed, "Seed of all that is drawn")->capture_default_str();
    command->add_option("--voices", options.voices, "Only these voices")->delimiter(',');
    command->add_option("--processes", options.processes, "Voices made at the same time")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    command->add_flag("--quick", quick, "A quarter of the passages");
    command->callback([&] {
        if (quick)
            options.counts = kQuickCounts;
        options.progress = showProgress;
        makeCorpus(options);
    });
}
void addDemo(CLI::App& app, CorpusOptions& options)
{
    auto* command = app.add_subcommand("demo", "Make the program's demo recordings and their list");
    command->add_option("OUT", options.folder, "Folder to make them in")->required();
    command->add_option("--seed", options.seed, "Seed of the corpus")->capture_default_str();
    command->callback([&] { makeDemoRecordings(options.folder, options.seed); });
}
struct ReportCommand
{
    ReportOptions options;
    std::filesystem::path introduction;
    std::filesystem::path card;

    void run() const
    {
        const auto figures = figuresReport(options);
        if (card.empty()) {
            std::cout << figures;
            return;
        }
        const auto text = readFile(introduction) + '\n' + figures;
        writeFile(card, text);
        putCardIntoModel(text);
    }

private:
    void putCardIntoModel(const std::string& text) const
    {
        const auto model = loadModel(options.model);
        const auto* network = dynamic_cast<const NetworkClassifier*>(model.get());
        if (network == nullptr)
            throw Error(ErrorCode::ModelUnsupported, {options.model.string(), "no network", "a network"});
        auto info = model->info();
        info.card = text;
        info.demoVoicesOnly = true; // also if it was trained from a list that does not say so
        saveModel(options.model, network->network(), info);
    }
};

void addReport(CLI::App& app, ReportCommand& report)
{
    auto* command = app.add_subcommand("report", "Print the figures of a model's card, or write the card");
    command->add_option("MODEL", report.options.model, "Model file")->required();
    command->add_option("CORPUS", report.options.corpus, "Folder made by 'make'")->required();
    command->add_option("--part", report.options.part, "Voices to judge")
        ->check(CLI::IsMember({"train", "validation", "test"}))
        ->capture_default_str();
    command->add_option("--reference", report.options.reference, "Another model to set beside it");
    command->add_option("--real", report.options.real, "Folders of real recordings: Argentinian, Other");
    command->add_option("--threads", report.options.threads)->capture_default_str();
    auto* introduction
        = command->add_option("--introduction", report.introduction, "Text that the card begins with");
    auto* card = command->add_option("--card", report.card, "Write the card here and into the model");
    card->needs(introduction);
    introduction->needs(card);
    command->callback([&] { report.run(); });
}
/** Fails when something beside the accent tells the classes apart. */
void addCheck(CLI::App& app, std::filesystem::path& corpus, int processors)
{
    auto* command = app.add_subcommand("check", "Look for give-aways in the cue-free clips of a corpus");
    command->add_option("CORPUS", corpus, "Folder made by 'make'")->required();
    command->callback([&corpus, processors] {
        const auto print = [](const CheckResult& result) {
            std::cout << result.guessedFrom << ": " << toText(result.figure)
                      << (result.atChance ? ", chance\n" : ", NOT chance\n") << std::flush;
        };
        for (const auto& result : checkCueFree(corpus, processors, print))
            if (!result.atChance)
                throw Error(ErrorCode::DataUnusable,
                            {corpus.string(), "the class can be guessed from " + result.guessedFrom});
    });
}
} // namespace

int main(int argc, char** argv)
{
    CLI::App app{"Makes the demo voices: synthetic voices that say the same sentences in two accents.",
                 "tonada-demo-voices"};
    app.set_version_flag("--version", TONADA_VERSION);
    app.require_subcommand(1);
    CorpusOptions options;
    options.processes = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    bool quick = false;
    addMake(app, options, quick);
    addDemo(app, options);
    ReportCommand report;
    report.options.threads = options.processes;
    addReport(app, report);
    std::filesystem::path checkedCorpus;
    addCheck(app, checkedCorpus, options.processes);
    try {
        app.parse(argc, argv);
        return EXIT_SUCCESS;
    } catch (const CLI::ParseError& e) {
        return app.exit(e) == EXIT_SUCCESS ? EXIT_SUCCESS : kWrongUsage;
    } catch (const Error& e) {
        std::cerr << "tonada-demo-voices: " << e.what() << '\n';
        return e.code() == ErrorCode::InvalidArgument ? kWrongUsage : kFailed;
    } catch (const std::exception& e) {
        std::cerr << "tonada-demo-voices: " << e.what() << '\n';
        return kFailed;
    }
}
