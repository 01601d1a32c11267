// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/error.h"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <iostream>
#include <thread>

#include "models/demo_voices/corpus.h"

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
