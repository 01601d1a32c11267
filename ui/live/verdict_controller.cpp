// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/verdict_controller.h"

#include "ui/live/live_page.h"
#include "ui/train/record_controller.h"

namespace tonada::ui {

VerdictController::VerdictController(LiveSession& session, LivePage& page, Settings& settings,
                                     QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_page(page)
    , m_settings(settings)
    , m_corrections(session, page)
{
    m_session.setVerdictSettings(m_settings.verdict);
    m_corrections.setSettings(m_settings.corrections);
    connect(&m_page, &LivePage::verdictSettingsRequested, this, &VerdictController::openSettings);
    connect(&m_page, &LivePage::correctionRequested, &m_corrections, &LiveCorrections::keep);
    connect(&m_page, &LivePage::undoRequested, &m_corrections, &LiveCorrections::undo);
}

void VerdictController::setModel(const Classifier* model, const QString& name)
{
    const Calibration calibration = model != nullptr ? model->info().calibrationOrNeutral() : Calibration{};
    m_trainedPrior = calibration.prior;
    m_corrections.setModelName(name);
}

void VerdictController::openSettings()
{
    if (m_dialog)
        return;
    const VerdictSettingsDialog::Choices before{m_settings.verdict, m_settings.corrections};
    const QString folder = QString::fromStdU16String(RecordController::fallbackFolder().u16string());
    m_dialog = new VerdictSettingsDialog(before, m_trainedPrior, folder, m_page.currentTheme(), &m_page);
    connect(m_dialog, &VerdictSettingsDialog::changed, this, [this] { use(m_dialog->choices()); });
    connect(m_dialog, &QDialog::rejected, this, [this, before] { use(before); });
    m_dialog->open();
}

void VerdictController::use(const VerdictSettingsDialog::Choices& choices)
{
    const auto priorBefore = m_settings.verdict.prior;
    m_settings.verdict = choices.verdict;
    m_settings.corrections = choices.corrections;
    m_session.setVerdictSettings(m_settings.verdict);
    m_corrections.setSettings(m_settings.corrections);
    if (priorBefore != m_settings.verdict.prior)
        emit priorChanged();
}

} // namespace tonada::ui
