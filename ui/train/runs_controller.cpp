// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/runs_controller.h"

#include "core/util/error.h"
#include "core/util/file_io.h"
#include "ui/notice_bar.h"
#include "ui/support/error_text.h"
#include "ui/train/run_views.h"
#include "ui/train/runs_card.h"
#include "ui/train/train_page.h"

#include <QFileDialog>

namespace tonada::ui {

RunsController::RunsController(TrainPage& page, std::filesystem::path folder, QObject* parent)
    : QObject(parent)
    , m_page(page)
    , m_store(std::move(folder))
{
    connectPage();
    m_page.runs().setRuns(m_store.runs());
    for (const Error& error : m_store.damaged())
        fail(error);
}

void RunsController::connectPage()
{
    connect(&m_page.runs(), &RunsCard::runSelected, this, &RunsController::select);
    connect(&m_page.runs(), &RunsCard::deleteRequested, this, &RunsController::remove);
    connect(&m_page, &TrainPage::saveRequested, this, &RunsController::saveModel);
    connect(&m_page, &TrainPage::useLiveRequested, this, [this] {
        if (m_shown)
            emit useLiveRequested(QString::fromStdU16String(m_store.modelPath(m_shown->number).u16string()));
    });
}

void RunsController::fail(const Error& error)
{
    Notice notice;
    notice.id = QStringLiteral("runs");
    notice.severity = Notice::Severity::Danger;
    notice.text = ErrorText::sentence(error);
    m_page.notices().post(notice);
}

void RunsController::add(const RunRecord& record)
{
    try {
        m_store.add(record);
    } catch (const Error& error) {
        fail(error);
    }
    m_page.runs().setRuns(m_store.runs());
    m_page.runs().select(record.number);
    show(record);
}

void RunsController::setTraining(bool running)
{
    m_training = running;
    if (running)
        showNone();
}

void RunsController::select(int number)
{
    if (m_training || (m_shown && m_shown->number == number))
        return;
    try {
        show(m_store.record(number));
    } catch (const Error& error) {
        fail(error);
    }
}

void RunsController::show(const RunRecord& record)
{
    m_shown = record;
    m_page.showCurves(accuracyOf(record), lossOf(record));
    m_page.showScores(scoresOf(record));
    m_page.showConfusion(confusionOf(record));
    m_page.setStep(TrainToolBar::Step::Result);
    m_page.setResultThere(true);
    emit runShown(record);
}

void RunsController::showNone()
{
    m_shown.reset();
    m_page.showCurves({}, {});
    m_page.showScores({});
    m_page.showConfusion({});
    m_page.setResultThere(false);
}

void RunsController::saveModel()
{
    if (!m_shown)
        return;
    const int number = m_shown->number;
    const QString path = QFileDialog::getSaveFileName(&m_page, tr("Save model"),
                                                      tr("run %1.onnx").arg(number), tr("Models (*.onnx)"));
    if (path.isEmpty())
        return;
    try {
        writeFile(path.toStdU16String(), readFile(m_store.modelPath(number)));
    } catch (const Error& error) {
        fail(error);
    }
}

void RunsController::remove(int number)
{
    try {
        m_store.remove(number);
    } catch (const Error& error) {
        fail(error);
    }
    if (m_shown && m_shown->number == number)
        showNone();
    m_page.runs().setRuns(m_store.runs());
}

} // namespace tonada::ui
