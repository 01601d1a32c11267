// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/live_corrections.h"
#include "ui/live/verdict_settings_dialog.h"
#include "ui/settings/settings.h"

#include <QObject>
#include <QPointer>

namespace tonada::ui {

/** How the live verdict is made, and its corrections: the user's choices, where they are kept, and who follows
 *  them. */
class VerdictController : public QObject
{
    Q_OBJECT

public:
    /** All of them outlive it. */
    VerdictController(LiveSession& session, LivePage& page, Settings& settings, QObject* parent = nullptr);

    /** Null: there is no model. */
    void setModel(const Classifier* model, const QString& name);
    void openSettings();
    [[nodiscard]] VerdictSettingsDialog* dialog() const { return m_dialog; }
    [[nodiscard]] LiveCorrections& corrections() { return m_corrections; }

signals:
    /** Recordings are judged by the same prior. */
    void priorChanged();

private:
    void use(const VerdictSettingsDialog::Choices& choices);

    LiveSession& m_session;
    LivePage& m_page;
    Settings& m_settings;
    LiveCorrections m_corrections;
    double m_trainedPrior = Calibration{}.prior;
    QPointer<VerdictSettingsDialog> m_dialog;
};

} // namespace tonada::ui
