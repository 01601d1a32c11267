// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/learn/feature_file.h"
#include "core/util/error.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

namespace tonada::cli {
namespace fs = std::filesystem;
namespace {

struct Options
{
    fs::path file;
    fs::path out;
    std::string kind = "mfcc";
};

FeatureKind kindNamed(const std::string& name)
{
    return *std::find_if(kFeatureKinds.begin(), kFeatureKinds.end(),
                         [&](FeatureKind kind) { return nameOf(kind) == name; });
}

std::vector<std::string> kindNames()
{
    std::vector<std::string> names;
    for (const FeatureKind kind : kFeatureKinds)
        names.emplace_back(nameOf(kind));
    return names;
}

void run(const Options& options)
{
    const auto extension = options.out.extension();
    if (!options.out.empty() && extension != ".npy" && extension != ".csv")
        throw Error(ErrorCode::InvalidArgument, {"--out", options.out.string(), "a name in .npy or .csv"});
    const FeatureMatrix feature = computeFeature(kindNamed(options.kind), options.file);
    if (!options.out.empty()) {
        writeFeature(options.out, feature);
        return;
    }
    writeFeatureCsv(std::cout, feature);
    if (!std::cout)
        throw Error(ErrorCode::FileNotWritable, {"standard output", "it was closed or is full"});
}

} // namespace

void addFeatures(CLI::App& app)
{
    auto* const command = app.add_subcommand("features", "Computes a recording's features as librosa does");
    const auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, "Recording")->required();
    command->add_option("--kind", options->kind, "What to compute")
        ->check(CLI::IsMember(kindNames()))
        ->capture_default_str();
    command->add_option("--out", options->out,
                        "F.npy (float32) or F.csv; without it CSV goes to standard output");
    command->footer(
        "The whole file is one array, as librosa.load(FILE, sr=16000) and then librosa.feature give it: "
        "mfcc\n"
        "[40, frames], logmel [128, frames] in dB or scalars [5, frames] (rms, zero_crossing_rate,\n"
        "spectral_centroid, spectral_bandwidth, spectral_rolloff). The floor 80 dB below the maximum is "
        "taken\n"
        "over the whole file.\n\n"
        "What linguists look at, as Praat measures it, of the same samples: spectrogram [129, frames] in "
        "dB,\n"
        "62.5 Hz and 2 ms apart (Hann window of 7 ms); pitch [1, frames], F0 from 75 to 500 Hz every 10 "
        "ms,\n"
        "nan where there is no voice; intensity [1, frames] in dB below full scale every 10 ms.\n\n"
        "CSV has a line for each row of the array, a column for each frame, no header.");
    command->callback([options] { run(*options); });
}

} // namespace tonada::cli
