// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trust/noisy_speech.h"

#include "models/noises/music.h"
#include "models/trust/babble.h"
#include "models/trust/gate_decisions.h"

namespace tonada::trust {
namespace {
using noises::MusicStyle;
using noises::Samples;

constexpr double kAloneSeconds = 60;
constexpr double kAloneDbfs = -25;
} // namespace

std::vector<NamedNoise> noisesFor(const std::vector<SpokenPair>& pairs, std::uint32_t seed)
{
    const double seconds = pairs.front().plan.seconds;
    const auto seedOf = [seed](std::size_t speaker) {
        return 1000 * seed + static_cast<unsigned>(speaker);
    };
    return {
        {"white",
         [=](std::size_t speaker) {
             return noises::white(seconds, seedOf(speaker));
         }},
        {"pink",
         [=](std::size_t speaker) {
             return noises::pink(seconds, seedOf(speaker));
         }},
        {"babble",
         [&pairs](std::size_t speaker) {
             return babble(pairs, speaker);
         }},
    };
}

Samples inNoise(const corpus::Passage& passage, const Samples& noise, double signalToNoiseDb)
{
    return noises::mixed(passage.samples, noise,
                         speechLevelDb(passage) - signalToNoiseDb - noises::levelDb(noise));
}

std::vector<NamedSound> soundsWithoutSpeech(std::uint32_t seed)
{
    const auto music = [seed](MusicStyle style) {
        return noises::music(style, kAloneSeconds, seed);
    };
    std::vector<NamedSound> sounds{
        {"white noise", "white", noises::white(kAloneSeconds, seed)},
        {"pink noise", "pink", noises::pink(kAloneSeconds, seed)},
        {"hum, 50 Hz", "hum50", noises::hum(50, kAloneSeconds, seed)},
        {"hum, 60 Hz", "hum60", noises::hum(60, kAloneSeconds, seed)},
        {"clicks", "clicks", noises::clicks(kAloneSeconds, seed)},
        {"music: chords", "chords", music(MusicStyle::Chords)},
        {"music: arpeggio with drums", "arpeggio", music(MusicStyle::ArpeggioWithDrums)},
        {"music: sustained strings", "strings", music(MusicStyle::Strings)},
        {"music: melody with vibrato", "melody", music(MusicStyle::Melody)},
        {"music: guitar and bass", "guitar", music(MusicStyle::Guitar)},
    };
    for (auto& sound : sounds)
        sound.samples = noises::atLevel(std::move(sound.samples), kAloneDbfs);
    return sounds;
}

} // namespace tonada::trust
