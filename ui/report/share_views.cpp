// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/share_views.h"

#include "core/learn/roc_curve.h"
#include "ui/support/number_text.h"

#include <QCoreApplication>

#include <cmath>

namespace tonada::ui {
namespace {

struct ShareViews
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::ShareViews)
};

QString decimal(double value)
{
    return numberText(value, 2);
}

std::vector<RocPoint> curveOf(const RunRecord& record)
{
    std::vector<int> labels;
    std::vector<double> probabilities;
    for (const ClipDecision& clip : record.decisions) {
        labels.push_back(clip.label);
        probabilities.push_back(clip.probability);
    }
    return rocCurve(labels, probabilities);
}

QString withInterval(const QString& words, const ScoreInterval& interval)
{
    return std::isnan(interval.low)
        ? words
        : ShareViews::tr("%1, 95 % interval %2–%3").arg(words, decimal(interval.low), decimal(interval.high));
}

QString emptyText(const RunRecord& record)
{
    return record.bySpeaker ? ShareViews::tr("Needs test clips of both classes.")
                            : ShareViews::tr("This run was not tested.");
}

} // namespace

ShareContent rocContent(const RunRecord& record)
{
    ShareContent content;
    content.heading = ShareViews::tr("ROC curve");
    content.view.xLabel = ShareViews::tr("false alarms: share of Other clips");
    content.view.yLabel = ShareViews::tr("found: share of Argentinian clips");
    content.view.diagonal = ShareViews::tr("chance");
    content.view.emptyText = emptyText(record);
    for (const RocPoint& point : curveOf(record)) {
        content.view.points.emplace_back(point.falsePositiveRate, point.truePositiveRate);
        const QString rates = ShareViews::tr("found %1, false alarms %2")
                                  .arg(decimal(point.truePositiveRate), decimal(point.falsePositiveRate));
        content.readOuts.append(std::isinf(point.threshold)
                                    ? rates
                                    : ShareViews::tr("P ≥ %1: %2").arg(decimal(point.threshold), rates));
    }
    if (content.view.points.empty()) {
        content.inWords = content.view.emptyText;
        return content;
    }
    const Evaluation& test = *record.bySpeaker;
    content.caption = withInterval(ShareViews::tr("AUC %1").arg(decimal(test.rocAuc)), test.intervals.rocAuc);
    content.inWords = ShareViews::tr("ROC curve of new speakers: area under it %1; chance is %2.")
                          .arg(decimal(test.rocAuc), decimal(0.5));
    return content;
}

ShareContent reliabilityContent(const RunRecord& record)
{
    ShareContent content;
    content.heading = ShareViews::tr("Reliability");
    content.view.dots = true;
    content.view.xLabel = ShareViews::tr("P(Argentinian), mean of the bin; bars: clips in the bin");
    content.view.yLabel = ShareViews::tr("share of Argentinian clips");
    content.view.diagonal = ShareViews::tr("ideal");
    content.view.emptyText = emptyText(record);
    if (!record.bySpeaker || record.bySpeaker->clips == 0) {
        content.inWords = content.view.emptyText;
        return content;
    }
    const Evaluation& test = *record.bySpeaker;
    QStringList words;
    for (const ReliabilityBin& bin : test.reliability) {
        content.view.counts.push_back(bin.clips);
        if (bin.clips == 0)
            continue;
        content.view.points.emplace_back(bin.meanProbability, bin.positives);
        content.readOuts.append(
            ShareViews::tr("P %1: Argentinian %2, %3 clips")
                .arg(decimal(bin.meanProbability), decimal(bin.positives), numberText(bin.clips)));
        words.append(content.readOuts.back());
    }
    content.caption = ShareViews::tr("calibration error (ECE) %1").arg(decimal(test.ece));
    content.inWords
        = ShareViews::tr("Calibration error %1. %2").arg(decimal(test.ece), words.join(QStringLiteral("; ")));
    return content;
}

} // namespace tonada::ui
