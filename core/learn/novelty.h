// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <array>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <span>

namespace tonada {

/** What Classifier::novelty() gives where the model has no Novelty. */
inline constexpr float kNoveltyNotChecked = -1.0F;

/** How far a vector is from the middle of some data, with the data's own spread as the measure (Mahalanobis
 *  distance), and how far is too far. */
struct DistanceLimit
{
    Eigen::VectorXd mean;
    /** Lower triangular W; WᵀW is the inverse of the covariance. */
    Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> whitening;
    double limit = 1;

    /** |W·(x − mean)| / limit: above 1 is too far. Allocates nothing. */
    [[nodiscard]] double operator()(std::span<const double> x) const noexcept;
};

/** MFCC of a window, [nMfcc × frames] with each coefficient contiguous. */
using CoefficientRows
    = Eigen::Ref<const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>;

/** How strongly and how fast the first coefficients of a window move while there is sound: noise and hum
 *  hardly move, and the outputs of a network trained on speech do not show it. */
struct Movement
{
    static constexpr int kCoefficients = 5;
    static constexpr int kValues = 2 * kCoefficients;

    /** Logarithms of each coefficient's standard deviation, then of the root mean square of its steps from
     *  frame to frame; both over the frames at most 20 dB quieter than the loudest. */
    std::array<double, kValues> values{};
    double share = 0; ///< of the frames, those
};

/** Allocates nothing. */
[[nodiscard]] Movement movementOf(const CoefficientRows& mfcc) noexcept;

/** It counts for less the less of the window is sound. Allocates nothing. */
[[nodiscard]] double movementDistance(const DistanceLimit& distance, const Movement& window) noexcept;

/** What is "unlike the training data" for a model: fitted by fitNovelty(), stored in its file as
 *  `tonada.novelty`, a JSON object:
 *
 *      {"features": D, "movement": D or null, "clips": n, "held_out": n}
 *      D = {"mean": [p numbers], "whitening": [row after row, p·(p+1)/2 numbers], "limit": number}
 *
 *  `features` is a network's penultimate layer, the input of its last Dense (Lee et al. 2018, "A simple unified
 *  framework for detecting out-of-distribution samples"), each value x as log(1 + max(x, 0)), since those of a
 *  ReLU have long tails; of a model of scalars the logarithms of the five. `movement` is that of networks. */
struct Novelty
{
    DistanceLimit features;
    std::optional<DistanceLimit> movement;
    int clips = 0; ///< of the training data, which mean and spread are of
    int heldOut = 0; ///< not trained on, which set the limits

    /** The larger of both distances, each divided by its limit; above 1 is unlike. `window` is null for a model
     *  of scalars. Allocates nothing. */
    [[nodiscard]] float of(std::span<const double> values, const Movement* window) const noexcept;
    /** Sizes that fit, finite numbers, limits above 0. */
    [[nodiscard]] bool isUsable() const;
};

/** A penultimate layer's output, or one of the five scalars, as `features` takes it. */
[[nodiscard]] double noveltyOfActivation(float value) noexcept;
[[nodiscard]] double noveltyOfScalar(float value) noexcept;

void to_json(nlohmann::json& json, const Novelty& novelty);
/** Missing or mistyped members throw nlohmann::json::exception; sizes that do not fit: see isUsable(). */
void from_json(const nlohmann::json& json, Novelty& novelty);

} // namespace tonada
