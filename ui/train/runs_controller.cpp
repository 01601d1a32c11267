// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/runs_controller.h"

#include "core/util/error.h"
#include "core/util/file_io.h"
#include "ui/notice_bar.h"
#include "ui/support/error_text.h"
#include "ui/support/number_text.h"
#include "ui/train/run_comparison_dialog.h"
#include "ui/train/run_views.h"
#include "ui/train/runs_card.h"
#include "ui/train/train_page.h"

#include <QFileDialog>
#include <QMessageBox>

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
    offerInterrupted();
}

void RunsController::offerInterrupted()
{
    if (!m_store.interrupted())
        return;
    const RunRecord& record = *m_store.interrupted();
    Notice notice;
    notice.id = QStringLiteral("interrupted");
    notice.severity = Notice::Severity::Warning;
    notice.text = tr("A training was interrupted after epoch %1. Keep its network?")
                      .arg(numberText(static_cast<double>(record.newSpeakers.epochs.size())));
    notice.actionText = tr("Keep network");
    notice.action = [this] {
        keepInterrupted();
    };
    notice.closed = [this, number = record.number] {
        m_store.removeCheckpoint(number);
    };
    m_page.notices().post(notice);
}

void RunsController::keepInterrupted()
{
    const int number = m_store.interrupted()->number;
    try {
        m_store.addInterrupted();
    } catch (const Error& error) {
        return fail(error);
    }
    m_page.notices().withdraw(QStringLiteral("interrupted"));
    m_page.runs().setRuns(m_store.runs());
    m_page.runs().select(number);
    select(number);
}

void RunsController::connectPage()
{
    connect(&m_page.runs(), &RunsCard::runSelected, this, &RunsController::select);
    connect(&m_page.runs(), &RunsCard::renameRequested, this, &RunsController::rename);
    connect(&m_page.runs(), &RunsCard::deleteRequested, this, &RunsController::askAndRemove);
    connect(&m_page.runs(), &RunsCard::compareRequested, this, &RunsController::compare);
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

bool RunsController::add(const RunRecord& record)
{
    bool kept = false;
    try {
        m_store.add(record);
        m_store.removeCheckpoint(record.number);
        kept = true;
    } catch (const Error& error) {
        fail(error);
    }
    m_page.runs().setRuns(m_store.runs());
    m_page.runs().select(record.number);
    show(record);
    return kept;
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

void RunsController::rename(int number, const QString& name)
{
    try {
        m_store.rename(number, name.toStdString());
    } catch (const Error& error) {
        fail(error);
    }
    m_page.runs().setRuns(m_store.runs());
    if (m_shown && m_shown->number == number)
        m_shown->name = name.toStdString();
}

void RunsController::compare(int older, int newer)
{
    try {
        auto* dialog = new RunComparisonDialog(m_store.record(newer), m_store.record(older),
                                               m_page.currentTheme(), &m_page);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    } catch (const Error& error) {
        fail(error);
    }
}

void RunsController::askAndRemove(int number)
{
    auto* question = new QMessageBox(QMessageBox::Question, QStringLiteral("Tonada"),
                                     tr("Delete run %1 and its model?").arg(number),
                                     QMessageBox::Yes | QMessageBox::No, &m_page);
    question->setObjectName(QStringLiteral("deleteRun"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setDefaultButton(QMessageBox::No);
    connect(question, &QMessageBox::finished, this, [this, number](int answer) {
        if (answer == QMessageBox::Yes)
            remove(number);
    });
    question->open();
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
