// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/whole_recording.h"

#include "core/audio/audio_file.h"
#include "core/dsp/mfcc.h"
#include "core/util/error.h"

namespace tonada {
namespace {
constexpr int kLongestMinutes = 30;
}

WholeRecording readWholeRecording(const std::filesystem::path& path, int channel)
{
    AudioFileReader file(path);
    WholeRecording recording;
    recording.path = path;
    recording.features.sampleRate = file.sampleRate();
    recording.features.fMax = file.sampleRate() / 2.0;
    const auto minutes = file.frames() / file.sampleRate() / 60;
    if (minutes >= kLongestMinutes)
        throw Error(ErrorCode::InvalidArgument,
                    {"length of " + path.filename().string(), std::to_string(minutes) + " min",
                     "less than " + std::to_string(kLongestMinutes) + " min"});
    recording.samples.resize(static_cast<std::size_t>(file.frames()));
    recording.samples.resize(file.readMono(recording.samples, channel)); // its length may be an estimate
    Mfcc features(recording.features);
    features.logMel(recording.samples, recording.logMel);
    features.mfccOfLogMel(recording.logMel, recording.mfcc);
    recording.logMel.array() -= recording.logMel.maxCoeff();
    return recording;
}

} // namespace tonada
