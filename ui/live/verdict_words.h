// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/verdict_view.h"

#include <QCoreApplication>

namespace tonada::ui {

/** The words of the verdict panel. They speak of the sample, never of the person. */
class VerdictWords
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::VerdictWords)

public:
    [[nodiscard]] static QString headline(PanelState state);
    /** What to do, for states that need no further facts; empty for the others. */
    [[nodiscard]] static QString advice(PanelState state);
    [[nodiscard]] static QString unsureAdvice(const UnsureBand& band);
    [[nodiscard]] static QString gathered(double seconds, double spanSeconds);
    /** `prior`: share of Argentinians expected; 0: as in the training data. */
    [[nodiscard]] static QString span(double spanSeconds, double prior = 0);
    [[nodiscard]] static QString interval(double low, double high);
    [[nodiscard]] static QString bandText(const UnsureBand& band);
    [[nodiscard]] static QString reconnecting(const QString& device);
    /** "last: Argentinian 83 %, 12 s ago"; `state` is Argentinian, Other or Unsure. */
    [[nodiscard]] static QString last(PanelState state, double probability, qint64 secondsAgo);
    /** The rule behind a state, for tooltips and screen readers. */
    [[nodiscard]] static QString rule(PanelState state);
    /** One sentence for screen readers: "Argentinian, 83 per cent, last 10 s of speech". */
    [[nodiscard]] static QString spoken(const VerdictView& view);
};

} // namespace tonada::ui
