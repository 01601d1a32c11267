// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QMenu;

namespace tonada::ui {

class ControlButton;
class PageTab;

/** The top of the window, the same on every page: name, tabs, model, help. */
class PageBar : public QWidget
{
    Q_OBJECT

public:
    explicit PageBar(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void addTab(const QString& title);
    void setCurrentTab(int index);
    /** This page's tab carries a red dot while another page is shown. */
    void setCapturing(int index, bool capturing);
    /** Empty: no model. */
    void setModelName(const QString& name);
    void openModelMenu();

signals:
    void tabClicked(int index);
    void openModelRequested();
    void starterModelRequested();
    void aboutModelRequested();
    void settingsRequested();
    void helpRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /** Behind the name, however large its letters are. */
    [[nodiscard]] int tabsLeft() const;
    void fitModelWidth();

    Theme m_theme;
    QHBoxLayout* m_tabRow;
    std::vector<PageTab*> m_tabs;
    ControlButton* m_model;
    ControlButton* m_settings;
    ControlButton* m_help;
    QMenu* m_modelMenu;
    QAction* m_about;
};

} // namespace tonada::ui
