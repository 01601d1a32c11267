// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/live_status.h"
#include "ui/live/model_note.h"
#include "ui/live/panel_form.h"
#include "ui/live/verdict_view.h"
#include "ui/support/theme.h"

#include <QWidget>

#include <vector>

namespace tonada::ui {

class ControlButton;
class CorrectionButtons;
class VerdictFace;
class WindowFacts;

/** The card at the right: verdict, facts of this window, reset, and the note about the model. */
class VerdictPanel : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictPanel(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setForm(PanelForm form);
    void setView(const VerdictView& view);
    void setFacts(const LiveStatus& status, bool noveltyChecked);
    void setNote(NoteKind kind);
    /** With buttons for right and wrong, where they fit. */
    void setCorrecting(bool correcting);
    /** What decided is shown, or not. */
    void setExplaining(bool explaining);
    /** The model has a picture in which that can be shown. */
    void setExplainable(bool explainable);

    /** Width of a card, height of a strip. */
    [[nodiscard]] static int breadth(PanelForm form);
    [[nodiscard]] VerdictFace& face() { return *m_face; }

signals:
    void resetRequested();
    void settingsRequested();
    void correctionRequested(bool right);
    void explainToggled(bool on);
    void aboutModelRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void arrangeCard();
    /** Between these heights: the facts, or their heading alone, and the buttons. */
    void arrangeFacts(int top, int floor, int left, int inner);
    /** From here down as many rows of buttons as fit above the floor, the lowest ones first of all. Returns
     *  whether there is any. */
    bool arrangeButtons(int top, int floor, int left, int inner);
    /** From the top. */
    [[nodiscard]] std::vector<QWidget*> buttonRows() const;
    void arrangeStrip();

    Theme m_theme;
    PanelForm m_form = PanelForm::Card;
    VerdictFace* m_face;
    WindowFacts* m_facts;
    ControlButton* m_explain;
    ControlButton* m_reset;
    ControlButton* m_settings;
    CorrectionButtons* m_corrections;
    bool m_correcting = false;
    ModelNote* m_note;
    NoteKind m_noteKind = NoteKind::None;
    bool m_factsUnfolded = false; ///< where they do not fit beside everything else
    int m_firstDivider = 0; ///< y, 0 for none
    int m_secondDivider = 0;
};

} // namespace tonada::ui
