// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QTimer;

namespace tonada::ui {

class ControlButton;

/** One thing the user should know; not a question. */
struct Notice
{
    enum class Severity
    {
        Info,
        Warning,
        Danger,
    };

    QString id; ///< notices with the same id are the same event again: counted, not stacked
    Severity severity = Severity::Info;
    QString text; ///< one sentence
    QString actionText; ///< empty: no action
    std::function<void()> action;
    std::function<void()> closed; ///< the user closed it
    int milliseconds = 0; ///< goes by itself after so long; 0 stays
};

/** The bar between tool bar and content: of all notices the most serious, the newest among equals. Hidden
 *  while there is none. */
class NoticeBar : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void post(const Notice& notice);
    void withdraw(const QString& id);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Posted
    {
        Notice notice;
        int times = 1;
    };

    [[nodiscard]] const Posted* current() const;
    void refresh();

    Theme m_theme;
    std::vector<Posted> m_posted;
    QLabel* m_text;
    ControlButton* m_action;
    ControlButton* m_close;
};

} // namespace tonada::ui
