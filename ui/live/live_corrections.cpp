// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/live_corrections.h"

#include "ui/live/live_page.h"
#include "ui/notice_bar.h"
#include "ui/support/error_text.h"
#include "ui/support/number_text.h"
#include "ui/train/class_button.h"
#include "ui/train/record_controller.h"

#include <QDate>

#include <algorithm>
#include <cmath>

namespace tonada::ui {
namespace {

constexpr double kShortest = 2; // s: less gives no clip for training
constexpr int kNoticeMs = 10000;

QString noticeId()
{
    return QStringLiteral("liveCorrection");
}

} // namespace

LiveCorrections::LiveCorrections(LiveSession& session, LivePage& page, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_page(page)
    , m_folder(fallbackFolder())
{ }

std::filesystem::path LiveCorrections::fallbackFolder()
{
    return RecordController::fallbackFolder();
}

void LiveCorrections::setSettings(const CorrectionSettings& settings)
{
    m_settings = settings;
    const std::filesystem::path folder = settings.folder.isEmpty()
        ? fallbackFolder()
        : std::filesystem::path(settings.folder.toStdU16String());
    if (std::exchange(m_folder, folder) != folder)
        m_kept.clear();
    m_page.setCorrecting(settings.ready());
}

void LiveCorrections::keep(bool right)
{
    if (!m_settings.ready())
        return;
    const VerdictView& view = m_page.shownVerdict();
    const bool argentinian = view.state == PanelState::Argentinian;
    if (!argentinian && view.state != PanelState::Other) {
        say(tr("There is no verdict now that could be right or wrong."));
        return;
    }
    const double span = static_cast<double>(m_session.status().verdict.spanSeconds);
    const SampleIndex end = m_session.recentEnd();
    const double rate = m_session.status().deviceRate;
    if (end < m_keptUpTo) // another source
        m_keptUpTo = 0;
    const auto begin = std::max<SampleIndex>(m_keptUpTo, end - std::llround(span * rate));
    RecentAudio audio = m_session.recentSince(begin);
    if (audio.seconds() < kShortest) {
        say(tr("What was said since the last one is too short: %1 s of %2.")
                .arg(numberText(audio.seconds(), 1), numberText(kShortest)));
        return;
    }
    m_keptUpTo = end;
    TakeDescription description;
    description.label = argentinian == right ? 1 : 0;
    description.speaker = m_settings.speaker.toStdString();
    description.consent = m_settings.consent;
    description.date = QDate::currentDate().toString(Qt::ISODate).toStdString();
    description.saidByModel = {{"model", m_modelName.toStdString()},
                               {"probability", std::to_string(view.probability)},
                               {"verdict", argentinian ? "Argentinian" : "Other"}};
    keepTake(std::move(audio), description);
}

void LiveCorrections::keepTake(RecentAudio audio, const TakeDescription& description)
{
    m_job.start([this, audio = std::move(audio), description,
                 folder = m_folder](const BackgroundJob::Post& post, const std::stop_token&) {
        try {
            const KeptTake take = TakeStore(folder).keep(audio, description);
            post([this, take] { tell(take); });
        } catch (const Error& error) {
            post([this, error] { fail(error); });
        }
    });
}

void LiveCorrections::tell(const KeptTake& take)
{
    m_kept.push_back(take);
    Notice notice;
    notice.id = noticeId();
    notice.text = tr("Kept %1 s as %2: %3")
                      .arg(numberText(take.seconds, 1), className(take.label),
                           QString::fromStdU16String(take.path.u16string()));
    notice.actionText = tr("Undo");
    notice.action = [this] {
        undo();
    };
    notice.milliseconds = kNoticeMs;
    m_page.notices().withdraw(notice.id);
    m_page.notices().post(notice);
}

void LiveCorrections::undo()
{
    if (m_kept.empty())
        return;
    const KeptTake take = m_kept.back();
    m_kept.pop_back();
    m_job.start([this, take, folder = m_folder](const BackgroundJob::Post& post, const std::stop_token&) {
        try {
            TakeStore(folder).remove(take);
            post([this, take] {
                say(tr("Taken back: %1").arg(QString::fromStdU16String(take.path.filename().u16string())));
            });
        } catch (const Error& error) {
            post([this, error] { fail(error); });
        }
    });
}

void LiveCorrections::say(const QString& text)
{
    Notice notice;
    notice.id = noticeId();
    notice.text = text;
    notice.milliseconds = kNoticeMs;
    m_page.notices().withdraw(notice.id);
    m_page.notices().post(notice);
}

void LiveCorrections::fail(const Error& error)
{
    Notice notice;
    notice.id = noticeId();
    notice.severity = Notice::Severity::Danger;
    notice.text = ErrorText::sentence(error);
    m_page.notices().withdraw(notice.id);
    m_page.notices().post(notice);
}

} // namespace tonada::ui
