// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/panel_form.h"
#include "ui/support/model_view.h"
#include "ui/support/theme.h"

#include <QWidget>

class QLabel;

namespace tonada::ui {

class ControlButton;

/** The note at the foot of the verdict: what must be known about the model that speaks. */
class ModelNote : public QWidget
{
    Q_OBJECT

public:
    explicit ModelNote(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setForm(PanelForm form);
    void setKind(NoteKind kind);
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    /** In the strip. */
    [[nodiscard]] int stripWidth() const;

signals:
    void aboutRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    [[nodiscard]] int padding() const;

    Theme m_theme;
    PanelForm m_form = PanelForm::Card;
    NoteKind m_kind = NoteKind::None;
    QLabel* m_heading;
    QLabel* m_text;
    ControlButton* m_about;
};

} // namespace tonada::ui
