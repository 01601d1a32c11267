// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/augmentation.h"
#include "core/nn/learning_rate.h"

#include <array>
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tonada {

/** What can be trained. */
enum class System
{
    Cnn, ///< the published reference network
    CnnAugmented, ///< the reference network with more dropout, trained on augmented copies as well
    Compact, ///< our small network along time
    Lstm, ///< the published recurrent network
    Logistic, ///< logistic regression on five scalars
    Forest, ///< random forest on five scalars
};

/** All of them, in the order in which they are listed to people. */
[[nodiscard]] std::vector<System> allSystems();
/** Its name on the command line and in model files: "cnn", "compact", "logistic", … */
[[nodiscard]] std::string_view toString(System system) noexcept;
/** The other way. Error: InvalidArgument that lists the names. */
[[nodiscard]] System systemFromName(std::string_view name);

/** What the LSTM takes for the steps of time. */
enum class LstmSteps
{
    Coefficients, ///< 40 steps of 63 values: each a coefficient along the window, as published
    Frames, ///< 63 steps of 40 values: the window's frames, one after the other
};

/** "coefficients", "frames". */
[[nodiscard]] std::string_view toString(LstmSteps steps) noexcept;

struct TrainingConfig
{
    System system = System::Compact;
    int epochs = 15;
    int batch = 32;
    LearningRateSchedule learningRate{LearningRateSchedule::Form::CosineToZero, 3e-3F};
    int patience = 0; ///< epochs without a better validation loss before training stops; 0: never
    bool keepBest = true; ///< the weights of the epoch with the lowest validation loss, not the last ones
    std::uint32_t seed = 42; ///< of first weights, order and dropout
    bool weighClasses = false; ///< clips of the smaller class count for more: classWeights()
    std::vector<Augmentation> augmentations; ///< a copy of each training clip for each of these
    LstmSteps lstmSteps = LstmSteps::Coefficients; ///< of System::Lstm
    int threads = 1; ///< changes the time taken, never a bit of the weights
    bool foldsBySpeaker = true; ///< logistic: a voice stays in one fold when C is chosen

    /** Throws Error (InvalidArgument) that names the parameter. */
    void validate() const;
};

/** CNN, also augmented, and LSTM: the published values. Compact network: those that were tried on the demo
 *  voices. */
[[nodiscard]] TrainingConfig defaultTraining(System system);

/** The state after an epoch. Losses are binary cross-entropies; those of training include dropout. Without
 *  validation clips their values are NaN. */
struct EpochReport
{
    int epoch = 0; ///< from 1
    int epochs = 0;
    double trainLoss = 0;
    double trainAccuracy = 0;
    double validationLoss = 0;
    double validationAccuracy = 0;
    double seconds = 0; ///< this epoch took
    bool best = false; ///< the lowest validation loss so far
};

/** The object that `tonada-cli train --json` prints for an epoch; what is undefined is null. */
void to_json(nlohmann::json& json, const EpochReport& report);

class Learner;
struct TrainingHistory;

/** Looks on, called on the training thread; it only observes: cancelling is the std::stop_token. */
class TrainingObserver
{
public:
    virtual ~TrainingObserver() = default;
    virtual void onEpoch(const EpochReport& report) = 0;
    /** While augmented copies are made, before the first epoch: recordings done and in all. */
    virtual void onAugmented(std::size_t /*done*/, std::size_t /*all*/) { }
    /** After each batch: steps of this epoch done and in all, and the mean loss of the epoch so far. */
    virtual void onStep(int epoch, int step, int steps, double loss) = 0;
    /** After onEpoch() of an epoch whose weights would be kept if training ended now: the learner that has
     *  them, and its outputs for the validation clips. Both are lent for the call. */
    virtual void onKept(const Learner& /*learner*/,
                        std::span<const std::array<float, 2>> /*validationOutputs*/)
    { }
    /** Training has ended; what follows is testing. */
    virtual void onFitted(const TrainingHistory& /*history*/) { }
};

/** How a training run went. */
struct TrainingHistory
{
    std::vector<EpochReport> epochs;
    int keptEpoch = 0; ///< whose weights the model has; 0: cancelled in the first epoch
    bool cancelled = false;
    bool stoppedEarly = false; ///< patience ran out
    std::string note; ///< for the model's card: what a fit without epochs chose
};

} // namespace tonada
