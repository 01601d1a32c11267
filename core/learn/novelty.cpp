// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/novelty.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <vector>

namespace tonada {
namespace {

// 20 dB in each of 128 bands: the first coefficient is their sum divided by √128.
constexpr float kQuieter = 20.0F * 11.3137F;
constexpr double kStillest = 1e-2; // keeps the logarithm of what does not move at all finite
constexpr float kSilentScalar = 1e-6F;

bool isUsable(const DistanceLimit& distance)
{
    const auto size = distance.mean.size();
    return size > 0 && distance.whitening.rows() == size && distance.whitening.cols() == size
        && distance.mean.allFinite() && distance.whitening.allFinite() && distance.limit > 0
        && std::isfinite(distance.limit);
}

nlohmann::json jsonOf(const DistanceLimit& distance)
{
    std::vector<double> rows;
    for (Eigen::Index i = 0; i < distance.mean.size(); ++i)
        rows.insert(rows.end(), distance.whitening.row(i).data(), distance.whitening.row(i).data() + i + 1);
    return {{"mean", std::vector<double>(distance.mean.begin(), distance.mean.end())},
            {"whitening", rows},
            {"limit", distance.limit}};
}

/** Without a matrix when there are not as many numbers as it takes. */
DistanceLimit distanceFrom(const nlohmann::json& json)
{
    DistanceLimit distance;
    const auto mean = json.at("mean").get<std::vector<double>>();
    const auto rows = json.at("whitening").get<std::vector<double>>();
    json.at("limit").get_to(distance.limit);
    distance.mean = Eigen::Map<const Eigen::VectorXd>(mean.data(), std::ssize(mean));
    if (rows.size() != mean.size() * (mean.size() + 1) / 2)
        return distance;
    distance.whitening.setZero(std::ssize(mean), std::ssize(mean));
    auto next = rows.begin();
    for (Eigen::Index i = 0; i < std::ssize(mean); ++i, next += i)
        std::copy_n(next, i + 1, distance.whitening.row(i).data());
    return distance;
}

} // namespace

double DistanceLimit::operator()(std::span<const double> x) const noexcept
{
    const Eigen::Map<const Eigen::VectorXd> point(x.data(), std::ssize(x));
    double sum = 0;
    for (Eigen::Index i = 0; i < mean.size(); ++i) {
        const double whitened = whitening.row(i)
                                    .head(i + 1)
                                    .transpose()
                                    .cwiseProduct(point.head(i + 1) - mean.head(i + 1))
                                    .sum();
        sum += whitened * whitened;
    }
    return std::sqrt(sum) / limit;
}

Movement movementOf(const CoefficientRows& mfcc) noexcept
{
    Movement movement;
    const float quietest = mfcc.row(0).maxCoeff() - kQuieter;
    const auto heard = [&](Eigen::Index frame) {
        return mfcc(0, frame) >= quietest;
    };
    int frames = 0;
    int steps = 0;
    for (Eigen::Index frame = 0; frame < mfcc.cols(); ++frame) {
        frames += heard(frame) ? 1 : 0;
        steps += frame > 0 && heard(frame) && heard(frame - 1) ? 1 : 0;
    }
    for (Eigen::Index k = 0; k < Movement::kCoefficients; ++k) {
        double mean = 0;
        for (Eigen::Index frame = 0; frame < mfcc.cols(); ++frame)
            mean += heard(frame) ? static_cast<double>(mfcc(k, frame)) / frames : 0;
        double variance = 0;
        double step = 0;
        for (Eigen::Index frame = 0; frame < mfcc.cols(); ++frame) {
            if (!heard(frame))
                continue;
            variance += std::pow(static_cast<double>(mfcc(k, frame)) - mean, 2) / frames;
            if (frame > 0 && heard(frame - 1))
                step += std::pow(static_cast<double>(mfcc(k, frame) - mfcc(k, frame - 1)), 2) / steps;
        }
        movement.values[static_cast<std::size_t>(k)] = std::log(variance + kStillest) / 2;
        movement.values[static_cast<std::size_t>(k + Movement::kCoefficients)]
            = std::log(step + kStillest) / 2;
    }
    movement.share = static_cast<double>(frames) / static_cast<double>(mfcc.cols());
    return movement;
}

double movementDistance(const DistanceLimit& distance, const Movement& window) noexcept
{
    return std::sqrt(window.share) * distance(window.values);
}

float Novelty::of(std::span<const double> values, const Movement* window) const noexcept
{
    double far = features(values);
    if (movement && window != nullptr)
        far = std::max(far, movementDistance(*movement, *window));
    return static_cast<float>(far);
}

bool Novelty::isUsable() const
{
    return tonada::isUsable(features)
        && (!movement || (tonada::isUsable(*movement) && movement->mean.size() == Movement::kValues));
}

double noveltyOfActivation(float value) noexcept
{
    return std::log1p(static_cast<double>(std::max(value, 0.0F)));
}

double noveltyOfScalar(float value) noexcept
{
    return std::log(static_cast<double>(std::max(value, kSilentScalar)));
}

void to_json(nlohmann::json& json, const Novelty& novelty)
{
    json = {{"features", jsonOf(novelty.features)},
            {"movement", novelty.movement ? jsonOf(*novelty.movement) : nlohmann::json(nullptr)},
            {"clips", novelty.clips},
            {"held_out", novelty.heldOut}};
}

void from_json(const nlohmann::json& json, Novelty& novelty)
{
    novelty.features = distanceFrom(json.at("features"));
    novelty.movement.reset();
    if (const auto& movement = json.at("movement"); !movement.is_null())
        novelty.movement = distanceFrom(movement);
    json.at("clips").get_to(novelty.clips);
    json.at("held_out").get_to(novelty.heldOut);
}

} // namespace tonada
