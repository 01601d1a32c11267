// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/augment.h"

#include "core/dsp/mfcc.h"
#include "core/learn/clip_audio.h"
#include "core/util/error.h"
#include "core/util/parallel.h"

#include <algorithm>
#include <map>
#include <memory>

namespace tonada {
namespace {

Random randomFor(const Clip& original, Augmentation augmentation, std::uint32_t seed)
{
    WordHash draw;
    for (const auto word :
         {seed, static_cast<std::uint32_t>(augmentation), static_cast<std::uint32_t>(original.recording),
          static_cast<std::uint32_t>(original.number)})
        draw.add(word);
    return Random(draw.value());
}

/** What one thread needs to turn samples into a copy. */
class CopyMaker
{
public:
    explicit CopyMaker(const MfccConfig& features)
        : m_mfcc(features)
    { }

    Clip make(const Clip& original, std::span<const float> samples, Augmentation augmentation,
              std::uint32_t seed)
    {
        Random random = randomFor(original, augmentation, seed);
        m_samples.assign(samples.begin(), samples.end());
        changeSamples(augmentation, m_samples, m_mfcc.config().sampleRate, random);
        m_mfcc.logMel(m_samples, m_logMel);
        changeLogMel(augmentation, m_logMel, random);
        m_mfcc.mfccOfLogMel(m_logMel, m_features);

        Clip copy;
        copy.recording = original.recording;
        copy.number = original.number;
        copy.label = original.label;
        copy.speaker = original.speaker;
        copy.part = original.part;
        copy.audioHash = hashOf(m_samples);
        copy.mfcc = m_features;
        return copy;
    }

private:
    Mfcc m_mfcc;
    std::vector<float> m_samples;
    Eigen::MatrixXf m_logMel;
    Eigen::MatrixXf m_features;
};

/** The clip's samples, if the recording still has them. */
std::span<const float> samplesOf(const Clip& clip, ClipAudio& audio, const std::filesystem::path& recording)
{
    const auto samples = audio.skipTo(clip.number);
    if (samples.empty() || hashOf(samples) != clip.audioHash)
        throw Error(ErrorCode::DataUnusable, {recording.string(), "it has changed since it was read"});
    return samples;
}

/** Positions in `clips`, by recording, in its order. */
std::vector<std::vector<std::size_t>> byRecording(const Dataset& data, std::span<const int> clips)
{
    std::map<int, std::vector<std::size_t>> positions;
    for (std::size_t i = 0; i < clips.size(); ++i)
        positions[data.clips[static_cast<std::size_t>(clips[i])].recording].push_back(i);
    std::vector<std::vector<std::size_t>> groups;
    const auto number = [&](std::size_t position) {
        return data.clips[static_cast<std::size_t>(clips[position])].number;
    };
    for (auto& [recording, group] : positions) {
        std::stable_sort(group.begin(), group.end(),
                         [&](std::size_t a, std::size_t b) { return number(a) < number(b); });
        groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace

std::vector<Clip> augmentedCopies(const Dataset& data, std::span<const int> clips,
                                  const std::vector<Augmentation>& augmentations,
                                  const AugmentOptions& options)
{
    if (augmentations.empty())
        return {};
    const auto groups = byRecording(data, clips);
    std::vector<std::unique_ptr<CopyMaker>> makers;
    for (int worker = 0; worker < std::max(1, options.threads); ++worker)
        makers.push_back(std::make_unique<CopyMaker>(data.features));
    std::vector<Clip> copies(clips.size() * augmentations.size());
    parallelFor(groups.size(), options.threads, [&](std::size_t group, int worker) {
        const auto original = [&](std::size_t position) -> const Clip& {
            return data.clips[static_cast<std::size_t>(clips[position])];
        };
        const auto& recording
            = data.recordings[static_cast<std::size_t>(original(groups[group].front()).recording)];
        ClipAudio audio(recording, data.features);
        for (const auto position : groups[group]) {
            if (options.stop.stop_requested())
                throw Error(ErrorCode::Cancelled);
            const auto samples = samplesOf(original(position), audio, recording);
            for (std::size_t k = 0; k < augmentations.size(); ++k)
                copies[k * clips.size() + position] = makers[static_cast<std::size_t>(worker)]->make(
                    original(position), samples, augmentations[k], options.seed);
        }
        if (worker == 0 && options.onProgress)
            options.onProgress(group + 1, groups.size());
    });
    return copies;
}

std::vector<float> augmentationExample(const Dataset& data, int clip, Augmentation augmentation,
                                       std::uint32_t seed)
{
    const Clip& original = data.clips[static_cast<std::size_t>(clip)];
    const auto& recording = data.recordings[static_cast<std::size_t>(original.recording)];
    ClipAudio audio(recording, data.features);
    const auto samples = samplesOf(original, audio, recording);
    std::vector<float> changed(samples.begin(), samples.end());
    Random random = randomFor(original, augmentation, seed);
    changeSamples(augmentation, changed, data.features.sampleRate, random);
    std::vector<float> example(samples.begin(), samples.end());
    example.resize(example.size() + static_cast<std::size_t>(data.features.sampleRate) / 2);
    example.insert(example.end(), changed.begin(), changed.end());
    return example;
}

} // namespace tonada
