// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QWidget>

namespace tonada::ui {

class ControlButton;

/** The Train page's tool bar: its four steps, and what can be done with a result. */
class TrainToolBar : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kHeight = 48;

    enum class Step
    {
        Data,
        System,
        Training,
        Result,
    };

    explicit TrainToolBar(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setStep(Step step);
    void setResultThere(bool there);

signals:
    void reportRequested();
    void saveRequested();
    void useLiveRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /** Returns the right edge. */
    double paintStep(QPainter& painter, double left, Step step) const;
    [[nodiscard]] static QString nameOf(Step step);

    Theme m_theme;
    Step m_step = Step::Data;
    ControlButton* m_report;
    ControlButton* m_save;
    ControlButton* m_useLive;
};

} // namespace tonada::ui
