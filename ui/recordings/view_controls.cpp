// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/view_controls.h"

#include "ui/recordings/recording_words.h"
#include "ui/recordings/row_heights.h"
#include "ui/recordings/spectrogram_dialog.h"
#include "ui/support/control_button.h"

#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

namespace tonada::ui {
namespace {

using Preset = SpectrogramSettings::Preset;

QString presetText(std::optional<Preset> preset)
{
    if (!preset)
        return ViewControls::tr("Own settings");
    switch (*preset) {
    case Preset::WideBand:
        return ViewControls::tr("Wide band");
    case Preset::NarrowBand:
        return ViewControls::tr("Narrow band");
    case Preset::Mel:
        return ViewControls::tr("Mel");
    }
    return {};
}

void opens(ControlButton* button, QMenu* menu)
{
    QObject::connect(button, &QPushButton::clicked, menu,
                     [button, menu] { menu->popup(button->mapToGlobal(QPoint(0, button->height() + 2))); });
}

} // namespace

ViewControls::ViewControls(QWidget* parent)
    : QWidget(parent)
    , m_theme(theme(ThemeKind::Light))
    , m_viewsButton(new ControlButton(ControlButton::Look::Selector, this))
    , m_viewsMenu(new QMenu(this))
    , m_preset(new ControlButton(ControlButton::Look::Selector, this))
    , m_presetMenu(new QMenu(this))
{
    m_viewsButton->setObjectName(QStringLiteral("views"));
    m_viewsButton->setText(tr("Views"));
    m_viewsButton->setToolTip(tr("Which views are shown, and how high"));
    m_preset->setObjectName(QStringLiteral("spectrogramPreset"));
    m_preset->setToolTip(tr("How the spectrogram is made"));
    m_preset->reserveWidthFor({presetText(Preset::WideBand), presetText(Preset::NarrowBand),
                               presetText(Preset::Mel), presetText(std::nullopt)});
    fillViewsMenu();
    fillPresetMenu();
    opens(m_viewsButton, m_viewsMenu);
    opens(m_preset, m_presetMenu);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::kSmall);
    row->addWidget(m_viewsButton);
    row->addWidget(m_preset);
    showChoice();
}

void ViewControls::fillViewsMenu()
{
    const auto addCheck = [this](const QString& name) {
        QAction* action = m_viewsMenu->addAction(name);
        action->setCheckable(true);
        return action;
    };
    for (const RecordingPlot p : kRecordingPlots) {
        QAction* action = addCheck(RecordingWords::plotName(p));
        m_plots[static_cast<std::size_t>(p)] = action;
        connect(action, &QAction::triggered, this,
                [this, p](bool shown) { change(row_heights::withShown(m_rows, p, shown)); });
    }
    m_viewsMenu->addSeparator();
    m_pitch = addCheck(tr("F0 over the spectrogram"));
    connect(m_pitch, &QAction::triggered, this, [this](bool shown) {
        RecordingViewSettings views = m_views;
        views.pitch = shown;
        change(views);
    });
    m_intensity = addCheck(tr("Intensity over the spectrogram"));
    connect(m_intensity, &QAction::triggered, this, [this](bool shown) {
        RecordingViewSettings views = m_views;
        views.intensity = shown;
        change(views);
    });
    m_notes = addCheck(tr("Notes"));
    connect(m_notes, &QAction::triggered, this, [this](bool shown) {
        RecordingRows rows = m_rows;
        rows.notes = shown;
        change(rows);
    });
    m_viewsMenu->addSeparator();
    fillHeightsMenu(*m_viewsMenu->addMenu(tr("Heights")));
    m_presets = m_viewsMenu->addMenu(m_presetMenu);
    m_presets->setText(tr("Spectrogram"));
    m_presets->setVisible(false);
}

void ViewControls::fillHeightsMenu(QMenu& menu)
{
    for (const RecordingPlot p : kRecordingPlots) {
        connect(menu.addAction(tr("%1: higher").arg(RecordingWords::plotName(p))), &QAction::triggered, this,
                [this, p] { change(row_heights::stepped(m_rows, p, 1)); });
        connect(menu.addAction(tr("%1: lower").arg(RecordingWords::plotName(p))), &QAction::triggered, this,
                [this, p] { change(row_heights::stepped(m_rows, p, -1)); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("As at first")), &QAction::triggered, this, [this] {
        RecordingRows rows = m_rows;
        rows.share = RecordingRows{}.share;
        change(rows);
    });
}

void ViewControls::fillPresetMenu()
{
    for (const Preset preset : {Preset::WideBand, Preset::NarrowBand, Preset::Mel})
        connect(m_presetMenu->addAction(presetText(preset)), &QAction::triggered, this, [this, preset] {
            RecordingViewSettings views = m_views;
            views.spectrogram = views.spectrogram.with(preset);
            change(views);
        });
    m_presetMenu->addSeparator();
    connect(m_presetMenu->addAction(tr("Settings…")), &QAction::triggered, this, &ViewControls::openDialog);
}

void ViewControls::openDialog()
{
    if (m_dialog == nullptr) {
        m_dialog = new SpectrogramDialog(this);
        connect(m_dialog, &SpectrogramDialog::viewsChanged, this,
                [this](const RecordingViewSettings& views) { change(views); });
    }
    m_dialog->setTheme(m_theme);
    m_dialog->set(m_views);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void ViewControls::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (ControlButton* button : {m_viewsButton, m_preset})
        button->setTheme(theme);
    for (QMenu* menu : {m_viewsMenu, m_presetMenu})
        menu->setPalette(theme.palette());
    if (m_dialog != nullptr)
        m_dialog->setTheme(theme);
}

void ViewControls::set(const RecordingViewSettings& views, const RecordingRows& rows)
{
    m_views = views;
    m_rows = rows;
    showChoice();
}

void ViewControls::setCompact(bool compact)
{
    m_preset->setVisible(!compact);
    m_presets->setVisible(compact);
}

void ViewControls::change(const RecordingViewSettings& views)
{
    m_views = views;
    showChoice();
    emit viewsChanged(views);
}

void ViewControls::change(const RecordingRows& rows)
{
    m_rows = rows;
    showChoice();
    emit rowsChanged(rows);
}

void ViewControls::showChoice()
{
    const bool last = std::count(m_rows.shown.begin(), m_rows.shown.end(), true) == 1;
    for (const RecordingPlot p : kRecordingPlots) {
        QAction* action = m_plots[static_cast<std::size_t>(p)];
        action->setChecked(m_rows.shows(p));
        action->setEnabled(!last || !m_rows.shows(p));
    }
    m_pitch->setChecked(m_views.pitch);
    m_intensity->setChecked(m_views.intensity);
    m_notes->setChecked(m_rows.notes);
    for (QAction* action : {m_pitch, m_intensity})
        action->setEnabled(m_rows.shows(RecordingPlot::Spectrogram));
    m_preset->setText(presetText(m_views.spectrogram.preset()));
    m_preset->setAccessibleName(tr("Spectrogram: %1").arg(m_preset->text()));
    if (m_dialog != nullptr)
        m_dialog->set(m_views);
}

} // namespace tonada::ui
