// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/session_autosave.h"

#include "core/util/file_io.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <utility>

namespace tonada::ui {
namespace fs = std::filesystem;
namespace {

/** Held for as long as its process runs. */
std::unique_ptr<QLockFile> lockOf(const fs::path& path)
{
    auto lock
        = std::make_unique<QLockFile>(QString::fromStdU16String(path.u16string()) + QStringLiteral(".lock"));
    lock->setStaleLockTime(0);
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

void putAside(const fs::path& path, const char* why)
{
    fs::path aside = path;
    aside += why;
    std::error_code ignored; // it is not offered by this window again either way
    fs::rename(path, aside, ignored);
}

} // namespace

SessionAutosave::SessionAutosave(fs::path folder, std::function<std::optional<Session>()> current,
                                 int milliseconds, QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_current(std::move(current))
    , m_job(std::make_unique<BackgroundJob>())
{
    m_timer.setInterval(milliseconds);
    connect(&m_timer, &QTimer::timeout, this, &SessionAutosave::save);
}

SessionAutosave::~SessionAutosave()
{
    m_job.reset();
    std::error_code ignored; // at the next start it is offered
    if (!m_path.empty())
        fs::remove(m_path, ignored);
}

void SessionAutosave::makeFile()
{
    std::error_code failure;
    fs::create_directories(m_folder, failure);
    const QString name
        = QStringLiteral("session-%1-%2")
              .arg(QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMddHHmmsszzz")))
              .arg(QCoreApplication::applicationPid());
    m_path = m_folder / (name.toStdString() + kSessionExtension);
    m_lock = lockOf(m_path);
    if (m_lock)
        return;
    emit failed(Error(ErrorCode::FileNotWritable,
                      {m_folder.string(), failure ? failure.message() : "no file can be made in it"}));
    m_path.clear();
}

void SessionAutosave::start()
{
    makeFile();
    std::error_code missing; // no folder: nothing was left
    for (const auto& entry : fs::directory_iterator(m_folder, missing)) {
        if (entry.path().extension() != kSessionExtension || entry.path() == m_path)
            continue;
        if (auto lock = lockOf(entry.path()))
            m_left.push_back({entry.path(), std::move(lock)});
    }
    std::sort(m_left.begin(), m_left.end(), [](const Left& a, const Left& b) { return a.path < b.path; });
    m_timer.start();
    offerNext();
}

void SessionAutosave::offerNext()
{
    while (!m_left.empty()) {
        try {
            emit found(readSession(m_left.back().path));
            return;
        } catch (const Error& error) {
            putAside(m_left.back().path, ".damaged");
            m_left.pop_back();
            emit failed(error);
        }
    }
}

void SessionAutosave::restored()
{
    if (m_left.empty())
        return;
    m_restored.push_back(std::move(m_left.back()));
    m_left.pop_back();
    save();
}

void SessionAutosave::declined()
{
    if (m_left.empty())
        return;
    putAside(m_left.back().path, ".declined");
    m_left.pop_back();
    offerNext();
}

void SessionAutosave::removeRestored()
{
    std::error_code ignored; // it is offered once more
    for (const Left& left : std::exchange(m_restored, {}))
        fs::remove(left.path, ignored);
}

void SessionAutosave::save()
{
    const auto session = m_path.empty() || m_writing ? std::nullopt : m_current();
    if (!session)
        return;
    try {
        if (std::string text = sessionText(*session, m_folder); text != m_saved)
            write(std::move(text));
    } catch (const Error& error) {
        fail(error);
    }
}

void SessionAutosave::write(std::string text)
{
    m_writing = true;
    m_job->start([this, text = std::move(text), path = m_path](const BackgroundJob::Post& post,
                                                               const std::stop_token&) {
        try {
            writeFile(path, text);
            post([this, text] {
                m_writing = false;
                m_troubled = false;
                m_saved = text;
                removeRestored();
                emit saved();
            });
        } catch (const Error& error) {
            post([this, error] {
                m_writing = false;
                fail(error);
            });
        }
    });
}

void SessionAutosave::fail(const Error& error)
{
    if (!std::exchange(m_troubled, true))
        emit failed(error);
}

} // namespace tonada::ui
