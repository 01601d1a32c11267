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

} // namespace

LiveCorrections::LiveCorrections(LiveSession& session, LivePage& page, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_page(page)
    , m_folder(RecordController::fallbackFolder())
{
    connectTakes();
}

void LiveCorrections::connectTakes()
{
    connect(&m_takes, &TakeKeeping::kept, this, &LiveCorrections::tell);
    connect(&m_takes, &TakeKeeping::notKept, this, [this](const Error& error) {
        m_keptUpTo = takePending();
        fail(error);
    });
    connect(&m_takes, &TakeKeeping::takenBack, this, [this](const KeptTake& take) {
        m_keptUpTo = m_leaving.front().begin; // it may be kept again, as something else
        m_leaving.pop_front();
        say(tr("Taken back: %1").arg(QString::fromStdU16String(take.path.filename().u16string())));
    });
    connect(&m_takes, &TakeKeeping::notTakenBack, this, [this](const KeptTake&, const Error& error) {
        m_kept.push_back(m_leaving.front());
        m_leaving.pop_front();
        fail(error);
    });
}

SampleIndex LiveCorrections::takePending()
{
    const SampleIndex begin = m_pending.front();
    m_pending.pop_front();
    return begin;
}

void LiveCorrections::setSettings(const CorrectionSettings& settings)
{
    m_settings = settings;
    const std::filesystem::path folder = settings.folder.isEmpty()
        ? RecordController::fallbackFolder()
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
    if (view.state != PanelState::Argentinian && view.state != PanelState::Other) {
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
    m_pending.push_back(begin);
    m_takes.keep(
        m_folder, [audio = std::move(audio)] { return audio; }, describe(right, view));
}

TakeDescription LiveCorrections::describe(bool right, const VerdictView& view) const
{
    const bool argentinian = view.state == PanelState::Argentinian;
    TakeDescription description;
    description.label = argentinian == right ? 1 : 0;
    description.speaker = m_settings.speaker.toStdString();
    description.consent = m_settings.consent;
    description.date = QDate::currentDate().toString(Qt::ISODate).toStdString();
    description.saidByModel = {{"model", m_modelName.toStdString()},
                               {"probability", std::to_string(view.probability)},
                               {"verdict", argentinian ? "Argentinian" : "Other"}};
    return description;
}

void LiveCorrections::tell(const KeptTake& take)
{
    m_kept.push_back({take, takePending()});
    Notice notice;
    notice.text = tr("Kept %1 s as %2: %3")
                      .arg(numberText(take.seconds, 1), className(take.label),
                           QString::fromStdU16String(take.path.u16string()));
    notice.actionText = tr("Undo");
    notice.action = [this] {
        undo();
    };
    notice.milliseconds = kNoticeMs;
    post(std::move(notice));
}

void LiveCorrections::undo()
{
    if (m_kept.empty())
        return;
    m_leaving.push_back(m_kept.back());
    m_kept.pop_back();
    m_takes.takeBack(m_folder, m_leaving.back().take);
}

void LiveCorrections::say(const QString& text)
{
    Notice notice;
    notice.text = text;
    notice.milliseconds = kNoticeMs;
    post(std::move(notice));
}

void LiveCorrections::fail(const Error& error)
{
    Notice notice;
    notice.severity = Notice::Severity::Danger;
    notice.text = ErrorText::sentence(error);
    post(std::move(notice));
}

/** Instead of the one before. */
void LiveCorrections::post(Notice notice)
{
    notice.id = QStringLiteral("liveCorrection");
    m_page.notices().withdraw(notice.id);
    m_page.notices().post(notice);
}

} // namespace tonada::ui
