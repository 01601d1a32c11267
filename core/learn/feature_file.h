// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <array>
#include <filesystem>
#include <iosfwd>
#include <string_view>

namespace tonada {

/** What can be computed of a whole recording, at 16 kHz. */
enum class FeatureKind
{
    Mfcc, ///< [40 × frames]
    LogMel, ///< dB, [128 × frames]
    Scalars, ///< [5 × frames]: the rows of SpectralFeatures
    Spectrogram, ///< dB, [129 × frames], 62.5 Hz and 2 ms apart
    Pitch, ///< F0 in Hz, NaN where there is no voice, [1 × frames], 10 ms apart
    Intensity, ///< dB below full scale, [1 × frames], 10 ms apart
};

inline constexpr std::array kFeatureKinds{FeatureKind::Mfcc,    FeatureKind::LogMel,
                                          FeatureKind::Scalars, FeatureKind::Spectrogram,
                                          FeatureKind::Pitch,   FeatureKind::Intensity};

/** "mfcc", "logmel", …: one word, for the command line and for file names. */
[[nodiscard]] std::string_view nameOf(FeatureKind kind);

/** As NumPy has them: a row is a coefficient, a column a frame. */
using FeatureMatrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/** The whole file is one array, as librosa.load(path, sr=16000) gives it: the floor of MFCC and log-mel is 80 dB
 *  below the maximum of all of it. `channel` as AudioFileReader::readMono(). Errors as AudioFileReader. */
[[nodiscard]] FeatureMatrix computeFeature(FeatureKind kind, const std::filesystem::path& path,
                                           int channel = 0);

/** A line for each row, a number for each frame, no header; each number as short as it can be and still be read
 *  back the same. */
void writeFeatureCsv(std::ostream& out, const FeatureMatrix& feature);
/** .npy (float32) or .csv, in one step. Errors: InvalidArgument for another extension, FileNotWritable. */
void writeFeature(const std::filesystem::path& path, const FeatureMatrix& feature);

} // namespace tonada
