// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/number_text.h"

#include "core/learn/verdict_math.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace tonada::ui {

QString numberText(double value, int decimals)
{
    constexpr QChar kMinus(0x2212);
    constexpr QChar kThinSpace(0x202F);
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    QString text = locale.toString(std::abs(value), 'f', decimals);
    const auto point = text.indexOf(locale.decimalPoint());
    for (auto i = (point < 0 ? text.size() : point) - 3; i > 0; i -= 3)
        text.insert(i, kThinSpace);
    const bool zero = std::abs(value) < 0.5 * std::pow(10.0, -decimals);
    return value < 0 && !zero ? kMinus + text : text;
}

QString percentText(double share)
{
    return numberText(std::round(100 * share));
}

QString probabilityText(double probability)
{
    return percentText(shownProbability(probability));
}

QString durationText(qint64 seconds)
{
    const qint64 minutes = seconds / 60;
    if (minutes == 0)
        return QCoreApplication::translate("tonada::ui::Duration", "%1 s").arg(seconds);
    if (minutes < 60)
        return QCoreApplication::translate("tonada::ui::Duration", "%1 min %2 s")
            .arg(minutes)
            .arg(seconds % 60);
    return QCoreApplication::translate("tonada::ui::Duration", "%1 h %2 min")
        .arg(minutes / 60)
        .arg(minutes % 60);
}

QString minutesText(double seconds)
{
    const qint64 whole = std::llround(std::max(0.0, seconds));
    return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

QString kilohertzText(double rateHz)
{
    const double kilohertz = rateHz / 1000;
    const double rounded = std::round(kilohertz * 10) / 10;
    return numberText(kilohertz, std::abs(rounded - std::round(rounded)) < 0.05 ? 0 : 1);
}

} // namespace tonada::ui
