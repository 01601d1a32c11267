// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/panel_form.h"
#include "ui/live/verdict_view.h"
#include "ui/support/theme.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;

namespace tonada::ui {

class BalanceBar;

/** The speaking part of the verdict panel: sign and word, digits or large sign, balance bar, and what to do.
 *
 *  The slots depend on the form, the width, the theme and the language only, never on the state, so that
 *  nothing moves when the state changes. One live region for screen readers.
 */
class VerdictFace : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictFace(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setForm(PanelForm form);
    void setView(const VerdictView& view);
    /** Why the newest window is judged or not, with numbers: hovering or a click shows it below the state's rule. */
    void setWindowRule(const QString& rule);
    [[nodiscard]] const VerdictView& view() const { return m_view; }
    [[nodiscard]] int heightNeeded() const;

    /** Where each part stands, whether it shows something or not. */
    struct Slots
    {
        QRect title;
        QRect sign;
        QRect headline;
        QRect digits;
        QRect bar;
        QRect lines;

        bool operator==(const Slots&) const = default;
    };
    [[nodiscard]] const Slots& panelSlots() const { return m_slots; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showRule();
    [[nodiscard]] Slots stackedSlots(int width) const;
    [[nodiscard]] Slots stripSlots(int width) const;
    void arrange();
    void fitHeadline();
    [[nodiscard]] int wordsWidth() const;
    void placeLines();
    void announce(bool newState);
    [[nodiscard]] TextRole lineRole() const;

    Theme m_theme;
    PanelForm m_form = PanelForm::Card;
    VerdictView m_view;
    QString m_windowRule;
    Slots m_slots;
    QLabel* m_title;
    QLabel* m_span;
    QLabel* m_headline;
    QLabel* m_secondLine;
    QLabel* m_lastLine;
    QLabel* m_interval;
    QLabel* m_bandText;
    BalanceBar* m_bar;
    QElapsedTimer m_sinceSpoken;
};

} // namespace tonada::ui
