// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/record_controller.h"

#include "core/audio/audio_file.h"
#include "core/live/take_check.h"
#include "ui/live/level_meter.h"
#include "ui/train/record_form.h"
#include "ui/train/record_words.h"

#include <QDateTime>
#include <QFileDialog>
#include <QStandardPaths>

namespace tonada::ui {
namespace fs = std::filesystem;
namespace {

constexpr int kTickMs = 33;

QString fromPath(const fs::path& path)
{
    return QString::fromStdU16String(path.u16string());
}

} // namespace

RecordController::RecordController(LiveSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_lastFolder(fallbackFolder())
{
    m_clock.start();
    connect(&m_timer, &QTimer::timeout, this, &RecordController::tick);
}

RecordController::~RecordController()
{
    delete m_dialog;
}

fs::path RecordController::fallbackFolder()
{
    const QString music = QStandardPaths::writableLocation(QStandardPaths::MusicLocation);
    return fs::path(music.toStdU16String()) / tr("Tonada clips").toStdU16String();
}

void RecordController::open(const fs::path& folder, const Theme& theme, QWidget* parent)
{
    if (m_dialog)
        return;
    m_dialog = new RecordDialog(theme, parent);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_store.reset();
    m_take = {};
    m_kept.clear();
    m_changed = false;
    m_troubled = false;
    connectDialog();
    openFolder(folder.empty() ? m_lastFolder : folder, true);
    m_dialog->open();
    emit microphoneNeeded();
    m_timer.start(kTickMs);
}

void RecordController::connectDialog()
{
    RecordDialog* dialog = m_dialog;
    connect(&dialog->form(), &RecordForm::folderRequested, this, &RecordController::chooseFolder);
    connect(&dialog->form(), &RecordForm::changed, this, &RecordController::showBefore);
    connect(dialog, &RecordDialog::recordRequested, this, &RecordController::begin);
    connect(dialog, &RecordDialog::stopRequested, this, &RecordController::end);
    connect(dialog, &RecordDialog::playRequested, this, [this] { m_session.play(m_take); });
    connect(dialog, &RecordDialog::keepRequested, this, &RecordController::keep);
    connect(dialog, &RecordDialog::discardRequested, this, [this] {
        m_take = {};
        m_session.play({});
        m_dialog->setStep(RecordDialog::Step::Ready);
        m_dialog->setSeconds(0);
        showBefore();
    });
    connect(dialog, &RecordDialog::takePlayRequested, this, &RecordController::playKept);
    connect(dialog, &RecordDialog::takeDeleteRequested, this, &RecordController::removeKept);
    connect(dialog, &QDialog::finished, this, &RecordController::closed);
}

void RecordController::run(RecordDialog::Step afterwards, Work work)
{
    m_dialog->setStep(RecordDialog::Step::Busy);
    m_job.start(
        [this, afterwards, work = std::move(work)](const BackgroundJob::Post& post, const std::stop_token&) {
            try {
                post(work());
            } catch (const Error& error) {
                post([this, error, afterwards] {
                    m_dialog->setStep(afterwards);
                    m_dialog->setMessage(RecordWords::failure(error));
                });
            }
        });
}

void RecordController::openFolder(const fs::path& folder, bool first)
{
    const auto before = m_dialog->step() == RecordDialog::Step::Review ? RecordDialog::Step::Review
                                                                       : RecordDialog::Step::Ready;
    run(before, [this, folder, first, before]() -> std::function<void()> {
        try {
            return [this, before, store = TakeStore(folder)] {
                m_store = store;
                QStringList speakers;
                for (const auto& speaker : store.speakers())
                    speakers.append(QString::fromStdString(speaker));
                m_dialog->setStep(before);
                m_dialog->form().setSpeakers(speakers);
                m_dialog->form().setFolder(fromPath(store.folder()));
            };
        } catch (const Error&) {
            if (!first || folder == fallbackFolder())
                throw;
            return [this] {
                openFolder(fallbackFolder(), true);
            };
        }
    });
}

void RecordController::chooseFolder()
{
    const QString before = m_store ? fromPath(m_store->folder().parent_path()) : QString();
    const QString folder
        = QFileDialog::getExistingDirectory(m_dialog, tr("Folder for the recordings"), before);
    if (!folder.isEmpty())
        openFolder(folder.toStdU16String(), false);
}

void RecordController::tick()
{
    const LiveStatus& status = m_session.status();
    const bool microphone = m_session.source().kind == LiveSource::Kind::Microphone;
    const bool listening = microphone && status.session == SessionState::Running && status.deviceRate > 0;
    m_dialog->setMicrophone(QString::fromStdString(m_session.inputFormat().name), listening);
    if (listening)
        m_dialog->level().setLevel(static_cast<double>(status.levelRmsDb),
                                   static_cast<double>(status.levelPeakDb), status.clipped,
                                   m_clock.elapsed());
    follow(status);
    if (m_dialog->step() != RecordDialog::Step::Recording)
        return;
    const auto samples = static_cast<double>(m_session.recentEnd() - m_begin);
    if (!listening || samples >= RecordDialog::kMostSeconds * status.deviceRate)
        end();
    else
        m_dialog->setSeconds(samples / status.deviceRate);
}

void RecordController::follow(const LiveStatus& status)
{
    if (m_dialog->step() != RecordDialog::Step::Ready)
        return;
    const auto trouble = RecordWords::trouble(status.session, m_session.error());
    if (trouble)
        m_dialog->setMessage(*trouble);
    else if (m_troubled)
        showBefore();
    m_troubled = trouble.has_value();
}

void RecordController::showBefore()
{
    if (m_dialog->step() == RecordDialog::Step::Ready)
        m_dialog->setMessage(RecordWords::before(m_dialog->form().missing()));
}

void RecordController::begin()
{
    m_session.play({}); // or the take would hear what is still playing
    m_begin = m_session.recentEnd();
    m_lostBefore = m_session.status().lostSamples;
    m_dialog->setSeconds(0);
    m_dialog->setStep(RecordDialog::Step::Recording);
    m_dialog->setMessage(RecordWords::during());
}

void RecordController::end()
{
    m_take = m_session.recentSince(m_begin);
    const auto lost = m_session.status().lostSamples - m_lostBefore;
    m_dialog->setSeconds(m_take.seconds());
    run(RecordDialog::Step::Review, [this, take = m_take, lost]() -> std::function<void()> {
        const TakeCheck check = checkTake(take);
        return [this, check, lost] {
            m_dialog->setKeepable(check.fault != TakeFault::TooShort);
            m_dialog->setStep(RecordDialog::Step::Review);
            m_dialog->setMessage(RecordWords::after(check, lost));
        };
    });
}

void RecordController::keep()
{
    const TakeDescription description{m_dialog->form().label(), m_dialog->form().speaker().toStdString(),
                                      m_dialog->form().consent(),
                                      QDateTime::currentDateTime().toString(Qt::ISODate).toStdString()};
    run(RecordDialog::Step::Review,
        [this, store = *m_store, take = m_take, description]() mutable -> std::function<void()> {
            const KeptTake kept = store.keep(take, description);
            return [this, kept] {
                m_kept.push_back({kept, m_store->folder()});
                m_take = {};
                m_changed = true;
                m_dialog->setStep(RecordDialog::Step::Ready);
                m_dialog->setSeconds(0);
                showTakes();
                showBefore();
            };
        });
}

void RecordController::playKept(int index)
{
    const auto step = m_dialog->step();
    run(step,
        [this, step, path = m_kept[static_cast<std::size_t>(index)].take.path]() -> std::function<void()> {
            const AudioBuffer audio = readAudioFile(path);
            return [this, step, audio] {
                m_session.play({audio.samples, static_cast<double>(audio.sampleRate)});
                m_dialog->setStep(step);
            };
        });
}

void RecordController::removeKept(int index)
{
    const auto step = m_dialog->step();
    run(step, [this, step, index, kept = m_kept[static_cast<std::size_t>(index)]]() -> std::function<void()> {
        TakeStore(kept.folder).remove(kept.take);
        return [this, step, index] {
            m_kept.erase(m_kept.begin() + index);
            m_changed = true;
            m_dialog->setStep(step);
            showTakes();
        };
    });
}

void RecordController::showTakes()
{
    std::vector<TakeView> takes;
    for (const Kept& kept : m_kept)
        takes.push_back({kept.take.label, QString::fromStdString(kept.take.speaker), kept.take.seconds});
    m_dialog->setTakes(takes);
}

void RecordController::closed()
{
    m_timer.stop();
    m_session.play({});
    emit microphoneReleased();
    if (m_store)
        m_lastFolder = m_store->folder();
    if (m_changed)
        emit recorded(fromPath(m_store->folder()));
}

} // namespace tonada::ui
