// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/curves_card.h"

#include "ui/support/number_text.h"

#include <QStringList>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace tonada::ui {

namespace {

constexpr int kDecimals = 2;

/** Of an epoch from 1; NaN where there is none. */
double valueAt(const std::vector<double>& values, int epoch)
{
    const bool has = epoch > 0 && static_cast<std::size_t>(epoch) <= values.size();
    return has ? values[static_cast<std::size_t>(epoch) - 1] : std::nan("");
}

/** Shorter than the line's name, for the read-out. */
QString briefName(CurveSeries series)
{
    switch (series) {
    case CurveSeries::Training:
        return CurvesCard::tr("training");
    case CurveSeries::ClipsShuffled:
        return CurvesCard::tr("shuffled");
    case CurveSeries::NewSpeakers:
        break;
    }
    return CurvesCard::tr("new");
}

} // namespace

CurvesCard::CurvesCard(TrainingCurves::Measure measure, QWidget* parent)
    : Card(measure == TrainingCurves::Measure::Accuracy ? tr("Accuracy") : tr("Loss"), parent)
    , m_measure(measure)
    , m_curves(new TrainingCurves(measure, this))
{
    body().addWidget(m_curves, 1);
    body().setContentsMargins(spacing::kCardPadding, 0, spacing::kCardPadding, spacing::kMedium);
    m_curves->setAccessibleName(measure == TrainingCurves::Measure::Accuracy ? tr("Accuracy") : tr("Loss"));
    connect(m_curves, &TrainingCurves::epochPointed, this, [this](int epoch) {
        m_pointed = epoch;
        updateCaption();
    });
    CurvesCard::setCurves({});
}

void CurvesCard::setTheme(const Theme& theme)
{
    Card::setTheme(theme);
    m_curves->setTheme(theme);
    updateCaption();
}

void CurvesCard::setCurves(const CurvesView& view)
{
    m_view = view;
    m_curves->setCurves(view);
    m_curves->setAccessibleDescription(inWords());
    updateCaption();
}

void CurvesCard::updateCaption()
{
    setCaption(m_pointed > 0 ? readOut() : restingCaption());
}

QString CurvesCard::restingCaption() const
{
    return m_measure == TrainingCurves::Measure::Accuracy ? tr("share of clips right")
                                                          : tr("binary cross-entropy");
}

QString CurvesCard::readOut() const
{
    QStringList full;
    QStringList numbers;
    for (const CurveSeries series : kCurveSeries) {
        const double value = valueAt(valuesOf(m_view, series), m_pointed);
        if (!std::isfinite(value))
            continue;
        full.append(QStringLiteral("%1 %2").arg(briefName(series), numberText(value, kDecimals)));
        numbers.append(numberText(value, kDecimals));
    }
    const QString epoch = tr("epoch %1: %2");
    const QString words = epoch.arg(numberText(m_pointed), full.join(QStringLiteral(", ")));
    const bool fits
        = QFontMetrics(currentTheme().font(TextRole::Caption)).horizontalAdvance(words) <= captionRoom();
    return fits ? words : epoch.arg(numberText(m_pointed), numbers.join(QStringLiteral(" · ")));
}

QString CurvesCard::inWords() const
{
    const std::vector<double>& values = m_view.newSpeakers;
    if (values.empty())
        return tr("Nothing measured yet.");
    const auto last = static_cast<int>(values.size());
    QString words = tr("New speakers: %1 at epoch %2").arg(numberText(values.back(), kDecimals)).arg(last);
    const double best = valueAt(values, m_view.bestEpoch);
    if (std::isfinite(best) && m_view.bestEpoch != last)
        words += tr(", best epoch %1 with %2").arg(m_view.bestEpoch).arg(numberText(best, kDecimals));
    for (const CurveSeries series : {CurveSeries::ClipsShuffled, CurveSeries::Training}) {
        const std::vector<double>& others = valuesOf(m_view, series);
        if (!others.empty())
            words += QStringLiteral("; %1 %2").arg(seriesName(series), numberText(others.back(), kDecimals));
    }
    return words + QLatin1Char('.');
}

void CurvesCard::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    updateCaption();
}

} // namespace tonada::ui
