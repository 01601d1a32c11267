// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/feature_file.h"

#include "core/audio/audio_file.h"
#include "core/dsp/intensity.h"
#include "core/dsp/mfcc.h"
#include "core/dsp/pitch_track.h"
#include "core/dsp/spectral_features.h"
#include "core/dsp/spectrogram.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "core/util/npy_file.h"

#include <charconv>
#include <fstream>
#include <string>
#include <vector>

namespace tonada {
namespace fs = std::filesystem;
namespace {

FeatureMatrix oneRow(const std::vector<float>& track)
{
    return Eigen::Map<const Eigen::RowVectorXf>(track.data(), static_cast<Eigen::Index>(track.size()));
}

FeatureMatrix spectrogramOf(const std::vector<float>& audio)
{
    Spectrogram spectrogram{SpectrogramConfig{}};
    Eigen::MatrixXf picture(spectrogram.bins(), spectrogram.frameCount(audio.size()));
    spectrogram.compute(audio, 0, picture);
    return picture;
}

} // namespace

std::string_view nameOf(FeatureKind kind)
{
    constexpr std::array<std::string_view, kFeatureKinds.size()> kNames{"mfcc",        "logmel", "scalars",
                                                                        "spectrogram", "pitch",  "intensity"};
    return kNames.at(static_cast<std::size_t>(kind));
}

FeatureMatrix computeFeature(FeatureKind kind, const fs::path& path, int channel)
{
    const MfccConfig config;
    const auto audio = loadMono(path, config.sampleRate, channel);
    Eigen::MatrixXf features;
    switch (kind) {
    case FeatureKind::Pitch:
        return oneRow(pitchTrack(audio, {}));
    case FeatureKind::Intensity:
        return oneRow(intensityTrack(audio, {}));
    case FeatureKind::Spectrogram:
        return spectrogramOf(audio);
    case FeatureKind::Scalars:
        SpectralFeatures(config).compute(audio, features);
        break;
    case FeatureKind::LogMel:
        Mfcc(config).logMel(audio, features);
        break;
    case FeatureKind::Mfcc:
        Mfcc(config).mfcc(audio, features);
        break;
    }
    return features;
}

void writeFeatureCsv(std::ostream& out, const FeatureMatrix& feature)
{
    std::array<char, 32> number{};
    std::string line;
    for (Eigen::Index row = 0; row < feature.rows(); ++row) {
        line.clear();
        for (Eigen::Index frame = 0; frame < feature.cols(); ++frame) {
            const auto end = std::to_chars(number.data(), number.data() + number.size(), feature(row, frame));
            line.append(number.data(), end.ptr);
            line += frame + 1 < feature.cols() ? ',' : '\n';
        }
        out << line;
    }
    out.flush();
}

void writeFeature(const fs::path& path, const FeatureMatrix& feature)
{
    if (path.extension() == ".npy") {
        writeNpy(path, {feature.data(), static_cast<std::size_t>(feature.size())},
                 static_cast<std::size_t>(feature.rows()), static_cast<std::size_t>(feature.cols()));
        return;
    }
    if (path.extension() != ".csv")
        throw Error(ErrorCode::InvalidArgument, {"file", path.string(), "a name in .npy or .csv"});
    writeFile(path, [&](const fs::path& temporary) {
        std::ofstream out(temporary, std::ios::trunc);
        writeFeatureCsv(out, feature);
        if (!out)
            throw Error(ErrorCode::FileNotWritable, {path.string(), "the disk may be full"});
    });
}

} // namespace tonada
