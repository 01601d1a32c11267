// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/training_curves.h"
#include "ui/support/card.h"

namespace tonada::ui {

/** The curves of a training with heading and caption; under the cross-hair the caption gives way to the
 *  epoch's values. */
class CurvesCard : public Card
{
    Q_OBJECT

public:
    explicit CurvesCard(TrainingCurves::Measure measure, QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    void setCurves(const CurvesView& view);

    [[nodiscard]] TrainingCurves& curves() { return *m_curves; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void updateCaption();
    [[nodiscard]] QString restingCaption() const;
    [[nodiscard]] QString readOut() const;
    [[nodiscard]] QString inWords() const;

    TrainingCurves::Measure m_measure;
    TrainingCurves* m_curves;
    CurvesView m_view;
    int m_pointed = 0;
};

} // namespace tonada::ui
