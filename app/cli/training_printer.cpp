// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/training_printer.h"

#include "core/util/error.h"
#include "core/util/number_text.h"

#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <utility>

namespace tonada::cli {
namespace {

std::string augmentingText(std::size_t done, std::size_t all)
{
    return "augmenting " + std::to_string(done) + " of " + std::to_string(all) + " recordings";
}

} // namespace

TrainingPrinter::TrainingPrinter(InterruptRequest& interrupt, SplitBy split, int epochs, bool json)
    : m_interrupt(interrupt)
    , m_split(split)
    , m_epochs(epochs)
    , m_json(json)
{ }

void TrainingPrinter::onAugmented(std::size_t done, std::size_t all)
{
    m_interrupt.poll();
    m_progress.update(static_cast<double>(done) / static_cast<double>(all), augmentingText(done, all));
}

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
    if (m_checkpoint != nullptr)
        m_checkpoint->onEpoch(report);
    if (m_json) {
        nlohmann::json line = report;
        line["split"] = toString(m_split);
        std::cout << line.dump() << std::endl;
    }
}

void TrainingPrinter::onKept(const Learner& learner, std::span<const std::array<float, 2>> validationOutputs)
{
    if (m_checkpoint == nullptr)
        return;
    try {
        m_checkpoint->onKept(learner, validationOutputs);
    } catch (const Error& e) {
        std::cerr << "no checkpoint: " << e.what() << '\n';
        m_checkpoint = nullptr;
    }
}

FoldPrinter::FoldPrinter(InterruptRequest& interrupt, std::string title, int epochs)
    : m_interrupt(interrupt)
    , m_title(std::move(title))
    , m_epochs(epochs)
{ }

void FoldPrinter::onFold(int fold, int folds)
{
    m_interrupt.poll();
    m_fold = fold;
    m_folds = folds;
}

void FoldPrinter::onAugmented(std::size_t done, std::size_t all)
{
    show(0, augmentingText(done, all));
}

void FoldPrinter::onStep(int epoch, int step, int steps, double /*loss*/)
{
    show((epoch - 1 + static_cast<double>(step) / steps) / m_epochs,
         "epoch " + std::to_string(epoch) + " of " + std::to_string(m_epochs));
}

void FoldPrinter::show(double shareOfFold, const std::string& text)
{
    m_interrupt.poll();
    m_progress.update((m_fold - 1 + shareOfFold) / m_folds,
                      m_title + ", fold " + std::to_string(m_fold) + " of " + std::to_string(m_folds) + ", "
                          + text);
}

} // namespace tonada::cli
