// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/voice_activity.h"
#include "core/learn/classifier.h"
#include "core/learn/verdict_math.h"
#include "core/learn/verdict_settings.h"
#include "core/learn/window_predictor.h"
#include "core/util/annotation.h"

#include <cstdint>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tonada {

/** One 2-second window of a recording. */
struct WindowVerdict
{
    double begin = 0; ///< s
    double end = 0; ///< s
    /** P(labels[1]), calibrated; none where the speech gate was closed or the window is Unlike. */
    std::optional<double> probability;
    Judgement state = Judgement::NoSpeech;
    double speechShare = 0; ///< of its hops, those in which the gate was open
    std::optional<double> novelty
        = {}; ///< above 1 is unlike the training data; none where it was not checked
};

/** What a model says of a recording: every window, and the verdict rule over all its speech. */
struct FileVerdict
{
    double seconds = 0;
    double speechSeconds = 0; ///< as the speech gate heard it, up to the end of the last window
    std::vector<WindowVerdict> windows; ///< every kWindowStepHops hops
    std::optional<double> probability; ///< none where verdict says why
    std::optional<double> prior; ///< share of labels[1] it expects; none: that of the training data
    LogOddsMean::Interval interval; ///< of the probability
    /** Unlike when that is more of the windows with speech than not; without speech what most windows say. */
    Judgement verdict = Judgement::NoSpeech;

    [[nodiscard]] int unlikeWindows() const;
};

/** Windows of files move by 16 hops (0.512 s), a multiple of the hop, so that they are windows of the live
 *  path as well. */
inline constexpr int kWindowStepHops = 16;

/** Judges audio that arrives in pieces of any size, at the rate of the model's features; keeps one window of
 *  it. Shorter than a window, it is padded with zeros at its end. The speech gate stands where it stands live
 *  when that window is judged. `classifier` outlives it. One thread at a time. */
class FileVerdictStream
{
public:
    /** Of the settings the prior counts: the verdict is about all speech of the file. */
    explicit FileVerdictStream(const Classifier& classifier, const VerdictSettings& settings = {});

    void accept(std::span<const float> mono);
    /** After the last piece, once. */
    [[nodiscard]] FileVerdict finish();

private:
    [[nodiscard]] std::size_t wholeHops(std::size_t samples) const;
    [[nodiscard]] double seconds(std::size_t samples) const;
    void hearWindow();
    void judgeWindow();
    void judgeSpeech(WindowVerdict& verdict);
    void summarise();

    const ModelInfo& m_info;
    Calibration m_calibration;
    std::size_t m_hop;
    std::size_t m_size;
    WindowPredictor m_predictor;
    VoiceActivity m_activity;
    std::vector<std::int64_t> m_speech; // hops with speech
    std::vector<std::int64_t> m_judged; // last hop of each window that was judged
    std::vector<double> m_logOdds; // of those
    FileVerdict m_file;
    std::vector<float> m_audio; // from m_begin on
    std::size_t m_begin = 0; // of the next window
    std::size_t m_heard = 0; // by the gate
    std::vector<char> m_open; // was the gate, in each hop heard from m_begin on
    std::size_t m_accepted = 0;
};

/** All of `mono` at once. */
[[nodiscard]] FileVerdict classifyAudio(std::span<const float> mono, const Classifier& classifier,
                                        const VerdictSettings& settings = {});

/** The same for an audio file. Throws Error as loadMono(). */
[[nodiscard]] FileVerdict classifyFile(const std::filesystem::path& path, const Classifier& classifier,
                                       const VerdictSettings& settings = {});

inline constexpr std::string_view kWindowsCsvHeader = "file,start,end,probability,state\n";
/** A line of CSV for each window, with the numbers in full; no probability where there is none. */
[[nodiscard]] std::string windowsCsv(const std::filesystem::path& file, const FileVerdict& verdict);

/** What a model says of a recording, with all windows, for other programs; numbers that there are not are null. */
[[nodiscard]] nlohmann::ordered_json verdictJson(const std::filesystem::path& file,
                                                 const std::filesystem::path& model,
                                                 const FileVerdict& verdict);

/** Two rows for Praat. Windows overlap, intervals may not: each moment has the window with the nearest
 *  centre. "verdict" joins neighbours of one state; the other row, named after labels[1], has each window's
 *  probability.
 */
[[nodiscard]] std::vector<IntervalTier> annotationTiers(const FileVerdict& verdict, const ModelInfo& info);

} // namespace tonada
