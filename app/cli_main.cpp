// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/util/error.h"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <exception>
#include <iostream>

namespace {
constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;
} // namespace

int main(int argc, char** argv)
{
    CLI::App app{"Tonada without a window: hears how Argentinian a voice sounds.", "tonada-cli"};
    app.set_version_flag("--version", TONADA_VERSION);
    app.require_subcommand(1);
    tonada::cli::addChop(app);
    tonada::cli::addClassify(app);
    tonada::cli::addCompare(app);
    tonada::cli::addDemo(app);
    tonada::cli::addDevices(app);
    tonada::cli::addEvaluate(app);
    tonada::cli::addFeatures(app);
    tonada::cli::addLabels(app);
    tonada::cli::addLive(app);
    tonada::cli::addSummary(app);
    tonada::cli::addTrain(app);
    try {
        app.parse(argc, argv);
        return EXIT_SUCCESS;
    } catch (const CLI::ParseError& e) {
        return app.exit(e) == EXIT_SUCCESS ? EXIT_SUCCESS : kWrongUsage;
    } catch (const tonada::Error& e) {
        std::cerr << "tonada-cli: " << e.what() << '\n';
        return e.code() == tonada::ErrorCode::InvalidArgument ? kWrongUsage : kFailed;
    } catch (const std::exception& e) {
        std::cerr << "tonada-cli: " << e.what() << '\n';
        return kFailed;
    }
}
