// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings.h"
#include "ui/support/theme.h"

#include <QWidget>

#include <vector>

class QStackedWidget;

namespace tonada::ui {

class FocusRing;
class Page;
class PageBar;
class StatusLine;

/** Page bar, pages, status line. It knows pages by their interface only; what they do is joined to the core
 *  outside. */
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    /** `settings` outlives the window, which changes it as the user does. */
    explicit MainWindow(Settings& settings, QWidget* parent = nullptr);

    void addPage(Page* page);
    void showPage(int index);
    /** The page captures: its tab says so while another is shown. */
    void setCapturing(int index, bool capturing);
    void setStatusFacts(const QStringList& facts);
    /** Stands in the title, so that the verdict can be seen while another program has the screen. */
    void setHeadline(const QString& headline);
    void setModel(const QString& name, const QString& card);
    [[nodiscard]] const Theme& currentTheme() const { return m_theme; }

    void showModelCard();
    void showKeys();
    void showSettings();

signals:
    void pageShown(int index);
    /** The file the user picked. */
    void modelChosen(const QString& path);
    void starterModelChosen();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void applySettings();
    [[nodiscard]] bool mayClose();
    [[nodiscard]] Page* currentPage() const;
    bool handleWindowKey(const QKeyEvent& event);
    bool handleControlKey(int key);
    void focusNextPane();
    void changeFontScale(double by);
    void askForModel();

    Settings& m_settings;
    bool m_systemIsDark;
    Theme m_theme;
    PageBar* m_bar;
    QStackedWidget* m_stack;
    StatusLine* m_status;
    FocusRing* m_ring;
    std::vector<Page*> m_pages;
    QString m_modelName;
    QString m_modelCard;
};

} // namespace tonada::ui
