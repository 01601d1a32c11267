// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/learn/label_table.h"

#include <CLI/CLI.hpp>
#include <iostream>

namespace tonada::cli {
namespace {

struct Options
{
    std::filesystem::path folder;
    std::filesystem::path csv;
};

void run(const Options& options)
{
    const auto counts = writeLabelTable(options.folder, options.csv);
    for (const auto& path : counts.unlabelled)
        std::cerr << "tonada-cli: " << path.string()
                  << ": left out: its name contains neither Argentinian nor Other\n";
    std::cout << counts.argentinian << " Argentinian, " << counts.other << " Other\n";
}

} // namespace

void addLabels(CLI::App& app)
{
    auto* const command = app.add_subcommand("labels", "Lists clips with the label that their names tell");
    const auto options = std::make_shared<Options>();
    command->add_option("DIR", options->folder, "Folder of clips")->required();
    command->add_option("OUT.csv", options->csv, "Table to write")->required();
    command->footer("The table has the columns index (from 0), fname (the bare file name) and label, in the "
                    "order of the\n"
                    "names. The label is the word that the name contains: Argentinian or Other (case "
                    "matters). Files with\n"
                    "neither are named and left out; folders below DIR are not read.");
    command->callback([options] { run(*options); });
}

} // namespace tonada::cli
