// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_marks.h"
#include "ui/plots/training_curves_impl.h"
#include "ui/support/number_text.h"

#include <algorithm>
#include <cmath>

namespace tonada::ui {

namespace {

constexpr int kBelowAxis = 9; ///< tick, gap and what stands below the numbers
constexpr int kEpochBelow = 5; ///< on one line with the numbers
constexpr int kValueLabelGap = 8;
constexpr int kNameGap = 10;
constexpr int kEpochGap = 6; ///< after the last number
constexpr int kBestGap = 4;
constexpr double kDotRadius = 4;

} // namespace

void TrainingCurves::Impl::arrange(const QSize& size)
{
    const QFontMetrics axis(theme.font(TextRole::Axis));
    const QFontMetrics caption(theme.font(TextRole::Caption));
    int nameWidth = epochGap() + axis.horizontalAdvance(epochWord);
    for (const QString& word : words)
        nameWidth = std::max(nameWidth, kNameGap + caption.horizontalAdvance(word));
    const int left = axis.horizontalAdvance(numberText(0, 2)) + kValueLabelGap;
    rect->setMargins(QMargins(left, axis.height() + kBestGap, nameWidth + 2, axis.height() + kBelowAxis));
    rect->setOuterRect(QRect(QPoint(0, 0), size));
    rect->update(QCPLayoutElement::upLayout);
    setEpochTicks();
    setValueTicks();
    placeLabels(size);
    placeBest();
    emptyLabel->setVisible(lastEpoch() == 0);
    emptyLabel->setText(emptyText);
    emptyLabel->position->setCoords(rect->left() + spacing::kMedium, rect->center().y());
    showCrossHair();
}

int TrainingCurves::Impl::epochGap() const
{
    const QFontMetrics metrics(theme.font(TextRole::Axis));
    return metrics.horizontalAdvance(numberText(allEpochs.upper)) / 2 + kEpochGap;
}

void TrainingCurves::Impl::placeLabels(const QSize& size)
{
    const QFontMetrics metrics(theme.font(TextRole::Caption));
    std::vector<double> wanted;
    std::vector<std::size_t> shown;
    labelRect = {};
    for (const CurveSeries series : kCurveSeries) {
        const auto i = static_cast<std::size_t>(series);
        const std::vector<double>& values = valuesOf(view, series);
        const auto visible = std::min(values.size(), static_cast<std::size_t>(epochAxis().range().upper));
        const bool any = visible > 0 && std::isfinite(values[visible - 1]);
        label[i]->setVisible(any);
        if (any) {
            shown.push_back(i);
            const QCPRange range = valueAxis().range();
            wanted.push_back(
                valueAxis().coordToPixel(std::clamp(values[visible - 1], range.lower, range.upper)));
        }
    }
    // Clear of the axis' own word underneath.
    const double bottom = std::min(rect->bottom() + kEpochBelow, size.height());
    const std::vector<double> placed = spreadLabels(wanted, metrics.height(), 0, bottom);
    // Beside the ends of the lines, which in training are not yet at the right.
    const double end = epochAxis().coordToPixel(std::min<double>(lastEpoch(), epochAxis().range().upper));
    const double x = std::min<double>(end, rect->right() + 1) + kNameGap;
    for (std::size_t k = 0; k < shown.size(); ++k) {
        const std::size_t i = shown[k];
        label[i]->setText(words[i]);
        label[i]->position->setCoords(x, placed[k]);
        labelRect[i] = QRectF(x, placed[k] - metrics.height() / 2.0, metrics.horizontalAdvance(words[i]),
                              metrics.height());
    }
    epochLabel->setText(epochWord);
    epochLabel->position->setCoords(rect->right() + 1 + epochGap(), rect->bottom() + 1 + kEpochBelow);
}

void TrainingCurves::Impl::placeBest()
{
    const bool any = view.bestEpoch > 0 && epochAxis().range().contains(view.bestEpoch);
    bestLine->setVisible(any);
    bestLabel->setVisible(any);
    if (!any)
        return;
    bestLine->start->setCoords(view.bestEpoch, 0);
    bestLine->end->setCoords(view.bestEpoch, 1);
    bestLabel->setText(bestText);
    const double half = QFontMetrics(theme.font(TextRole::Axis)).horizontalAdvance(bestText) / 2.0;
    const double x = epochAxis().coordToPixel(view.bestEpoch);
    bestLabel->position->setCoords(std::max(x, half), rect->top() - 2);
}

void TrainingCurves::Impl::showCrossHair()
{
    const bool any = pointed > 0 && epochAxis().range().contains(pointed);
    crossHair->setVisible(any);
    crossHair->start->setCoords(pointed, 0);
    crossHair->end->setCoords(pointed, 1);
    for (const CurveSeries series : kCurveSeries) {
        const auto i = static_cast<std::size_t>(series);
        const std::vector<double>& values = valuesOf(view, series);
        const auto at = static_cast<std::size_t>(pointed);
        const bool has = any && at <= values.size() && std::isfinite(values[at - 1]);
        crossDot[i]->setVisible(has);
        if (!has)
            continue;
        const QPointF centre(epochAxis().coordToPixel(pointed), valueAxis().coordToPixel(values[at - 1]));
        crossDot[i]->topLeft->setCoords(centre - QPointF(kDotRadius, kDotRadius));
        crossDot[i]->bottomRight->setCoords(centre + QPointF(kDotRadius, kDotRadius));
    }
    plot.replot(QCustomPlot::rpQueuedReplot);
}

} // namespace tonada::ui
