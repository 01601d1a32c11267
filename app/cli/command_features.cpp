// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/audio/audio_file.h"
#include "core/dsp/intensity.h"
#include "core/dsp/mfcc.h"
#include "core/dsp/pitch_track.h"
#include "core/dsp/spectral_features.h"
#include "core/dsp/spectrogram.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "core/util/npy_file.h"

#include <CLI/CLI.hpp>
#include <array>
#include <charconv>
#include <fstream>
#include <iostream>

namespace tonada::cli {
namespace fs = std::filesystem;
namespace {

using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

struct Options
{
    fs::path file;
    fs::path out;
    std::string kind = "mfcc";
};

RowMajor oneRow(const std::vector<float>& track)
{
    return Eigen::Map<const Eigen::RowVectorXf>(track.data(), static_cast<Eigen::Index>(track.size()));
}

RowMajor spectrogramOf(const std::vector<float>& audio)
{
    Spectrogram spectrogram{SpectrogramConfig{}};
    Eigen::MatrixXf picture(spectrogram.bins(), spectrogram.frameCount(audio.size()));
    spectrogram.compute(audio, 0, picture);
    return picture;
}

RowMajor compute(const Options& options)
{
    const MfccConfig config;
    const auto audio = loadMono(options.file, config.sampleRate);
    if (options.kind == "pitch")
        return oneRow(pitchTrack(audio, {}));
    if (options.kind == "intensity")
        return oneRow(intensityTrack(audio, {}));
    if (options.kind == "spectrogram")
        return spectrogramOf(audio);
    Eigen::MatrixXf features;
    if (options.kind == "scalars")
        SpectralFeatures(config).compute(audio, features);
    else if (options.kind == "logmel")
        Mfcc(config).logMel(audio, features);
    else
        Mfcc(config).mfcc(audio, features);
    return features;
}

void writeCsv(std::ostream& out, const RowMajor& features)
{
    std::array<char, 32> number{};
    std::string line;
    for (Eigen::Index row = 0; row < features.rows(); ++row) {
        line.clear();
        for (Eigen::Index frame = 0; frame < features.cols(); ++frame) {
            const auto end
                = std::to_chars(number.data(), number.data() + number.size(), features(row, frame));
            line.append(number.data(), end.ptr);
            line += frame + 1 < features.cols() ? ',' : '\n';
        }
        out << line;
    }
    out.flush();
}

void write(const Options& options, const RowMajor& features)
{
    if (options.out.extension() == ".npy") {
        writeNpy(options.out, {features.data(), static_cast<std::size_t>(features.size())},
                 static_cast<std::size_t>(features.rows()), static_cast<std::size_t>(features.cols()));
        return;
    }
    if (options.out.empty()) {
        writeCsv(std::cout, features);
        if (!std::cout)
            throw Error(ErrorCode::FileNotWritable, {"standard output", "it was closed or is full"});
        return;
    }
    writeFile(options.out, [&](const fs::path& temporary) {
        std::ofstream out(temporary, std::ios::trunc);
        writeCsv(out, features);
        if (!out)
            throw Error(ErrorCode::FileNotWritable, {options.out.string(), "the disk may be full"});
    });
}

void run(const Options& options)
{
    const auto extension = options.out.extension();
    if (!options.out.empty() && extension != ".npy" && extension != ".csv")
        throw Error(ErrorCode::InvalidArgument, {"--out", options.out.string(), "a name in .npy or .csv"});
    write(options, compute(options));
}

} // namespace

void addFeatures(CLI::App& app)
{
    auto* const command = app.add_subcommand("features", "Computes a recording's features as librosa does");
    const auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, "Recording")->required();
    command->add_option("--kind", options->kind, "What to compute")
        ->check(CLI::IsMember({"mfcc", "logmel", "scalars", "spectrogram", "pitch", "intensity"}))
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
