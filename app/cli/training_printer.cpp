// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/training_printer.h"

#include "core/util/number_text.h"

#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace tonada::cli {

TrainingPrinter::TrainingPrinter(InterruptRequest& interrupt, SplitBy split, int epochs, bool json)
    : m_interrupt(interrupt)
    , m_split(split)
    , m_epochs(epochs)
    , m_json(json)
{ }

void TrainingPrinter::onStep(int epoch, int step, int steps, double loss)
{
    m_interrupt.poll();
    const double share = (epoch - 1 + static_cast<double>(step) / steps) / m_epochs;
    m_progress.update(share,
                      "epoch " + std::to_string(epoch) + " of " + std::to_string(m_epochs) + ", loss "
                          + fixed(loss, 4));
}

void TrainingPrinter::onEpoch(const EpochReport& report)
{
    std::ostringstream text;
    text << "epoch " << report.epoch << " of " << report.epochs << "  loss " << fixed(report.trainLoss, 4)
         << "  accuracy " << fixed(report.trainAccuracy, 3) << "  validation loss "
         << fixed(report.validationLoss, 4) << "  accuracy " << fixed(report.validationAccuracy, 3) << "  "
         << fixed(report.seconds, 1) << " s" << (report.best ? "  best so far" : "");
    m_progress.finish(text.str());
    if (m_json) {
        nlohmann::json line = report;
        line["split"] = toString(m_split);
        std::cout << line.dump() << std::endl;
    }
}

} // namespace tonada::cli
