// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recent_recordings.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>

namespace tonada::ui {

RecentRecordings::RecentRecordings(QWidget* parent)
    : ControlButton(Look::Plain, parent)
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("recentRecordings"));
    setText(tr("Opened last"));
    setIconName(QStringLiteral("chevron_down"));
    setIconOnly(true);
    setToolTip(tr("Files and folders opened last"));
    m_menu->setObjectName(QStringLiteral("recentMenu"));
    m_menu->setToolTipsVisible(true);
    connect(this, &QPushButton::clicked, this, [this] {
        fillMenu();
        m_menu->popup(mapToGlobal(QPoint(0, height() + 2)));
    });
    setPaths({});
}

void RecentRecordings::setTheme(const Theme& theme)
{
    ControlButton::setTheme(theme);
    m_menu->setPalette(theme.palette());
    m_menu->setFont(theme.font(TextRole::Body));
}

void RecentRecordings::setPaths(const QStringList& paths)
{
    m_paths = paths.mid(0, kMost);
    setEnabled(!m_paths.isEmpty());
}

void RecentRecordings::add(const QString& path)
{
    QStringList paths = m_paths;
    paths.removeAll(path);
    paths.prepend(path);
    setPaths(paths);
    emit changed();
}

void RecentRecordings::fillMenu()
{
    m_menu->clear();
    for (const QString& path : m_paths) {
        const QFileInfo file(path);
        const bool there = file.exists();
        const QString name = file.isDir() ? file.fileName() + QLatin1Char('/') : file.fileName();
        QAction* action = m_menu->addAction(there ? name : tr("%1, not there any more").arg(name));
        action->setToolTip(QDir::toNativeSeparators(path));
        action->setEnabled(there);
        QFont font = m_menu->font();
        font.setStrikeOut(!there);
        action->setFont(font);
        connect(action, &QAction::triggered, this, [this, path] { emit chosen(path); });
    }
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Forget these")), &QAction::triggered, this, [this] {
        setPaths({});
        emit changed();
    });
}

} // namespace tonada::ui
