// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/run_comparison.h"

#include "core/learn/learner.h"
#include "ui/support/number_text.h"
#include "ui/train/system_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace tonada::ui {
namespace {

const QString kNone = QStringLiteral("–");

class Words
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::RunComparison)
};

bool hasEpochs(const RunRecord& run)
{
    return inputOf(run.config.training.system) == ClassifierInput::Mfcc;
}

QString onlyWithEpochs(const RunRecord& run, const QString& text)
{
    return hasEpochs(run) ? text : kNone;
}

QString rateText(const LearningRateSchedule& rate)
{
    constexpr int kDigits = 3;
    return QLocale().toString(static_cast<double>(rate.initial), 'g', kDigits);
}

QString balanceText(const RunRecord& run)
{
    if (run.config.training.weighClasses)
        return Words::tr("the smaller one counts more");
    return run.config.split.balance ? Words::tr("as many clips of each") : Words::tr("as they are");
}

QString copiesText(const RunRecord& run)
{
    const auto names = namesOf(run.config.training.augmentations);
    return names.empty() ? Words::tr("none", "augmented copies")
                         : QString::fromStdString(names).replace(QLatin1Char(','), QStringLiteral(", "));
}

QString scoreText(const std::optional<Evaluation>& evaluation)
{
    if (!evaluation)
        return kNone;
    const ScoreInterval& interval = evaluation->intervals.accuracy;
    const QString score = numberText(evaluation->accuracy, 2);
    if (std::isnan(interval.low))
        return score;
    return Words::tr("%1 (%2 to %3)", "score and its interval")
        .arg(score, numberText(interval.low, 2), numberText(interval.high, 2));
}

QString measureText(const std::optional<Evaluation>& evaluation, double Evaluation::*measure)
{
    const bool known = evaluation && !std::isnan((*evaluation).*measure);
    return known ? numberText((*evaluation).*measure, 2) : kNone;
}

QString differencesInWords(const RunRecord& first, const RunRecord& second)
{
    QStringList names;
    for (const ComparedRow& row : comparedSettings(first, second))
        if (row.differs())
            names.append(row.heading.toLower());
    return names.isEmpty() ? Words::tr("Their settings are the same.")
                           : Words::tr("They differ in: %1.").arg(names.join(QStringLiteral(", ")));
}

} // namespace

QString numberedTitle(const RunRecord& run)
{
    const QString name
        = run.name.empty() ? systemName(run.config.training.system) : QString::fromStdString(run.name);
    return Words::tr("%1: %2", "number and name of a run").arg(run.number).arg(name);
}

std::vector<ComparedRow> comparedSettings(const RunRecord& first, const RunRecord& second)
{
    const auto row = [&](const QString& heading, auto text) {
        return ComparedRow{heading, text(first), text(second)};
    };
    using Run = const RunRecord&;
    return {
        row(Words::tr("System"), [](Run run) { return systemName(run.config.training.system); }),
        row(Words::tr("Data"), [](Run run) { return QString::fromStdString(run.data); }),
        row(Words::tr("Clips trained on"),
            [](Run run) { return run.trainingClips > 0 ? numberText(run.trainingClips) : kNone; }),
        row(Words::tr("Classes"), balanceText),
        row(Words::tr("Augmented copies"), copiesText),
        row(Words::tr("Epochs"),
            [](Run run) { return onlyWithEpochs(run, numberText(run.config.training.epochs)); }),
        row(Words::tr("Batch"),
            [](Run run) { return onlyWithEpochs(run, numberText(run.config.training.batch)); }),
        row(Words::tr("Learning rate"),
            [](Run run) { return onlyWithEpochs(run, rateText(run.config.training.learningRate)); }),
        row(Words::tr("Seed"), [](Run run) { return QString::number(run.config.training.seed); }),
    };
}

std::vector<ComparedRow> comparedScores(const RunRecord& first, const RunRecord& second)
{
    const auto row = [&](const QString& heading, auto text) {
        return ComparedRow{heading, text(first), text(second)};
    };
    using Run = const RunRecord&;
    return {
        row(Words::tr("New speakers"), [](Run run) { return scoreText(run.bySpeaker); }),
        row(Words::tr("Clips shuffled"), [](Run run) { return scoreText(run.byClip); }),
        row(Words::tr("Labels at random"), [](Run run) { return scoreText(run.atRandom); }),
        row(Words::tr("Area under the ROC curve"),
            [](Run run) { return measureText(run.bySpeaker, &Evaluation::rocAuc); }),
        row(Words::tr("Calibration error"),
            [](Run run) { return measureText(run.bySpeaker, &Evaluation::ece); }),
        row(Words::tr("Best epoch"),
            [](Run run) { return onlyWithEpochs(run, numberText(run.newSpeakers.keptEpoch)); }),
        row(Words::tr("Time"), [](Run run) { return durationText(std::lround(run.seconds)); }),
    };
}

QString comparisonInWords(const RunRecord& first, const RunRecord& second)
{
    QString words;
    if (!first.bySpeaker || !second.bySpeaker) {
        words = Words::tr("One of the two has not been tested.");
    } else {
        const ScoreInterval& a = first.bySpeaker->intervals.accuracy;
        const ScoreInterval& b = second.bySpeaker->intervals.accuracy;
        if (std::isnan(a.low) || std::isnan(b.low))
            words = Words::tr("Without intervals nobody can say which is better on new speakers.");
        else if (a.low <= b.high && b.low <= a.high)
            words = Words::tr("The intervals on new speakers overlap: the difference may be chance.");
        else
            words = Words::tr("The intervals on new speakers do not overlap: “%1” is better.")
                        .arg(numberedTitle(a.low > b.high ? first : second));
    }
    if (first.data != second.data)
        words += QLatin1Char(' ') + Words::tr("They were tested on different recordings.");
    return words + QLatin1Char(' ') + differencesInWords(first, second);
}

} // namespace tonada::ui
