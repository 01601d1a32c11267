// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/model_option.h"

#include "core/util/data_path.h"

#include <CLI/CLI.hpp>

namespace tonada::cli {

CLI::Option* addModelOption(CLI::App& command, std::filesystem::path& path)
{
    return command
        .add_option("--model", path, "Model file (default: the starter model that comes with Tonada)")
        ->type_name("M.onnx");
}

CLI::Option* addPriorOption(CLI::App& command, VerdictSettings& settings)
{
    return command
        .add_option("--prior", settings.prior,
                    "Share of Argentinians expected, 0.01 to 0.99 (default: as in the model's training data)")
        ->check(CLI::Range(VerdictSettings::kMinPrior, VerdictSettings::kMaxPrior));
}

std::filesystem::path modelPath(const std::filesystem::path& given)
{
    return given.empty() ? dataPath(kStarterModel) : given;
}

} // namespace tonada::cli
