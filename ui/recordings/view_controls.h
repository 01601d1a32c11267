// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/recordings/recording_plots_layout.h"
#include "ui/recordings/recording_view_settings.h"
#include "ui/support/theme.h"

#include <QWidget>

#include <array>

class QAction;
class QMenu;

namespace tonada::ui {

class ControlButton;
class SpectrogramDialog;

/** Which views are shown and how the spectrogram is made: a menu, a selector of presets, and the dialog behind it. */
class ViewControls : public QWidget
{
    Q_OBJECT

public:
    explicit ViewControls(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /** Without a signal. */
    void set(const RecordingViewSettings& views, const RecordingRows& rows);
    /** One button: the presets are in the menu of the views. */
    void setCompact(bool compact);

signals:
    void viewsChanged(const RecordingViewSettings& views);
    void rowsChanged(const RecordingRows& rows);

private:
    void fillViewsMenu();
    void fillHeightsMenu(QMenu& menu);
    void fillPresetMenu();
    void openDialog();
    void change(const RecordingViewSettings& views);
    void change(const RecordingRows& rows);
    void showChoice();

    Theme m_theme;
    RecordingViewSettings m_views;
    RecordingRows m_rows;
    ControlButton* m_viewsButton;
    QMenu* m_viewsMenu;
    ControlButton* m_preset;
    QMenu* m_presetMenu;
    std::array<QAction*, 4> m_plots{}; ///< by RecordingPlot
    QAction* m_presets = nullptr; ///< the submenu, when there is no selector
    QAction* m_pitch = nullptr;
    QAction* m_intensity = nullptr;
    QAction* m_notes = nullptr;
    SpectrogramDialog* m_dialog = nullptr; ///< made when first asked for
};

} // namespace tonada::ui
