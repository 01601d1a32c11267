// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/worst_clips_card.h"

#include "core/audio/audio_file.h"
#include "core/util/error.h"
#include "ui/report/fact_tables.h"
#include "ui/report/report_table_view.h"
#include "ui/support/control_button.h"
#include "ui/support/error_text.h"
#include "ui/support/number_text.h"

#include <QHBoxLayout>
#include <QLabel>

#include <cmath>

namespace tonada::ui {
namespace {

constexpr double kClipSeconds = 2;

} // namespace

RecentAudio readClip(const ClipDecision& clip)
{
    AudioFileReader reader(clip.recording);
    const double rate = reader.sampleRate();
    const auto start = static_cast<std::int64_t>(std::llround(clip.start * rate));
    if (start >= reader.frames())
        throw Error(ErrorCode::AudioDamaged,
                    {clip.recording.string(), "it ends before the clip that is asked for"});
    reader.seek(start);
    RecentAudio audio;
    audio.rate = rate;
    audio.samples.resize(static_cast<std::size_t>(std::llround(kClipSeconds * rate)));
    audio.samples.resize(reader.readMono(audio.samples));
    return audio;
}

WorstClipsCard::WorstClipsCard(const RunRecord& record, QWidget* parent)
    : Card(tr("Worst clips"), parent)
    , m_clips(worstOf(record.decisions))
    , m_table(new ReportTableView(ReportTableView::Kind::Sortable, this))
    , m_message(new QLabel(this))
    , m_hear(new ControlButton(ControlButton::Look::Plain, this))
    , m_open(new ControlButton(ControlButton::Look::Plain, this))
{
    setCaption(tr("test clips answered wrong, the most confident first"));
    m_table->setTable(worstClipsTable(m_clips));
    m_message->setObjectName(QStringLiteral("clipMessage"));
    m_message->setWordWrap(true);
    m_hear->setObjectName(QStringLiteral("hearClip"));
    m_hear->setText(tr("Hear clip"));
    m_hear->setIconName(QStringLiteral("play"));
    m_open->setObjectName(QStringLiteral("openClip"));
    m_open->setText(tr("Open in Recordings"));
    m_open->setIconName(QStringLiteral("waveform"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(spacing::kSmall, 0, spacing::kSmall, 0);
    row->addWidget(m_message, 1);
    row->addWidget(m_hear);
    row->addWidget(m_open);
    body().setContentsMargins(spacing::kSmall, 0, spacing::kSmall, spacing::kMedium);
    body().addWidget(m_table, 1);
    body().addLayout(row);
    connect(m_table, &ReportTableView::choiceChanged, this, &WorstClipsCard::refresh);
    connect(m_table, &ReportTableView::rowActivated, this, &WorstClipsCard::hear);
    connect(m_hear, &QPushButton::clicked, this, [this] { hear(m_table->chosenRow()); });
    connect(m_open, &QPushButton::clicked, this, &WorstClipsCard::open);
    if (!m_clips.empty())
        m_table->selectRow(0);
    refresh();
}

void WorstClipsCard::setTheme(const Theme& theme)
{
    Card::setTheme(theme);
    m_table->setTheme(theme);
    m_hear->setTheme(theme);
    m_open->setTheme(theme);
    styleLabel(*m_message, theme.font(TextRole::TableCell), theme.mutedText);
}

void WorstClipsCard::setOutput(const ClipOutput& output)
{
    m_output = output;
    refresh();
}

void WorstClipsCard::refresh()
{
    m_hear->setVisible(static_cast<bool>(m_output.play));
    m_hear->setEnabled(m_table->chosenRow() >= 0);
    m_open->setEnabled(m_table->chosenRow() >= 0);
    say({});
}

void WorstClipsCard::say(const QString& words)
{
    m_message->setText(words);
}

void WorstClipsCard::hear(int row)
{
    if (row < 0 || !m_output.play)
        return;
    const ClipDecision& clip = m_clips[static_cast<std::size_t>(row)];
    try {
        RecentAudio audio = readClip(clip);
        if (!m_output.available())
            return say(tr("No loudspeaker or headphones were found."));
        m_output.play(std::move(audio));
        say(tr("Playing %1 from %2 s.")
                .arg(QString::fromStdU16String(clip.recording.filename().u16string()),
                     numberText(clip.start, 1)));
    } catch (const Error& error) {
        say(ErrorText::sentence(error));
    }
}

void WorstClipsCard::open()
{
    const ClipDecision& clip = m_clips.at(static_cast<std::size_t>(m_table->chosenRow()));
    emit openRequested(QString::fromStdU16String(clip.recording.u16string()), clip.start);
}

} // namespace tonada::ui
