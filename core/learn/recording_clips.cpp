// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/recording_clips.h"

#include "core/learn/clip_audio.h"

namespace tonada {

ClipReader::ClipReader(const MfccConfig& features, bool scalars)
    : m_mfcc(features)
    , m_scalars(features)
    , m_sound(features)
    , m_withScalars(scalars)
{ }

std::vector<ClipContent> ClipReader::read(const std::filesystem::path& recording)
{
    const ClipAudio audio(recording, m_mfcc.config());
    std::vector<ClipContent> clips(audio.size());
    for (std::size_t i = 0; i < clips.size(); ++i) {
        clips[i].audioHash = hashOf(audio[i]);
        clips[i].silent = isSilent(audio[i]);
        m_mfcc.logMel(audio[i], m_logMel);
        m_mfcc.mfccOfLogMel(m_logMel, m_clipMfcc);
        clips[i].mfcc = m_clipMfcc;
        clips[i].sound = m_sound.measure(audio[i], m_logMel, m_clipMfcc);
        if (m_withScalars)
            clips[i].scalars = m_scalars.means(audio[i]);
    }
    return clips;
}

} // namespace tonada
