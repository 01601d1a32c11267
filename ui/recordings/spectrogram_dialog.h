// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/recordings/recording_view_settings.h"
#include "ui/support/theme.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;

namespace tonada::ui {

/** How the spectrogram and the curves over it are made. It stays open beside the pictures; what is chosen shows at
 *  once. */
class SpectrogramDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SpectrogramDialog(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /** Without a signal. */
    void set(const RecordingViewSettings& views);

signals:
    void viewsChanged(const RecordingViewSettings& views);

private:
    QDoubleSpinBox* addNumber(const QString& name, double low, double high, double step, const QString& unit);
    QComboBox* addChoice(const QString& name, const QStringList& choices);
    void take();

    RecordingViewSettings m_views;
    QComboBox* m_scale;
    QDoubleSpinBox* m_top; ///< Hz
    QComboBox* m_window;
    QDoubleSpinBox* m_length; ///< ms
    QDoubleSpinBox* m_hop; ///< ms
    QDoubleSpinBox* m_range; ///< dB
    QComboBox* m_colours;
    QDoubleSpinBox* m_lowestPitch; ///< Hz
    QDoubleSpinBox* m_highestPitch; ///< Hz
};

} // namespace tonada::ui
