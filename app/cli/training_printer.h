// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/interrupt.h"
#include "app/cli/progress_line.h"
#include "core/learn/split.h"
#include "core/learn/training.h"

namespace tonada::cli {

/** Shows a bar while training, prints each epoch, and passes Ctrl-C on. */
class TrainingPrinter : public TrainingObserver
{
public:
    /** `json`: each epoch also as a line on stdout. */
    TrainingPrinter(InterruptRequest& interrupt, SplitBy split, int epochs, bool json);

    void onStep(int epoch, int step, int steps, double loss) override;
    void onEpoch(const EpochReport& report) override;

private:
    InterruptRequest& m_interrupt;
    SplitBy m_split;
    int m_epochs;
    bool m_json;
    ProgressLine m_progress;
};

} // namespace tonada::cli
