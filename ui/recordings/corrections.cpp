// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/corrections.h"

#include "core/audio/audio_file.h"
#include "ui/notice_bar.h"
#include "ui/recordings/correction_dialog.h"
#include "ui/recordings/recording_plots.h"
#include "ui/recordings/recording_words.h"
#include "ui/recordings/recordings_page.h"
#include "ui/support/number_text.h"
#include "ui/train/class_button.h"
#include "ui/train/record_controller.h"
#include "ui/train/record_form.h"

#include <QDate>
#include <QFileDialog>

#include <algorithm>
#include <cmath>

namespace tonada::ui {
namespace fs = std::filesystem;
namespace {

constexpr double kClip = 2; // s, of training

QString fromPath(const fs::path& path)
{
    return QString::fromStdU16String(path.u16string());
}

/** Its samples at the recording's own rate. */
RecentAudio read(const fs::path& recording, int channel, const Selection& time)
{
    AudioFileReader file(recording);
    const double rate = file.sampleRate();
    const auto first = std::clamp<std::int64_t>(std::llround(time.begin * rate), 0, file.frames());
    const auto last = std::clamp<std::int64_t>(std::llround(time.end * rate), first, file.frames());
    RecentAudio audio{std::vector<float>(static_cast<std::size_t>(last - first)), rate};
    file.seek(first);
    audio.samples.resize(file.readMono(audio.samples, channel));
    return audio;
}

} // namespace

Corrections::Corrections(RecordingsPage& page, QObject* parent)
    : QObject(parent)
    , m_page(page)
    , m_folder(RecordController::fallbackFolder())
{
    connect(&m_takes, &TakeKeeping::kept, this, &Corrections::tell);
    connect(&m_takes, &TakeKeeping::notKept, this, &Corrections::failed);
    connect(&m_takes, &TakeKeeping::notTakenBack, this,
            [this](const KeptTake&, const Error& error) { emit failed(error); });
}

std::optional<Corrections::Stretch> Corrections::wanted() const
{
    const RecordingScene& scene = m_page.plots().scene();
    if (!scene.tracks)
        return std::nullopt;
    Stretch stretch{scene.tracks->path, scene.tracks->channel, {}};
    if (scene.selection)
        stretch.time = *scene.selection;
    else if (scene.window && scene.tracks->verdict && *scene.window < scene.tracks->verdict->windows.size())
        stretch.time = {scene.tracks->verdict->windows[*scene.window].begin,
                        std::min(scene.tracks->verdict->windows[*scene.window].end, scene.tracks->seconds)};
    else
        return std::nullopt;
    return stretch;
}

/** Of what the model says of its middle. */
int Corrections::opposite(const Stretch& stretch) const
{
    const WindowVerdict* window
        = m_page.plots().scene().windowAt((stretch.time.begin + stretch.time.end) / 2);
    return window != nullptr && window->state == Judgement::Argentinian ? 0 : 1;
}

/** Of the window at its middle. */
std::map<std::string, std::string> Corrections::saidByModel(const Stretch& stretch) const
{
    const WindowVerdict* window
        = m_page.plots().scene().windowAt((stretch.time.begin + stretch.time.end) / 2);
    if (window == nullptr)
        return {};
    return {{"model", m_modelName.toStdString()},
            {"probability", window->probability ? std::to_string(*window->probability) : std::string()},
            {"verdict", std::string(toString(window->state))}};
}

void Corrections::ask()
{
    const auto stretch = wanted();
    if (!stretch || m_dialog)
        return;
    const QString text = tr("%1 s of %2, from %3 s to %4 s")
                             .arg(numberText(stretch->time.seconds(), 2), fileNameOf(stretch->recording),
                                  numberText(stretch->time.begin, 2), numberText(stretch->time.end, 2));
    m_dialog = new CorrectionDialog(text, stretch->time.seconds() < kClip, m_page.currentTheme(), &m_page);
    m_dialog->form().setFolder(fromPath(m_folder));
    m_dialog->form().setLabel(opposite(*stretch));
    connect(&m_dialog->form(), &RecordForm::folderRequested, this, &Corrections::chooseFolder);
    connect(m_dialog, &QDialog::accepted, this, [this, stretch] { keep(*stretch); });
    m_dialog->open();
}

void Corrections::chooseFolder()
{
    const QString name
        = QFileDialog::getExistingDirectory(m_dialog, tr("Folder for training"), fromPath(m_folder));
    if (name.isEmpty())
        return;
    m_folder = name.toStdU16String();
    m_dialog->form().setFolder(name);
}

void Corrections::keep(const Stretch& stretch)
{
    TakeDescription description;
    description.label = m_dialog->form().label();
    description.speaker = m_dialog->form().speaker().toStdString();
    description.consent = m_dialog->form().consent();
    description.date = QDate::currentDate().toString(Qt::ISODate).toStdString();
    description.saidByModel = saidByModel(stretch);
    m_keptIn = m_folder;
    m_takes.keep(
        m_keptIn, [stretch] { return read(stretch.recording, stretch.channel, stretch.time); }, description);
}

void Corrections::tell(const KeptTake& take)
{
    Notice notice;
    notice.id = QStringLiteral("correction");
    notice.text = tr("Kept as %1: %2").arg(className(take.label), fromPath(take.path));
    notice.actionText = tr("Undo");
    notice.action = [this, take, folder = m_keptIn] {
        m_page.notices().withdraw(QStringLiteral("correction"));
        m_takes.takeBack(folder, take);
    };
    m_page.notices().withdraw(notice.id);
    m_page.notices().post(notice);
}

} // namespace tonada::ui
