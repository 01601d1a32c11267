// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QWidget>

#include <array>
#include <optional>

namespace tonada::ui {

class ControlButton;

/** The Train page's tool bar: its four steps, and what can be done with a result. Where one step is shown at a
 *  time, a click on another shows that; where there is little room only its name is written. */
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
    /** How far the user has come. */
    void setStep(Step step);
    /** The only one that is shown; none: all are. */
    void setShown(std::optional<Step> step);
    void setResultThere(bool there);

signals:
    void reportRequested();
    void stepClicked(tonada::ui::TrainToolBar::Step step);
    void saveRequested();
    void useLiveRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    static constexpr std::size_t kSteps = 4;

    void paintStep(QPainter& painter, const QRectF& place, Step step) const;
    /** From its circle to the end of its name, by step. */
    [[nodiscard]] std::array<QRectF, kSteps> places() const;
    [[nodiscard]] std::array<QRectF, kSteps> places(bool allNames) const;
    /** Where the buttons begin. */
    [[nodiscard]] int room() const;
    [[nodiscard]] Step current() const { return m_shown.value_or(m_step); }
    [[nodiscard]] QFont fontOf(Step step) const;
    [[nodiscard]] static QString nameOf(Step step);

    Theme m_theme;
    Step m_step = Step::Data;
    ControlButton* m_report;
    std::optional<Step> m_shown;
    ControlButton* m_save;
    ControlButton* m_useLive;
};

} // namespace tonada::ui
