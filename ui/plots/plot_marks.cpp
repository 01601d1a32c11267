// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_marks.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace tonada::ui {

double stepFor(double span, int pieces)
{
    constexpr double kSlack = 1e-9;
    const double least = span / pieces;
    if (!(least > 0))
        return 1;
    const double decade = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 4.0, 5.0}) {
        if (factor * decade >= least * (1 - kSlack))
            return factor * decade;
    }
    return 10 * decade;
}

std::vector<int> epochMarks(int first, int last, int count)
{
    if (last <= first)
        return {first};
    const int step = std::max(1, static_cast<int>(std::lround(stepFor(last - first, std::max(1, count)))));
    std::vector<int> marks{first};
    for (int epoch = (first / step + 1) * step; epoch < last; epoch += step) {
        if (2 * (epoch - first) >= step && 2 * (last - epoch) >= step)
            marks.push_back(epoch);
    }
    marks.push_back(last);
    return marks;
}

std::vector<double> frequencyMarks(const FrequencyAxis& axis, double apart)
{
    constexpr int kMostMarks = 6;
    std::vector<double> candidates;
    if (axis.scale == FrequencyScale::Linear) {
        const double step = stepFor(axis.high - axis.low, kMostMarks - 1);
        for (double hz = 0; hz <= axis.high; hz += step)
            candidates.push_back(hz);
    } else {
        candidates = {0, 50, 100, 200, 500, 1000, 2000, 4000, 8000, 16000};
    }
    std::vector<double> marks;
    for (const double hz : candidates) {
        if (hz < axis.low || hz > axis.high)
            continue;
        if (marks.empty() || axis.placeOf(hz) - axis.placeOf(marks.back()) >= apart)
            marks.push_back(hz);
    }
    return marks;
}

std::vector<double> spreadLabels(const std::vector<double>& wanted, double height, double top, double bottom)
{
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&wanted](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
    std::vector<double> placed(wanted);
    double limit = top + height / 2;
    for (const std::size_t i : order) {
        placed[i] = std::max(wanted[i], limit);
        limit = placed[i] + height;
    }
    limit = bottom - height / 2;
    for (auto i = order.rbegin(); i != order.rend(); ++i) {
        placed[*i] = std::min(placed[*i], limit);
        limit = placed[*i] - height;
    }
    return placed;
}

} // namespace tonada::ui
