// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tonada::ui {

/** A number as the window writes it: the language's decimal sign, minus as U+2212, thousands in groups set
 *  apart by a thin space (U+202F). */
[[nodiscard]] QString numberText(double value, int decimals = 0);

/** A share as whole per cent, without the sign. */
[[nodiscard]] QString percentText(double share);

/** A model's probability as whole per cent from 1 to 99: no model is certain. */
[[nodiscard]] QString probabilityText(double probability);

/** "2 min 14 s"; hours when there are any. */
[[nodiscard]] QString durationText(qint64 seconds);

/** "4:12", "0:06": minutes and seconds, for tables. */
[[nodiscard]] QString minutesText(double seconds);

/** "48", "44.1": a rate in kHz with as many decimals as it needs. */
[[nodiscard]] QString kilohertzText(double rateHz);

} // namespace tonada::ui
