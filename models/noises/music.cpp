// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/noises/music.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

#include "models/noises/draws.h"

namespace tonada::noises {
namespace {
using std::numbers::pi;
using Random = std::mt19937;

constexpr std::array kMajorScale{0, 2, 4, 5, 7, 9, 11};

/** How an instrument sounds. */
struct Timbre
{
    int harmonics = 12;
    double slope = 1.0; ///< amplitude of harmonic k is k^-slope
    double attack = 0.01; ///< s
    double decay = 0; ///< s, to 1/e; 0: sustained
    double release = 0.05; ///< s
    double vibratoHz = 0;
    double vibratoCents = 0;
};

struct Note
{
    double start = 0; ///< s
    double seconds = 0;
    double hertz = 0;
    double gain = 1;
    double slideFrom = 0; ///< Hz; 0: begins on its pitch
};

double hertz(int semitonesAboveA4)
{
    return 440 * std::pow(2.0, semitonesAboveA4 / 12.0);
}

double envelope(const Timbre& timbre, double time, double seconds)
{
    double level = std::min(1.0, time / timbre.attack);
    if (timbre.decay > 0)
        level *= std::exp(-time / timbre.decay);
    return time > seconds ? level * std::max(0.0, 1 - (time - seconds) / timbre.release) : level;
}

double pitch(const Note& note, const Timbre& timbre, double time)
{
    constexpr double kSlideSeconds = 0.06;
    double hz = note.hertz;
    if (note.slideFrom > 0 && time < kSlideSeconds)
        hz = note.slideFrom * std::pow(note.hertz / note.slideFrom, time / kSlideSeconds);
    if (timbre.vibratoCents == 0)
        return hz;
    const double swell = std::min(1.0, time / 0.3);
    return hz * std::exp2(swell * timbre.vibratoCents / 1200 * std::sin(2 * pi * timbre.vibratoHz * time));
}

void play(Samples& samples, const Note& note, const Timbre& timbre)
{
    const auto start = static_cast<std::size_t>(note.start * kSampleRate);
    const auto length = static_cast<std::size_t>((note.seconds + timbre.release) * kSampleRate);
    const double highest = 0.45 * kSampleRate / note.hertz;
    std::vector<double> strengths;
    for (int k = 1; k <= timbre.harmonics && k < highest; ++k)
        strengths.push_back(std::pow(k, -timbre.slope));
    double phase = 0;
    for (std::size_t i = 0; i < length && start + i < samples.size(); ++i) {
        const double time = static_cast<double>(i) / kSampleRate;
        phase += 2 * pi * pitch(note, timbre, time) / kSampleRate;
        // sin((k + 1)x) = 2 cos(x) sin(kx) - sin((k - 1)x)
        double sine = std::sin(phase);
        double sineBefore = 0;
        const double twiceCosine = 2 * std::cos(phase);
        double sum = 0;
        for (const double strength : strengths) {
            sum += strength * sine;
            sineBefore = std::exchange(sine, twiceCosine * sine - sineBefore);
        }
        samples[start + i]
            += static_cast<float>(0.1 * note.gain * envelope(timbre, time, note.seconds) * sum);
    }
}

/** The three notes of the chord on a degree of the major scale, in semitones above the key. */
std::array<int, 3> chord(int degree)
{
    std::array<int, 3> notes{};
    for (int i = 0; i < 3; ++i) {
        const int step = degree + 2 * i;
        notes[static_cast<std::size_t>(i)]
            = kMajorScale[static_cast<std::size_t>(step % 7)] + 12 * (step / 7);
    }
    return notes;
}

int drawKey(Random& random)
{
    return -21 + pick(random, 12);
}

void playChords(Samples& samples, double seconds, Random& random)
{
    const int key = drawKey(random);
    const double beat = uniform(random, 0.4, 0.9);
    const Timbre piano{14, uniform(random, 1, 1.8), 0.005, uniform(random, 0.4, 1.2), 0.1, 0, 0};
    for (double at = 0; at < seconds; at += beat) {
        const double gain = uniform(random, 0.6, 1);
        for (const int step : chord(pick(random, 6)))
            play(samples, {at, beat, hertz(key + 12 + step), gain}, piano);
        play(samples, {at, beat, hertz(key - 5), gain}, piano);
    }
}

void hit(Samples& samples, double at, double seconds, double toneHz, double noiseShare, double gain,
         Random& random)
{
    const auto start = static_cast<std::size_t>(at * kSampleRate);
    const auto length = static_cast<std::size_t>(4 * seconds * kSampleRate);
    double phase = 0;
    for (std::size_t i = 0; i < length && start + i < samples.size(); ++i) {
        const double time = static_cast<double>(i) / kSampleRate;
        phase += 2 * pi * toneHz * (1 + 2 * std::exp(-time / 0.02)) / kSampleRate;
        const double sound = (1 - noiseShare) * std::sin(phase) + noiseShare * uniform(random, -1, 1);
        samples[start + i] += static_cast<float>(gain * std::exp(-time / seconds) * sound);
    }
}

void playArpeggioWithDrums(Samples& samples, double seconds, Random& random)
{
    const int key = drawKey(random);
    const double step = uniform(random, 0.11, 0.2);
    const Timbre synth{10, uniform(random, 0.8, 1.5), 0.004, uniform(random, 0.15, 0.4), 0.05, 0, 0};
    int degree = 0;
    int count = 0;
    for (double at = 0; at < seconds; at += step, ++count) {
        if (count % 16 == 0)
            degree = pick(random, 6);
        const auto notes = chord(degree);
        play(samples, {at, step, hertz(key + 12 + notes[static_cast<std::size_t>(count % 3)])}, synth);
        hit(samples, at, 0.015, 3000, 0.95, 0.06, random);
        if (count % 8 == 0)
            hit(samples, at, 0.08, 50, 0.02, 0.4, random);
        if (count % 8 == 4)
            hit(samples, at, 0.06, 180, 0.7, 0.25, random);
    }
}

void playStrings(Samples& samples, double seconds, Random& random)
{
    const int key = drawKey(random);
    for (double at = 0; at < seconds;) {
        const double length = uniform(random, 1.5, 4);
        for (const int step : chord(pick(random, 6)))
            for (int player = 0; player < 3; ++player) {
                const Timbre bowed{16, 1, uniform(random, 0.2, 0.5), 0, 0.4, uniform(random, 4.5, 6), 12};
                const double detune = std::pow(2.0, uniform(random, -8, 8) / 1200);
                play(samples, {at, length, detune * hertz(key + 12 + step), 0.4}, bowed);
            }
        at += length;
    }
}

void playMelody(Samples& samples, double seconds, Random& random)
{
    const int key = drawKey(random) + 12;
    const Timbre voice{
        12, uniform(random, 1, 1.8), 0.04, 0, 0.06, uniform(random, 4.8, 6.5), uniform(random, 25, 70)};
    int place = 3;
    double before = 0;
    for (double at = 0; at < seconds;) {
        const double length = uniform(random, 0.2, 0.9);
        place = std::clamp(place + pick(random, 5) - 2, 0, 9);
        const double hz = hertz(key + kMajorScale[static_cast<std::size_t>(place % 7)] + 12 * (place / 7));
        if (pick(random, 8) > 0)
            play(samples, {at, length - 0.06, hz, uniform(random, 0.7, 1), before}, voice);
        before = hz;
        at += length;
    }
}

void playGuitar(Samples& samples, double seconds, Random& random)
{
    const int key = drawKey(random);
    const double step = uniform(random, 0.18, 0.35);
    const Timbre string{16, uniform(random, 0.8, 1.3), 0.002, uniform(random, 0.3, 0.7), 0.2, 0, 0};
    const Timbre bass{8, 1.5, 0.01, 0.6, 0.1, 0, 0};
    int degree = 0;
    int count = 0;
    for (double at = 0; at < seconds; at += step, ++count) {
        if (count % 8 == 0)
            degree = pick(random, 6);
        const auto notes = chord(degree);
        if (count % 4 == 0)
            play(samples, {at, 4 * step, hertz(key - 12 + notes[0]), 1.5}, bass);
        const int strum = count % 2 == 0 ? 3 : 1 + pick(random, 2);
        for (int i = 0; i < strum; ++i)
            play(samples,
                 {at + 0.012 * i, 3 * step, hertz(key + 12 + notes[static_cast<std::size_t>(i)]),
                  uniform(random, 0.5, 1)},
                 string);
    }
}
} // namespace

Samples music(MusicStyle style, double seconds, unsigned seed)
{
    Random random(seed);
    Samples samples = silence(seconds);
    switch (style) {
    case MusicStyle::Chords:
        playChords(samples, seconds, random);
        break;
    case MusicStyle::ArpeggioWithDrums:
        playArpeggioWithDrums(samples, seconds, random);
        break;
    case MusicStyle::Strings:
        playStrings(samples, seconds, random);
        break;
    case MusicStyle::Melody:
        playMelody(samples, seconds, random);
        break;
    case MusicStyle::Guitar:
        playGuitar(samples, seconds, random);
        break;
    }
    return samples;
}

} // namespace tonada::noises
