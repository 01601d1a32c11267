// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace tonada::ui {

/** Buttons side by side, or one below the other where they do not fit: long words and large letters cut none. */
class ButtonRow : public QWidget
{
    Q_OBJECT

public:
    /** Becomes their parent. */
    ButtonRow(std::vector<QWidget*> buttons, QWidget* parent);

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] bool fits(int width) const;
    void place();

    std::vector<QWidget*> m_buttons;
};

} // namespace tonada::ui
