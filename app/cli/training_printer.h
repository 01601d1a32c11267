// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/interrupt.h"
#include "app/cli/progress_line.h"
#include "core/learn/checkpoint.h"
#include "core/learn/cross_validation.h"

#include <string>

namespace tonada::cli {

/** Shows a bar while training, prints each epoch, keeps a checkpoint, and passes Ctrl-C on. */
class TrainingPrinter : public TrainingObserver
{
public:
    /** `json`: each epoch also as a line on stdout. */
    TrainingPrinter(InterruptRequest& interrupt, SplitBy split, int epochs, bool json);

    /** A checkpoint that cannot be written is said once and given up. It outlives the training. */
    void setCheckpoint(Checkpoint& checkpoint) { m_checkpoint = &checkpoint; }

    void onAugmented(std::size_t done, std::size_t all) override;
    void onStep(int epoch, int step, int steps, double loss) override;
    void onEpoch(const EpochReport& report) override;
    void onKept(const Learner& learner, std::span<const std::array<float, 2>> validationOutputs) override;

private:
    InterruptRequest& m_interrupt;
    SplitBy m_split;
    int m_epochs;
    bool m_json;
    Checkpoint* m_checkpoint = nullptr;
    ProgressLine m_progress;
};

/** Shows one bar for all folds, and passes Ctrl-C on. */
class FoldPrinter : public FoldObserver
{
public:
    /** `title` stands before the fold; `epochs` is the most that one fold takes. */
    FoldPrinter(InterruptRequest& interrupt, std::string title, int epochs);

    void onFold(int fold, int folds) override;
    void onAugmented(std::size_t done, std::size_t all) override;
    void onStep(int epoch, int step, int steps, double loss) override;
    void onEpoch(const EpochReport& /*report*/) override { m_interrupt.poll(); }
    /** Replaces the bar by a line that stays. */
    void finish(const std::string& text) { m_progress.finish(text); }

private:
    void show(double shareOfFold, const std::string& text);

    InterruptRequest& m_interrupt;
    std::string m_title;
    int m_epochs;
    int m_fold = 1;
    int m_folds = 1;
    ProgressLine m_progress;
};

} // namespace tonada::cli
