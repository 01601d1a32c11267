// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/control_button.h"

#include <QStringList>

class QMenu;

namespace tonada::ui {

/** The files and folders opened last, as a menu; what has gone since stays listed, struck through. */
class RecentRecordings : public ControlButton
{
    Q_OBJECT

public:
    static constexpr int kMost = 12;

    explicit RecentRecordings(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /** The newest first. */
    void setPaths(const QStringList& paths);
    [[nodiscard]] const QStringList& paths() const { return m_paths; }
    /** On top; what it pushes out is forgotten. */
    void add(const QString& path);

signals:
    void chosen(const QString& path);
    void changed();

private:
    void fillMenu();

    QMenu* m_menu;
    QStringList m_paths;
};

} // namespace tonada::ui
