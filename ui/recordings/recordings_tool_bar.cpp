// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recordings_tool_bar.h"

#include "ui/recordings/export_menu.h"
#include "ui/recordings/output_selector.h"
#include "ui/recordings/playing_tools.h"
#include "ui/recordings/recent_recordings.h"
#include "ui/recordings/view_controls.h"
#include "ui/support/control_button.h"

#include <QHBoxLayout>
#include <QMenu>

namespace tonada::ui {

RecordingsToolBar::RecordingsToolBar(QWidget* parent)
    : QWidget(parent)
    , m_open(new ControlButton(ControlButton::Look::Plain, this))
    , m_recent(new RecentRecordings(this))
    , m_names(new ControlButton(ControlButton::Look::Selector, this))
    , m_namesMenu(new QMenu(this))
    , m_compare(new ControlButton(ControlButton::Look::Plain, this))
    , m_export(new ControlButton(ControlButton::Look::Selector, this))
    , m_exportMenu(new ExportMenu(this))
    , m_playing(new PlayingTools(this))
    , m_views(new ViewControls(this))
    , m_output(new OutputSelector(this))
{
    setFixedHeight(kHeight);
    m_open->setObjectName(QStringLiteral("openRecordings"));
    m_open->setText(tr("Open…"));
    m_open->setIconName(QStringLiteral("folder"));
    m_open->setToolTip(tr("Open recordings (Ctrl+O)"));
    m_names->setObjectName(QStringLiteral("recordingNames"));
    m_names->setAccessibleName(tr("Recording shown"));
    m_compare->setObjectName(QStringLiteral("compareRecordings"));
    m_compare->setText(tr("Compare"));
    m_compare->setIconName(QStringLiteral("compare"));
    m_compare->setToolTip(tr("Two recordings side by side (C)"));
    m_compare->setCheckable(true);
    m_export->setObjectName(QStringLiteral("exportRecording"));
    m_export->setIconName(QStringLiteral("share"));
    m_export->setText(tr("Export"));
    connect(m_exportMenu, &ExportMenu::exportRequested, this, &RecordingsToolBar::exportRequested);
    connect(m_exportMenu, &ExportMenu::pictureRequested, this, &RecordingsToolBar::pictureRequested);
    connect(m_exportMenu, &ExportMenu::trackRequested, this, &RecordingsToolBar::trackRequested);
    connect(m_exportMenu, &ExportMenu::notesImportRequested, this, &RecordingsToolBar::notesImportRequested);
    connect(m_exportMenu, &ExportMenu::sessionSaveRequested, this, &RecordingsToolBar::sessionSaveRequested);
    const auto opens = [this](ControlButton* button, QMenu* menu) {
        connect(button, &QPushButton::clicked, this,
                [button, menu] { menu->popup(button->mapToGlobal(QPoint(0, button->height() + 2))); });
    };
    opens(m_names, m_namesMenu);
    opens(m_export, m_exportMenu);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::kPageMargin, 0, spacing::kPageMargin, 0);
    row->setSpacing(spacing::kSmall);
    row->addWidget(m_open);
    row->addWidget(m_recent);
    row->addWidget(m_names);
    row->addWidget(m_compare);
    row->addWidget(m_export);
    row->addSpacing(spacing::kLarge);
    row->addWidget(m_playing);
    row->addSpacing(spacing::kLarge);
    row->addWidget(m_views);
    row->addStretch(1);
    row->addWidget(m_output);
    connect(m_open, &QPushButton::clicked, this, &RecordingsToolBar::openRequested);
    connect(m_compare, &QPushButton::clicked, this, &RecordingsToolBar::compareRequested);
    setContent(false, false, false);
    setRecordings({}, -1);
}

void RecordingsToolBar::setTheme(const Theme& theme)
{
    for (ControlButton* button : {m_open, m_names, m_compare, m_export})
        button->setTheme(theme);
    for (QMenu* menu : std::initializer_list<QMenu*>{m_namesMenu, m_exportMenu})
        menu->setPalette(theme.palette());
    m_recent->setTheme(theme);
    m_playing->setTheme(theme);
    m_output->setTheme(theme);
    m_views->setTheme(theme);
}

void RecordingsToolBar::setContent(bool pictures, bool complete, bool verdict)
{
    m_pictures = pictures;
    m_complete = complete;
    m_verdict = verdict;
    enable();
}

void RecordingsToolBar::setComparing(bool comparing)
{
    m_comparing = comparing;
    m_compare->setChecked(comparing);
    enable();
}

void RecordingsToolBar::enable()
{
    m_playing->setPlayable(m_pictures && !m_comparing);
    m_names->setEnabled(!m_comparing);
    m_export->setEnabled(m_complete || m_comparing);
    m_export->setToolTip(m_export->isEnabled() ? tr("Export (Ctrl+E)")
                             : m_pictures      ? tr("The recording is still being read")
                                               : tr("Nothing is open"));
    m_exportMenu->setContent(m_pictures, m_verdict, m_comparing);
}

void RecordingsToolBar::setRecordings(const QStringList& names, int selected)
{
    m_namesMenu->clear();
    for (int row = 0; row < names.size(); ++row)
        connect(m_namesMenu->addAction(names[row]), &QAction::triggered, this,
                [this, row] { emit recordingChosen(row); });
    m_names->setText(selected >= 0 && selected < names.size() ? names[selected] : tr("Recordings"));
    m_names->setVisible(!m_listShown && !names.isEmpty());
}

void RecordingsToolBar::setListShown(bool shown)
{
    m_listShown = shown;
    for (ControlButton* button : {m_open, m_compare, m_export})
        button->setIconOnly(!shown);
    m_views->setCompact(!shown);
    m_export->setLook(shown ? ControlButton::Look::Selector : ControlButton::Look::Plain);
    m_playing->setCompact(!shown);
    m_names->setVisible(!shown && !m_namesMenu->isEmpty());
}

} // namespace tonada::ui
