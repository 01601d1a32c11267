// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/classifier.h"
#include "core/learn/verdict_math.h"
#include "core/util/annotation.h"

#include <filesystem>
#include <optional>
#include <span>
#include <vector>

namespace tonada {

/** One 2-second window of a recording. */
struct WindowVerdict
{
    double begin = 0; ///< s
    double end = 0; ///< s
    std::optional<double> probability; ///< P(labels[1]), calibrated; none where the speech gate was closed
    Judgement state = Judgement::NoSpeech;
};

/** What a model says of a recording: every window, and the verdict rule over all its speech. */
struct FileVerdict
{
    double seconds = 0;
    std::vector<WindowVerdict> windows; ///< every kWindowStepHops hops
    std::optional<double> probability; ///< none where there is no speech
    LogOddsMean::Interval interval; ///< of the probability
    Judgement verdict = Judgement::NoSpeech; ///< without speech: what most windows say
};

/** Windows of files move by 16 hops (0.512 s), a multiple of the hop, so that they are windows of the live
 *  path as well. */
inline constexpr int kWindowStepHops = 16;

/** Judges `mono`, at the rate of the model's features. Shorter than a window, it is padded with zeros at its
 *  end. The speech gate stands where it stands live when that window is judged. */
[[nodiscard]] FileVerdict classifyAudio(std::span<const float> mono, const Classifier& classifier);

/** The same for an audio file. Throws Error as loadMono(). */
[[nodiscard]] FileVerdict classifyFile(const std::filesystem::path& path, const Classifier& classifier);

/** Two rows for Praat. Windows overlap, intervals may not: each moment has the window with the nearest
 *  centre. "verdict" joins neighbours of one state; the other row, named after labels[1], has each window's
 *  probability.
 */
[[nodiscard]] std::vector<IntervalTier> annotationTiers(const FileVerdict& verdict, const ModelInfo& info);

} // namespace tonada
