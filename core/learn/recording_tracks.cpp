// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/recording_tracks.h"

#include "core/audio/mono_reader.h"
#include "core/dsp/dct.h"
#include "core/dsp/streaming_mfcc.h"
#include "core/util/error.h"

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace tonada {
namespace {

/** The frames of a recording's log-mel spectrogram as they become complete. */
class MelColumns
{
public:
    explicit MelColumns(RecordingTracks& tracks)
        : m_tracks(tracks)
        , m_streaming(tracks.features)
    { }

    void accept(std::span<const float> samples)
    {
        m_samples += samples.size();
        push(samples);
    }

    /** The last frames reach into the zeros after the recording. */
    void finish()
    {
        const std::array<float, 512> zeros{};
        const auto hop = static_cast<std::size_t>(m_tracks.features.hopLength);
        const auto frames = 1 + m_samples / hop;
        while (m_tracks.logMel.count() < frames)
            push(std::span(zeros).first(std::min(zeros.size(), hop)));
    }

private:
    void push(std::span<const float> samples)
    {
        while (!samples.empty()) {
            samples = samples.subspan(m_streaming.accept(samples));
            if (m_streaming.step() && m_streaming.hasFrame())
                append(m_streaming.frameLogMel());
        }
    }

    void append(std::span<const float> frame)
    {
        TrackColumns& columns = m_tracks.logMel;
        columns.append(frame);
        const auto stored = columns.column(columns.count() - 1);
        const float peak
            = TrackColumns::kStep * static_cast<float>(*std::max_element(stored.begin(), stored.end()));
        m_tracks.loudestDb = columns.count() == 1 ? peak : std::max(m_tracks.loudestDb, peak);
    }

    RecordingTracks& m_tracks;
    StreamingMfcc m_streaming;
    std::size_t m_samples = 0;
};

/** The floor of the spectrogram is known once all of it is. */
void makeMfcc(RecordingTracks& tracks)
{
    const TrackColumns& mel = tracks.logMel;
    const auto rows = static_cast<Eigen::Index>(mel.rows());
    const Eigen::MatrixXf dct = dctMatrix(tracks.features.nMfcc, tracks.features.nMels).cast<float>();
    const float floor = tracks.loudestDb - static_cast<float>(tracks.features.topDb);
    Eigen::VectorXf column(rows);
    Eigen::VectorXf coefficients(tracks.features.nMfcc);
    for (std::size_t i = 0; i < mel.count(); ++i) {
        for (Eigen::Index row = 0; row < rows; ++row)
            column[row] = std::max(floor, mel.at(static_cast<std::size_t>(row), i));
        coefficients.noalias() = dct * column;
        tracks.mfcc.append({coefficients.data(), static_cast<std::size_t>(coefficients.size())});
    }
    tracks.mfcc.finish();
}

} // namespace

RecordingTracks readRecordingTracks(const std::filesystem::path& path, const TracksOptions& options)
{
    RecordingTracks tracks;
    tracks.path = path;
    tracks.channel = options.channel;
    if (options.classifier != nullptr)
        tracks.features = options.classifier->info().features;
    tracks.logMel = TrackColumns(static_cast<std::size_t>(tracks.features.nMels));
    tracks.mfcc = TrackColumns(static_cast<std::size_t>(tracks.features.nMfcc));
    MonoReader reader(
        path, tracks.features.sampleRate,
        [&tracks](std::span<const float> mono) { tracks.peaks.append(mono); }, options.channel);
    tracks.sampleRate = reader.file().sampleRate();
    tracks.channels = reader.file().channels();
    tracks.seconds = static_cast<double>(reader.file().frames()) / tracks.sampleRate;

    std::unique_ptr<FileVerdictStream> verdict;
    if (options.classifier != nullptr)
        verdict = std::make_unique<FileVerdictStream>(*options.classifier, options.verdict);
    MelColumns mel(tracks);
    const double frames = std::max(1.0, static_cast<double>(reader.file().frames()));
    std::vector<float> block(options.blockSamples);
    while (const auto got = reader.read(block)) {
        if (options.stop.stop_requested())
            throw Error(ErrorCode::Cancelled);
        const auto samples = std::span(block).first(got);
        mel.accept(samples);
        if (verdict)
            verdict->accept(samples);
        if (options.onProgress)
            options.onProgress(std::min(1.0, static_cast<double>(reader.file().position()) / frames));
        if (options.onBlock)
            options.onBlock(tracks);
    }
    mel.finish();
    tracks.seconds = static_cast<double>(reader.file().position()) / tracks.sampleRate;
    tracks.peaks.finish();
    tracks.logMel.finish();
    makeMfcc(tracks);
    if (verdict)
        tracks.verdict = verdict->finish();
    tracks.complete = true;
    return tracks;
}

RecordingTracks partOf(const RecordingTracks& unfinished)
{
    RecordingTracks part = unfinished;
    part.peaks.finish();
    part.logMel.finish();
    return part;
}

} // namespace tonada
