// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/cross_validation.h"

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <stop_token>
#include <vector>

namespace tonada {

struct ComparisonConfig
{
    std::vector<System> systems = allSystems();
    int folds = 5; ///< of the speakers, or the clips: each clip is tested once
    std::uint32_t seed = 42; ///< of the folds, the training runs and the shuffled labels
    bool quick = false; ///< a tenth of the epochs: a first look, not a result
    int threads = 1; ///< changes the time taken, never a score
};

/** What a comparison says of one system on one set of folds; as in Evaluation. */
struct ComparedScores
{
    int clips = 0;
    int speakers = 0;
    double accuracy = 0;
    double majority = 0;
    double balancedAccuracy = 0;
    double rocAuc = 0;
    ScoreIntervals intervals;
    double seconds = 0; ///< that training and testing took
};

/** What is undefined is null. */
void to_json(nlohmann::json& json, const ComparedScores& scores);
/** The other way. Missing or mistyped members throw nlohmann::json::exception. */
void from_json(const nlohmann::json& json, ComparedScores& scores);

/** What was published for this system: split by clip, 11 recordings, as many clips of each class. */
[[nodiscard]] std::optional<double> publishedAccuracy(System system);

/** One system by one split, with the true labels and with shuffled ones (withShuffledLabels()). */
struct ComparisonRow
{
    System system = System::Compact;
    SplitBy split = SplitBy::Speaker;
    std::optional<ComparedScores> scores; ///< none: not done yet
    std::optional<ComparedScores> shuffled;

    [[nodiscard]] bool done() const { return scores.has_value() && shuffled.has_value(); }
};

/** All systems by both splits, nothing done yet. */
[[nodiscard]] std::vector<ComparisonRow> comparisonRows(const ComparisonConfig& config);

/** Looks on at a comparison: before each part onPart(), then the folds, then onPartDone(). */
class ComparisonObserver : public FoldObserver
{
public:
    virtual void onPart(const ComparisonRow& row, bool shuffled, int epochs) = 0;
    /** Its scores are in the row; a good moment to write them down. */
    virtual void onPartDone(const ComparisonRow& row, bool shuffled) = 0;
};

/** Trains and tests what the rows lack, each system on the same folds, with as many training clips of each
 *  class: all systems by clip, then by speaker, then both again with shuffled
 *  labels, so that the first quarter tells how long the rest takes. After a request to stop it returns at once; the part under way then
 *  has no scores. Errors: those of splitFolds(), before anything is trained, and of training. */
void runComparison(const Dataset& data, const ComparisonConfig& config, std::vector<ComparisonRow>& rows,
                   ComparisonObserver& observer, const std::stop_token& stop);

} // namespace tonada
