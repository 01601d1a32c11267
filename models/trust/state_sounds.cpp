// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trust/state_sounds.h"

#include "core/audio/audio_file.h"
#include "core/util/error.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>

#include "models/noises/music.h"
#include "models/trust/babble.h"
#include "models/trust/live_run.h"

namespace tonada::trust {
namespace {
using noises::Samples;

constexpr double kNoiseDbfs = -35;
constexpr double kMusicDbfs = -20;
constexpr double kQuietDbfs = -68;
constexpr float kOverdrive = 60;
constexpr double kRunOn = 3; // s: longer than it takes to look
constexpr double kHeld = 0.4; // s

bool stands(const Samples& samples, VerdictState state, const Material& material)
{
    const auto moments = runLive(samples, material.sharedModel());
    return std::all_of(moments.begin(), moments.end(), [state](const LiveMoment& moment) {
        return moment.seconds < kStateSeconds - kHeld || moment.seconds > kStateSeconds + kHeld
            || moment.verdict == state;
    });
}

Samples overdriven(Samples samples)
{
    for (float& x : samples)
        x = std::clamp(kOverdrive * x, -1.0F, 1.0F);
    return samples;
}

/** White noise as loud, moment by moment, as the voice: a rhythm without vowels. */
Samples noiseVoice(const Samples& voice, unsigned seed)
{
    auto noise = noises::white(static_cast<double>(voice.size()) / noises::kSampleRate, seed);
    float level = 0;
    for (std::size_t i = 0; i < noise.size(); ++i) {
        level += 0.005F * (std::abs(voice[i]) - level);
        noise[i] *= level;
    }
    return noises::atLevel(std::move(noise), kMusicDbfs);
}

/** As a tape at another speed, over and over for `seconds`. */
Samples atSpeed(const Samples& voice, double speed, double seconds)
{
    auto samples = noises::silence(seconds);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double at = std::fmod(static_cast<double>(i) * speed, static_cast<double>(voice.size() - 1));
        const auto before = static_cast<std::size_t>(at);
        const auto share = static_cast<float>(at - std::floor(at));
        samples[i] = (1 - share) * voice[before] + share * voice[before + 1];
    }
    return samples;
}

/** One accent, and from `seconds` on the other. */
Samples changing(const SpokenPair& pair, double seconds)
{
    auto samples = pair.passages[0].samples;
    samples.resize(std::min(samples.size(), static_cast<std::size_t>(seconds * noises::kSampleRate)));
    const auto& other = pair.passages[1].samples;
    samples.insert(samples.end(), other.begin(), other.end());
    return samples;
}

/** A change of accent at such a time that the verdict is on its way from one to the other when one looks. */
Samples onItsWay(const SpokenPair& pair, const Material& material)
{
    constexpr int kTries = 5;
    double change = kStateSeconds / 2;
    for (int i = 0; i < kTries; ++i) {
        double sum = 0;
        int count = 0;
        for (const auto& moment : runLive(changing(pair, change), material.sharedModel())) {
            if (moment.seconds < change || moment.verdict != VerdictState::Unsure)
                continue;
            sum += moment.seconds;
            ++count;
        }
        if (count == 0)
            break;
        change = std::clamp(change + kStateSeconds - sum / count, 4.0, kStateSeconds);
    }
    return changing(pair, change);
}

using Candidates = std::vector<std::function<Samples()>>;

void write(const std::filesystem::path& path, const Candidates& candidates, VerdictState state,
           const Material& material)
{
    for (const auto& candidate : candidates) {
        const auto samples = candidate();
        if (!stands(samples, state, material))
            continue;
        AudioFileWriter writer(path, noises::kSampleRate, 1);
        writer.write(samples);
        writer.close();
        return;
    }
    throw Error(ErrorCode::DataUnusable, {path.string(), "no sound brings this state about"});
}
} // namespace

void writeStateSounds(const std::filesystem::path& folder, const Material& material)
{
    constexpr double kSeconds = kStateSeconds + kRunOn;
    const auto& voices = material.clearPairs();
    const auto& voice = voices.front().passages[0].samples;
    Candidates unsure;
    Candidates unlike{[&] { return noiseVoice(voice, 1); },
                      [&] { return Samples(voice.rbegin(), voice.rend()); },
                      [&] {
                          return noises::atLevel(babble(material.talks(), 0), kMusicDbfs);
                      }};
    for (const auto& pair : voices) {
        for (const double speed : {2.0, 2.5, 3.0, 0.5, 0.4})
            unlike.push_back([&pair, speed] { return atSpeed(pair.passages[0].samples, speed, kSeconds); });
        unlike.push_back([&pair] {
            return noises::mixed(
                pair.passages[0].samples,
                noises::white(static_cast<double>(pair.passages[0].samples.size()) / noises::kSampleRate, 1),
                noises::levelDb(pair.passages[0].samples));
        });
        unsure.push_back([&pair, &material] { return onItsWay(pair, material); });
    }
    write(folder / "no-speech.wav", {[&] {
              return noises::atLevel(noises::pink(kSeconds, 1), kNoiseDbfs);
          }},
          VerdictState::NoSpeech, material);
    write(folder / "music.wav", {[&] {
              return noises::atLevel(noises::music(noises::MusicStyle::ArpeggioWithDrums, kSeconds, 1),
                                     kMusicDbfs);
          }},
          VerdictState::NoSpeech, material);
    write(folder / "too-quiet.wav", {[&] {
              return noises::atLevel(voice, kQuietDbfs);
          }},
          VerdictState::TooQuiet, material);
    write(folder / "clipping.wav", {[&] {
              return overdriven(voice);
          }},
          VerdictState::Overload, material);
    write(folder / "unsure.wav", unsure, VerdictState::Unsure, material);
    write(folder / "unlike.wav", unlike, VerdictState::Unlike, material);
}

} // namespace tonada::trust
