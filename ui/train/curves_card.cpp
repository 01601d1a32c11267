// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/curves_card.h"

#include "core/util/error.h"
#include "ui/support/control_button.h"
#include "ui/support/error_text.h"
#include "ui/support/number_text.h"

#include <QFileDialog>
#include <QMenu>
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
QString briefName(const TrainingCurves& curves, CurveSeries series)
{
    if (curves.nameOf(series) != seriesName(series))
        return curves.nameOf(series);
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
    : Card({}, parent)
    , m_measure(measure)
    , m_captionAtRest(measure == TrainingCurves::Measure::Accuracy ? tr("share of clips right")
                                                                   : tr("binary cross-entropy"))
    , m_curves(new TrainingCurves(measure, this))
{
    setHeading(heading());
    auto* button = new ControlButton(ControlButton::Look::Bare, this);
    button->setObjectName(QStringLiteral("saveCurves"));
    button->setIconName(QStringLiteral("save"));
    button->setIconOnly(true);
    button->setText(tr("Save curves…"));
    addToTitle(button);
    connect(button, &QPushButton::clicked, this, &CurvesCard::askAndSave);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { showMenu(mapToGlobal(at)); });
    body().addWidget(m_curves, 1);
    body().setContentsMargins(spacing::kCardPadding, 0, spacing::kCardPadding, spacing::kMedium);
    m_curves->setAccessibleName(heading());
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
    setCaption(m_pointed > 0 ? readOut() : m_captionAtRest);
}

void CurvesCard::setCaptionAtRest(const QString& caption)
{
    m_captionAtRest = caption;
    updateCaption();
}

QString CurvesCard::heading() const
{
    return m_measure == TrainingCurves::Measure::Accuracy ? tr("Accuracy") : tr("Loss");
}

void CurvesCard::showMenu(const QPoint& globalPos)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Show all epochs"), m_curves, &TrainingCurves::showAll);
    menu->addAction(tr("Save curves…"), this, &CurvesCard::askAndSave);
    menu->popup(globalPos);
}

void CurvesCard::askAndSave()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save curves"), heading().toLower() + QStringLiteral(".png"),
        tr("Picture (*.png);;Drawing (*.svg);;Document (*.pdf);;Table of numbers (*.csv)"));
    if (path.isEmpty())
        return;
    try {
        save(path.toStdU16String());
    } catch (const Error& error) {
        emit savingFailed(ErrorText::sentence(error));
    }
}

void CurvesCard::save(const std::filesystem::path& path) const
{
    m_curves->save(path, QStringLiteral("%1, %2").arg(heading(), m_captionAtRest));
}

QString CurvesCard::readOut() const
{
    QStringList full;
    QStringList numbers;
    for (const CurveSeries series : kCurveSeries) {
        const double value = valueAt(valuesOf(m_view, series), m_pointed);
        if (!std::isfinite(value))
            continue;
        full.append(QStringLiteral("%1 %2").arg(briefName(*m_curves, series), numberText(value, kDecimals)));
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
            words += QStringLiteral("; %1 %2").arg(m_curves->nameOf(series),
                                                   numberText(others.back(), kDecimals));
    }
    return words + QLatin1Char('.');
}

void CurvesCard::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    updateCaption();
}

} // namespace tonada::ui
