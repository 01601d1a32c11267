// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/score_text.h"

#include "ui/support/number_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace tonada::ui {

namespace {

constexpr double kChance = 0.5;
constexpr double kAlike = 0.05; ///< a smaller difference is not spoken of

struct ScoreText
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::ScoreText)
};

bool covers(const ScoreInterval& interval, double accuracy)
{
    return interval.low <= accuracy && accuracy <= interval.high;
}

bool isNearChance(const ScoreView& score)
{
    return covers(score.interval, kChance) || std::abs(score.accuracy - kChance) < kAlike;
}

/** Whether the shuffled score is higher by more than chance explains. */
bool isFlattering(const ScoreView& shuffled, const ScoreView& newSpeakers)
{
    return shuffled.accuracy - newSpeakers.accuracy >= kAlike
        && !covers(newSpeakers.interval, shuffled.accuracy);
}

QString ofTwo(const ScoreView& shuffled, const ScoreView& newSpeakers)
{
    if (isFlattering(shuffled, newSpeakers))
        return ScoreText::tr("Shuffled clips put the same voice on both sides of the split, "
                             "so that score measures how well the network knows the voices.");
    if (shuffled.accuracy - newSpeakers.accuracy >= kAlike)
        return ScoreText::tr("The two scores differ by less than the interval: "
                             "more speakers would show whether the network knows the voices.");
    if (isNearChance(shuffled) && isNearChance(newSpeakers))
        return ScoreText::tr("Both scores are near chance: the network does not tell the classes apart.");
    return ScoreText::tr("New speakers score no lower than shuffled clips: "
                         "here that split promises no more than new voices keep.");
}

QString ofOne(const ScoresView& view)
{
    const std::optional<ScoreView>& newSpeakers = view.of(TrainStage::NewSpeakers);
    if (newSpeakers)
        return isNearChance(*newSpeakers)
            ? ScoreText::tr("No training clip came from these voices. The score is not clearly above chance.")
            : ScoreText::tr("No training clip came from these voices: this is what to expect.");
    if (view.of(TrainStage::ClipsShuffled))
        return ScoreText::tr("Shuffled clips put the same voice on both sides of the split: "
                             "only the score for new speakers tells what to expect.");
    return {};
}

QStringList ofTestFolder(const ScoresView& view)
{
    if (view.testFolder.isEmpty())
        return {};
    QStringList sentences{ScoreText::tr("New speakers are those of the folder %1.").arg(view.testFolder)};
    if (view.leftOut > 0)
        sentences.append(ScoreText::tr("Clips not trained on, as that folder has them or their speakers: %1.")
                             .arg(numberText(view.leftOut)));
    return sentences;
}

/** `shuffledNamed`: the sentence before speaks of the shuffled score. */
QString ofRandomLabels(const ScoreView& score, bool shuffledNamed)
{
    const QString number = numberText(score.accuracy, 2);
    if (isNearChance(score))
        return ScoreText::tr("With labels at random the score is %1, as it should be.").arg(number);
    if (score.accuracy < kChance)
        return ScoreText::tr("With labels at random the score is %1, below chance.").arg(number);
    return shuffledNamed
        ? ScoreText::tr("It stays at %1 even when the labels mean nothing.").arg(number)
        : ScoreText::tr("Shuffled clips score %1 even when the labels mean nothing.").arg(number);
}

} // namespace

QString stageName(TrainStage stage)
{
    switch (stage) {
    case TrainStage::NewSpeakers:
        return ScoreText::tr("New speakers");
    case TrainStage::ClipsShuffled:
        return ScoreText::tr("Clips shuffled");
    case TrainStage::LabelsAtRandom:
        return ScoreText::tr("Labels at random");
    }
    return {};
}

QString stageMeaning(TrainStage stage)
{
    switch (stage) {
    case TrainStage::NewSpeakers:
        return ScoreText::tr("what to expect");
    case TrainStage::ClipsShuffled:
        return ScoreText::tr("what notebooks report");
    case TrainStage::LabelsAtRandom:
        return ScoreText::tr("clips shuffled; should be %1").arg(numberText(kChance, 2));
    }
    return {};
}

QString scoresInWords(const ScoresView& view)
{
    const std::optional<ScoreView>& shuffled = view.of(TrainStage::ClipsShuffled);
    const std::optional<ScoreView>& newSpeakers = view.of(TrainStage::NewSpeakers);
    const std::optional<ScoreView>& random = view.of(TrainStage::LabelsAtRandom);
    if (!shuffled && !newSpeakers && !random)
        return ScoreText::tr("A finished training fills these rows.");
    QStringList sentences = ofTestFolder(view);
    sentences.append(shuffled && newSpeakers ? ofTwo(*shuffled, *newSpeakers) : ofOne(view));
    if (random)
        sentences.append(
            ofRandomLabels(*random, shuffled && newSpeakers && isFlattering(*shuffled, *newSpeakers)));
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

} // namespace tonada::ui
