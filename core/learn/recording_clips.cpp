// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/recording_clips.h"

#include "core/learn/clip_audio.h"
#include "core/util/error.h"

namespace tonada {

ClipReader::ClipReader(const MfccConfig& features, bool scalars)
    : m_mfcc(features)
    , m_scalars(features)
    , m_sound(features)
    , m_withScalars(scalars)
{ }

std::vector<ClipContent> ClipReader::read(const std::filesystem::path& recording, const std::stop_token& stop)
{
    ClipAudio audio(recording, m_mfcc.config());
    std::vector<ClipContent> clips;
    for (auto samples = audio.next(); !samples.empty(); samples = audio.next()) {
        if (stop.stop_requested())
            throw Error(ErrorCode::Cancelled);
        auto& clip = clips.emplace_back();
        clip.audioHash = hashOf(samples);
        clip.silent = isSilent(samples);
        m_mfcc.logMel(samples, m_logMel);
        m_mfcc.mfccOfLogMel(m_logMel, m_clipMfcc);
        clip.mfcc = m_clipMfcc;
        clip.sound = m_sound.measure(samples, m_logMel, m_clipMfcc);
        clip.sound.fileRate = audio.fileRate();
        if (m_withScalars)
            clip.scalars = m_scalars.means(samples);
    }
    return clips;
}

} // namespace tonada
