// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/classifier.h"
#include "core/learn/dataset.h"
#include "core/learn/model_info.h"
#include "core/learn/training.h"

#include <array>
#include <filesystem>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace tonada {

/** Some clips of a data set. Both must outlive it. */
struct Examples
{
    const Dataset& data;
    std::span<const int> clips; ///< indices into Dataset::clips

    [[nodiscard]] std::size_t size() const noexcept { return clips.size(); }
    [[nodiscard]] const Clip& operator[](std::size_t i) const
    {
        return data.clips[static_cast<std::size_t>(clips[i])];
    }
};

/** The labels of the examples, in their order. */
[[nodiscard]] std::vector<int> labelsOf(const Examples& examples);

/** What the loss of a clip counts, by label: 1, or with TrainingConfig::weighClasses scikit-learn's "balanced"
 *  weights, clips / (2 · clips of the class). Both classes must be there. */
[[nodiscard]] std::array<float, 2> classWeights(const TrainingConfig& config, const Examples& train);

/** One system on its way from examples to a model file. All run on the caller's thread and start more
 *  threads only for as long as a call lasts. */
class Learner
{
public:
    virtual ~Learner() = default;

    /** Trains from fresh weights. A request to stop ends it after the current batch with the best weights so
     *  far. `validation` may be empty; then the last weights are kept. Error: InvalidArgument when a learning
     *  rate is too high for the loss to stay finite; when copies are made of training clips
     *  (TrainingConfig::augmentations), Cancelled and DataUnusable as augmentedCopies(). */
    virtual TrainingHistory fit(const Examples& train, const Examples& validation, TrainingObserver& observer,
                                const std::stop_token& stop)
        = 0;

    /** The two scores of each example, in their order. */
    [[nodiscard]] virtual std::vector<std::array<float, 2>> predict(const Examples& examples) const = 0;

    /** What it looks at. */
    [[nodiscard]] virtual ClassifierInput input() const noexcept = 0;
    /** Novelty::features of each example as a column: the penultimate layer's, or the scalars. */
    [[nodiscard]] virtual Eigen::MatrixXd noveltyFeatures(const Examples& examples) const = 0;

    /** Writes a file that loadModel() opens, in one step. Error: FileNotWritable. */
    virtual void save(const std::filesystem::path& path, const ModelInfo& info) const = 0;
};

/** What a system looks at; clips of scalars must be read with ReadOptions::scalars. */
[[nodiscard]] ClassifierInput inputOf(System system) noexcept;

/** Untrained. Error: InvalidArgument. */
[[nodiscard]] std::unique_ptr<Learner> makeLearner(const TrainingConfig& config, const MfccConfig& features);

} // namespace tonada
