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
    /** Instead of what the measure is. */
    void setCaptionAtRest(const QString& caption);
    void setCurves(const CurvesView& view);

    [[nodiscard]] const CurvesView& view() const noexcept { return m_view; }
    [[nodiscard]] TrainingCurves& curves() { return *m_curves; }
    /** As TrainingCurves::save(), with the card's heading. */
    void save(const std::filesystem::path& path) const;

signals:
    /** A sentence for the user. */
    void savingFailed(const QString& reason);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void askAndSave();
    void showMenu(const QPoint& globalPos);
    [[nodiscard]] QString heading() const;
    void updateCaption();
    [[nodiscard]] QString readOut() const;
    [[nodiscard]] QString inWords() const;

    TrainingCurves::Measure m_measure;
    QString m_captionAtRest;
    TrainingCurves* m_curves;
    CurvesView m_view;
    int m_pointed = 0;
};

} // namespace tonada::ui
