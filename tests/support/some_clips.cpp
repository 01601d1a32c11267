// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/some_clips.h"

#include "core/util/random.h"

#include <algorithm>

namespace tonada::test {

SomeClips& SomeClips::add(const std::string& speaker, int label, int clips, std::optional<SplitPart> part)
{
    const auto known = std::find(m_data.speakers.begin(), m_data.speakers.end(), speaker);
    const auto index = static_cast<int>(known - m_data.speakers.begin());
    if (known == m_data.speakers.end())
        m_data.speakers.push_back(speaker);
    m_data.recordings.emplace_back(speaker + ".wav");
    for (int i = 0; i < clips; ++i) {
        Clip clip;
        clip.recording = static_cast<int>(m_data.recordings.size()) - 1;
        clip.number = i;
        clip.label = label;
        clip.speaker = index;
        clip.part = part;
        m_data.clips.push_back(clip);
    }
    return *this;
}

SomeClips& SomeClips::addSpeakers(const std::string& prefix, int label, int speakers, int clipsEach)
{
    for (int i = 0; i < speakers; ++i)
        add(prefix + std::to_string(i), label, clipsEach);
    return *this;
}

SomeClips& SomeClips::withSwings()
{
    Random random(5);
    for (auto& clip : m_data.clips) {
        clip.mfcc.resize(m_data.features.nMfcc, m_data.features.windowFrames());
        for (Eigen::Index k = 0; k < clip.mfcc.size(); ++k)
            clip.mfcc.data()[k] = random.uniform(-10, 10);
        for (Eigen::Index frame = 0; frame < clip.mfcc.cols(); ++frame)
            clip.mfcc(3, frame) += clip.label == 1 && frame % 4 < 2 ? 40.0F : 0.0F;
    }
    return *this;
}

SomeClips& SomeClips::withScalars()
{
    constexpr ScalarMeans kTypical{0.1F, 0.1F, 1900.0F, 1600.0F, 3300.0F};
    Random random(6);
    for (auto& clip : m_data.clips) {
        for (std::size_t i = 0; i < kScalars; ++i)
            clip.scalars[i] = kTypical[i] * random.uniform(0.5F, 1.5F);
        clip.scalars[2] += clip.label == 1 ? 1500.0F : 0.0F;
    }
    return *this;
}

std::set<int> speakersIn(const Dataset& data, const std::vector<int>& clips)
{
    std::set<int> speakers;
    for (const int clip : clips)
        speakers.insert(data.clips[static_cast<std::size_t>(clip)].speaker);
    return speakers;
}

} // namespace tonada::test
