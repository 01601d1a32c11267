// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/hop_evidence.h"
#include "core/dsp/linear_score.h"
#include "core/dsp/sound_texture.h"
#include "core/util/error.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <iostream>

#include "models/noises/music.h"
#include "models/trust/gate_decisions.h"
#include "models/trust/material.h"

namespace {
using namespace tonada;
using namespace tonada::trust;
using noises::MusicStyle;
using noises::Samples;

constexpr std::size_t kHop = HopAnalysis::kHop;

/** Rows of figures with a yes or no. */
template <std::size_t N>
struct Examples
{
    std::vector<std::array<float, N>> figures;
    std::vector<bool> yes;

    void add(const std::array<float, N>& row, bool answer)
    {
        figures.push_back(row);
        yes.push_back(answer);
    }
};

/** Newton's method with a little of ridge on standardised figures; both answers weigh the same. */
template <std::size_t N>
LinearScore<N> fit(const Examples<N>& examples)
{
    const auto rows = static_cast<Eigen::Index>(examples.figures.size());
    const auto columns = static_cast<Eigen::Index>(N);
    Eigen::MatrixXd x(rows, columns + 1);
    Eigen::VectorXd y(rows);
    for (Eigen::Index i = 0; i < rows; ++i) {
        for (Eigen::Index j = 0; j < columns; ++j)
            x(i, j) = static_cast<double>(
                examples.figures[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)]);
        x(i, columns) = 1;
        y(i) = examples.yes[static_cast<std::size_t>(i)] ? 1 : 0;
    }
    const Eigen::RowVectorXd mean = x.leftCols(columns).colwise().mean();
    x.leftCols(columns).rowwise() -= mean;
    const Eigen::RowVectorXd deviation
        = (x.leftCols(columns).colwise().squaredNorm() / static_cast<double>(rows)).cwiseSqrt();
    x.leftCols(columns).array().rowwise() /= deviation.array().max(1e-9);
    const double yesShare = y.mean();
    const Eigen::VectorXd weight
        = y.unaryExpr([&](double v) { return 0.5 / (v > 0 ? yesShare : 1 - yesShare); });
    Eigen::VectorXd b = Eigen::VectorXd::Zero(columns + 1);
    for (int step = 0; step < 25; ++step) {
        const Eigen::VectorXd p = (1 + (-(x * b)).array().exp()).inverse();
        const Eigen::VectorXd gradient = x.transpose() * (weight.array() * (p - y).array()).matrix() + b;
        const Eigen::VectorXd bend = weight.array() * p.array() * (1 - p.array());
        Eigen::MatrixXd hessian = x.transpose() * bend.asDiagonal() * x;
        hessian.diagonal().array() += 1;
        b -= hessian.ldlt().solve(gradient);
    }
    LinearScore<N> score;
    double intercept = b(columns);
    for (Eigen::Index j = 0; j < columns; ++j) {
        std::printf("# figure %d: mean %.3f deviation %.3f weight %.3f\n", static_cast<int>(j), mean(j),
                    deviation(j), b(j));
        score.weights[static_cast<std::size_t>(j)] = static_cast<float>(b(j) / deviation(j));
        intercept -= b(j) * mean(j) / deviation(j);
    }
    score.intercept = static_cast<float>(intercept);
    return score;
}

template <std::size_t N>
void print(const char* name, const LinearScore<N>& score)
{
    std::printf("%s {{", name);
    for (std::size_t i = 0; i < N; ++i)
        std::printf("%s%.5gF", i == 0 ? "" : ", ", static_cast<double>(score.weights[i]));
    std::printf("}, %.5gF}\n", static_cast<double>(score.intercept));
}

template <std::size_t N>
void printQuality(const char* name, const LinearScore<N>& score, const Examples<N>& examples)
{
    std::vector<float> yes;
    std::vector<float> no;
    for (std::size_t i = 0; i < examples.figures.size(); ++i)
        (examples.yes[i] ? yes : no).push_back(score(examples.figures[i]));
    std::sort(yes.begin(), yes.end());
    std::sort(no.begin(), no.end());
    std::printf("%s: %zu yes, %zu no;", name, yes.size(), no.size());
    const auto quantile = [](const std::vector<float>& v, double q) {
        return v.empty()
            ? 0.0
            : static_cast<double>(v[static_cast<std::size_t>(q * static_cast<double>(v.size() - 1))]);
    };
    for (const double q : {0.005, 0.01, 0.02, 0.05, 0.1, 0.5})
        std::printf(" yes<%.1f%%: %.2f", 100 * q, quantile(yes, q));
    for (const double q : {0.5, 0.9, 0.95, 0.98, 0.99, 0.995})
        std::printf(" no>%.1f%%: %.2f", 100 * (1 - q), quantile(no, q));
    std::printf("\n");
}

/** What the gate measures of each hop. */
struct Heard
{
    HopFeatures features;
    std::array<float, HopFeatures::kBands> excess;
    HopEvidence::Figures evidence;
};

std::vector<Heard> hear(std::span<const float> samples)
{
    HopAnalysis analysis;
    NoiseFloor floor;
    HopEvidence evidence;
    std::vector<Heard> heard;
    for (std::size_t at = 0; at + kHop <= samples.size(); at += kHop) {
        const auto& hop = analysis.analyse(samples.subspan(at, kHop));
        floor.update(hop);
        heard.push_back({hop, floor.excessDb(), evidence.accept(hop, floor)});
    }
    return heard;
}

using EvidenceScore = LinearScore<HopEvidence::kFigures>;
using TextureScore = LinearScore<SoundTexture::kFigures>;

/** Talks of a part in noises, and what nobody says. */
struct Sounds
{
    std::vector<std::pair<const corpus::Passage*, Samples>> talks; // as recorded in noise
    std::vector<Samples> recordings; // rooms, noise, microphones
    std::vector<Samples> steady; // noise, hum
    std::vector<std::pair<std::string, Samples>> others; // music, clicks, hum
};

/** Nothing at all between the sounds, as some programs for calls leave it. */
Samples cutPauses(const corpus::Passage& passage, Samples samples)
{
    std::size_t silent = 0;
    for (const auto& sound : passage.sounds) {
        const auto first = static_cast<std::size_t>(sound.start * corpus::kSampleRate);
        for (; silent < std::min(first, samples.size()); ++silent)
            samples[silent] = 0;
        silent = std::max(silent, static_cast<std::size_t>(sound.end * corpus::kSampleRate));
    }
    return samples;
}

Sounds sounds(const Material& material, unsigned seed, bool guitar)
{
    Sounds all;
    const auto& talks = material.talks();
    for (std::size_t i = 0; i < talks.size(); ++i) {
        const auto& passage = talks[i].passages[i % 2];
        const double seconds = talks[i].plan.seconds;
        all.talks.emplace_back(&passage, passage.samples);
        const auto hiss = noises::pink(seconds, seed + static_cast<unsigned>(i));
        all.talks.emplace_back(&passage,
                               cutPauses(passage,
                                         noises::mixed(passage.samples, hiss,
                                                       speechLevelDb(passage) - 25 - noises::levelDb(hiss))));
        for (const auto& recorded : material.pairs()[i].passages)
            all.recordings.push_back(recorded.samples);
        for (int n = 0; n < 5; ++n) {
            const double snr = 5 * n;
            const auto noiseSeed = seed + static_cast<unsigned>(10 * i) + static_cast<unsigned>(n);
            auto noise = (i + static_cast<std::size_t>(n)) % 2 == 0 ? noises::white(seconds, noiseSeed)
                                                                    : noises::pink(seconds, noiseSeed);
            all.talks.emplace_back(
                &passage,
                noises::mixed(passage.samples, noise, speechLevelDb(passage) - snr - noises::levelDb(noise)));
        }
    }
    for (unsigned i = 0; i < 12; ++i) {
        all.steady.push_back(noises::atLevel(noises::white(15, seed + i), -20.0 - 3 * i));
        all.steady.push_back(noises::atLevel(noises::pink(15, seed + i), -20.0 - 3 * i));
        all.steady.push_back(noises::atLevel(noises::hum(i % 2 ? 50 : 60, 15, seed + i), -20.0 - 3 * i));
    }
    const auto addMusic = [&](const char* name, MusicStyle style) {
        for (unsigned i = 0; i < 12; ++i) {
            auto piece = noises::atLevel(noises::music(style, 25, seed + i), -25);
            if (i % 3 == 1)
                piece = noises::mixed(piece, noises::atLevel(noises::pink(25, seed + i), -45), 0);
            if (i % 3 == 2)
                piece = noises::mixed(piece, noises::atLevel(noises::white(25, seed + i), -40), 0);
            all.others.emplace_back(name, piece);
        }
    };
    addMusic("chords", MusicStyle::Chords);
    addMusic("arpeggio", MusicStyle::ArpeggioWithDrums);
    addMusic("strings", MusicStyle::Strings);
    addMusic("melody", MusicStyle::Melody);
    if (guitar)
        addMusic("guitar", MusicStyle::Guitar);
    for (unsigned i = 0; i < 6; ++i) {
        all.others.emplace_back("clicks", noises::clicks(20, seed + i));
        // Something that begins and ends: hum and noise switched on and off.
        Samples stepped;
        for (int part = 0; part < 4; ++part) {
            const auto quiet = noises::atLevel(noises::pink(3, seed + i), -60);
            const auto loud = noises::atLevel(part == 0       ? noises::white(3, seed + i)
                                                  : part == 1 ? noises::pink(3, seed + i)
                                                              : noises::hum(part == 2 ? 50 : 60, 3, seed + i),
                                              -30);
            stepped.insert(stepped.end(), quiet.begin(), quiet.end());
            stepped.insert(stepped.end(), loud.begin(), loud.end());
        }
        all.others.emplace_back("steps", stepped);
    }
    return all;
}

Examples<HopEvidence::kFigures> evidenceExamples(const Sounds& all)
{
    Examples<HopEvidence::kFigures> examples;
    for (const auto& [passage, samples] : all.talks) {
        const auto heard = hear(samples);
        for (std::size_t hop = 8; hop < heard.size(); ++hop) {
            // The window of 64 ms ends with the hop.
            const double start = static_cast<double>((hop - 1) * kHop) / corpus::kSampleRate;
            const double end = start + 2.0 * kHop / corpus::kSampleRate;
            double said = 0;
            for (const auto& sound : passage->sounds)
                said += std::max(0.0, std::min(end, sound.end) - std::max(start, sound.start));
            const double share = said / (end - start);
            if (share > 0.6 || share == 0)
                examples.add(heard[hop].evidence, share > 0);
        }
    }
    for (const auto& samples : all.steady)
        for (const auto& hop : hear(samples))
            examples.add(hop.evidence, false);
    return examples;
}

template <typename Add>
void textures(std::span<const float> samples, const EvidenceScore& score, float threshold, const Add& add)
{
    SoundTexture texture;
    std::size_t n = 0;
    for (const auto& hop : hear(samples)) {
        texture.accept(hop.features, hop.excess, score(hop.evidence) > threshold);
        if (++n % 4 == 0 && texture.heardHops() >= 12)
            add(texture.figures());
    }
}

Examples<SoundTexture::kFigures> textureExamples(const Sounds& all, const EvidenceScore& score)
{
    Examples<SoundTexture::kFigures> examples;
    for (const auto& [passage, samples] : all.talks)
        textures(samples, score, 0, [&](const auto& figures) { examples.add(figures, true); });
    for (const auto& samples : all.recordings)
        textures(samples, score, 0, [&](const auto& figures) { examples.add(figures, true); });
    for (const auto& [name, samples] : all.others)
        textures(samples, score, 0, [&](const auto& figures) { examples.add(figures, false); });
    return examples;
}

void run()
{
    corpus::SpeechSynthesizer synthesizer;
    const Material training({"models/starter.onnx", corpus::Part::Train}, synthesizer);
    const Material validation({"models/starter.onnx", corpus::Part::Validation}, synthesizer);
    const auto trainSounds = sounds(training, 5000, false);
    const auto checkSounds = sounds(validation, 7000, true);
    const auto evidence = evidenceExamples(trainSounds);
    const auto evidenceScore = fit(evidence);
    print("kEvidence", evidenceScore);
    printQuality("evidence, training", evidenceScore, evidence);
    printQuality("evidence, validation", evidenceScore, evidenceExamples(checkSounds));
    const auto texture = textureExamples(trainSounds, evidenceScore);
    const auto textureScore = fit(texture);
    print("kTexture", textureScore);
    printQuality("texture, training", textureScore, texture);
    const auto checkTexture = textureExamples(checkSounds, evidenceScore);
    printQuality("texture, validation", textureScore, checkTexture);
    for (const char* name : {"chords", "arpeggio", "strings", "melody", "guitar", "clicks", "steps"}) {
        Examples<SoundTexture::kFigures> some;
        for (const auto& [other, samples] : checkSounds.others)
            if (other == name)
                textures(samples, evidenceScore, 0, [&](const auto& figures) { some.add(figures, false); });
        printQuality(name, textureScore, some);
    }
}
} // namespace

int main()
{
    try {
        run();
        return 0;
    } catch (const std::exception& e) {
        std::cerr << "tonada-fit-gate: " << e.what() << '\n';
        return 1;
    }
}
