// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/file_verdict.h"
#include "ui/recordings/selection.h"
#include "ui/support/card.h"
#include "ui/support/model_view.h"

#include <optional>

class QBoxLayout;
class QLabel;

namespace tonada::ui {

class BalanceBar;
class ControlButton;
class SelectionLine;

/** What the model says of the whole recording; below it, how long the selection is. */
class RecordingVerdictCard : public Card
{
    Q_OBJECT

public:
    explicit RecordingVerdictCard(QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    /** None: nothing is open, or `why` says why there is no verdict. */
    void setVerdict(const std::optional<FileVerdict>& verdict, const UnsureBand& band, const QString& why);
    void setSelection(const std::optional<Selection>& selection);
    /** What decided the chosen window is shown, or not. */
    void setExplaining(bool explaining);
    /** The model has a picture in which that can be shown. */
    void setExplainable(bool explainable);
    /** What the card needs; in a narrow one the facts stand below each other. */
    [[nodiscard]] int heightIn(int breadth);

signals:
    void explainToggled(bool on);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();
    void placeFacts();

    std::optional<FileVerdict> m_verdict;
    QLabel* m_word;
    QLabel* m_percent;
    BalanceBar* m_bar;
    QLabel* m_interval;
    QLabel* m_agreement;
    QBoxLayout* m_facts;
    ControlButton* m_explain;
    SelectionLine* m_selection;
};

} // namespace tonada::ui
