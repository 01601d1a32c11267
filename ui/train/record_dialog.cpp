// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/record_dialog.h"

#include "ui/live/level_meter.h"
#include "ui/support/control_button.h"
#include "ui/support/focus_ring.h"
#include "ui/support/label_text.h"
#include "ui/support/number_text.h"
#include "ui/train/record_form.h"
#include "ui/train/warning_box.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMessageBox>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace tonada::ui {
namespace {

constexpr int kWidth = 660;
constexpr int kMessageHeight = 68; // a box of two lines: what comes and goes moves nothing
constexpr int kTakesHeight = 168; // four rows
constexpr int kLeastTakesHeight = 104; // two, on a small screen
constexpr int kFrameHeight = 32;

ControlButton* button(const char* name, const QString& text, ControlButton::Look look, QWidget* parent)
{
    auto* made = new ControlButton(look, parent);
    made->setObjectName(QLatin1String(name));
    made->setText(text);
    made->setAutoDefault(false); // Return belongs to the take
    return made;
}

/** With the letters, so that no word is cut. */
int scaled(int pixels, const Theme& theme)
{
    return static_cast<int>(pixels * theme.fontFactor);
}

} // namespace

RecordDialog::RecordDialog(const Theme& theme, QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_form(new RecordForm(theme, this))
    , m_microphone(new QLabel(this))
    , m_level(new LevelMeter(this))
    , m_record(button("record", tr("Record"), ControlButton::Look::Primary, this))
    , m_time(new QLabel(this))
    , m_play(button("playTake", tr("Play"), ControlButton::Look::Plain, this))
    , m_keep(button("keepTake", tr("Keep"), ControlButton::Look::Plain, this))
    , m_discard(button("discardTake", tr("Throw away"), ControlButton::Look::Plain, this))
    , m_messageSlot(new QVBoxLayout)
    , m_takes(new TakeList(this))
{
    setObjectName(QStringLiteral("recordClips"));
    setWindowTitle(tr("Record clips"));
    setFont(theme.font(TextRole::Body));
    setFocusPolicy(Qt::ClickFocus);
    setFixedWidth(scaled(kWidth, theme));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::kVerdictPadding, spacing::kLarge, spacing::kVerdictPadding,
                               spacing::kLarge);
    column->setSpacing(spacing::kMedium);
    column->addWidget(m_form);
    column->addLayout(microphone());
    column->addLayout(recorder());
    m_messageSlot->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_messageSlot);
    m_takes->setMinimumHeight(scaled(kLeastTakesHeight, theme));
    m_takes->setTheme(theme);
    column->addWidget(m_takes, 1);
    auto* close = button("closeRecord", tr("Close"), ControlButton::Look::Plain, this);
    close->setTheme(theme);
    connect(close, &QPushButton::clicked, this, &RecordDialog::reject);
    column->addWidget(close, 0, Qt::AlignRight);
    (new FocusRing(this))->setColour(theme.accent);
    connectParts();
    setSeconds(0);
    setMessage({Message::Kind::Plain, {}, QString()});
    refresh();
    const int comfortable = sizeHint().height() + scaled(kTakesHeight - kLeastTakesHeight, theme);
    resize(width(), std::min(comfortable, screen()->availableSize().height() - kFrameHeight));
}

QGridLayout* RecordDialog::microphone()
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(spacing::kLarge);
    grid->setVerticalSpacing(spacing::kUnit);
    grid->setColumnStretch(1, 1);
    auto* caption = new QLabel(tr("Microphone"), this);
    styleLabel(*caption, m_theme.font(TextRole::Body), m_theme.mutedText);
    const int captionWidth = std::max(caption->sizeHint().width(), m_form->captionWidth());
    caption->setMinimumWidth(captionWidth);
    m_form->setCaptionWidth(captionWidth);
    m_microphone->setObjectName(QStringLiteral("microphone"));
    m_microphone->setTextFormat(Qt::PlainText);
    m_microphone->setMinimumWidth(1);
    styleLabel(*m_microphone, m_theme.font(TextRole::Body), m_theme.text);
    m_level->setTheme(m_theme);
    m_level->setMinimumHeight(scaled(m_level->sizeHint().height(), m_theme));
    grid->addWidget(caption, 0, 0);
    grid->addWidget(m_microphone, 0, 1);
    grid->addWidget(m_level, 1, 1);
    return grid;
}

QHBoxLayout* RecordDialog::recorder()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::kSmall);
    m_record->reserveWidthFor({tr("Record"), tr("Stop")});
    m_record->setIconName(QStringLiteral("record"));
    m_play->setIconName(QStringLiteral("play"));
    m_play->setToolTip(tr("Hear the take (P)"));
    m_discard->setToolTip(tr("Throw the take away (Del)"));
    for (ControlButton* of : {m_record, m_play, m_keep, m_discard})
        of->setTheme(m_theme);
    m_time->setObjectName(QStringLiteral("takeSeconds"));
    styleLabel(*m_time, m_theme.font(TextRole::Body), m_theme.text);
    row->addWidget(m_record);
    row->addSpacing(spacing::kUnit);
    row->addWidget(m_time, 1);
    row->addWidget(m_play);
    row->addWidget(m_keep);
    row->addWidget(m_discard);
    return row;
}

void RecordDialog::connectParts()
{
    connect(m_record, &QPushButton::clicked, this, &RecordDialog::recordOrStop);
    connect(m_play, &QPushButton::clicked, this, &RecordDialog::playRequested);
    connect(m_keep, &QPushButton::clicked, this, &RecordDialog::keepRequested);
    connect(m_discard, &QPushButton::clicked, this, &RecordDialog::discardRequested);
    connect(m_takes, &TakeList::playRequested, this, &RecordDialog::takePlayRequested);
    connect(m_takes, &TakeList::deleteRequested, this, &RecordDialog::takeDeleteRequested);
    connect(m_form, &RecordForm::changed, this, &RecordDialog::refresh);
    // So that Space begins a take and does not take consent back.
    connect(m_form, &RecordForm::done, this, [this] { setFocus(); });
}

void RecordDialog::setMicrophone(const QString& name, bool listening)
{
    setTextIfNew(*m_microphone, name.isEmpty() ? QString(QChar(0x2013)) : name);
    if (m_listening == listening)
        return;
    m_listening = listening;
    if (!listening)
        m_level->clear();
    refresh();
}

void RecordDialog::setStep(Step step)
{
    const bool first = m_step == Step::Busy && step == Step::Ready && m_form->speaker().isEmpty();
    m_step = step;
    refresh();
    if (first)
        m_form->focusSpeaker();
    if (step == Step::Recording)
        setFocus(); // so that Space ends the take wherever it was begun
}

void RecordDialog::setSeconds(double seconds)
{
    setTextIfNew(*m_time, tr("%1 of %2").arg(minutesText(seconds), minutesText(kMostSeconds)));
}

void RecordDialog::setKeepable(bool keepable)
{
    m_keepable = keepable;
    refresh();
}

void RecordDialog::setMessage(const Message& message)
{
    if (m_messageShown != nullptr && message == m_message)
        return;
    m_message = message;
    delete m_messageShown;
    if (message.kind == Message::Kind::Plain) {
        auto* line = new QLabel(message.text, this);
        line->setWordWrap(true);
        line->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        styleLabel(*line, m_theme.font(TextRole::Body), m_theme.mutedText);
        m_messageShown = line;
    } else {
        auto* box = new WarningBox(message.kind == Message::Kind::Danger ? WarningBox::Severity::Danger
                                                                         : WarningBox::Severity::Warning,
                                   message.heading, message.text, this);
        box->setTheme(m_theme);
        m_messageShown = box;
    }
    m_messageShown->setObjectName(QStringLiteral("recordMessage"));
    m_messageShown->setMinimumHeight(scaled(kMessageHeight, m_theme));
    m_messageSlot->addWidget(m_messageShown);
}

void RecordDialog::setTakes(const std::vector<TakeView>& takes)
{
    m_takes->setTakes(takes);
}

void RecordDialog::refresh()
{
    const bool recording = m_step == Step::Recording;
    const bool review = m_step == Step::Review;
    const bool still = m_step == Step::Ready;
    const QString missing = m_form->missing();
    m_record->setText(recording ? tr("Stop") : tr("Record"));
    m_record->setIconName(recording ? QStringLiteral("stop") : QStringLiteral("record"));
    m_record->setEnabled(recording || (still && m_listening && missing.isEmpty()));
    m_record->setToolTip(recording ? tr("End the take (Space)") : tr("Begin a take (Space)"));
    m_form->setLocked(!still && !review, recording || m_step == Step::Busy);
    m_takes->setEnabled(still || review);
    m_play->setEnabled(review);
    m_discard->setEnabled(review);
    m_keep->setEnabled(review && m_keepable && missing.isEmpty());
    m_keep->setToolTip(missing.isEmpty() ? tr("Keep the take (Return)") : missing);
    m_keep->setLook(review && m_keepable ? ControlButton::Look::Primary : ControlButton::Look::Plain);
    m_record->setLook(review ? ControlButton::Look::Plain : ControlButton::Look::Primary);
}

void RecordDialog::recordOrStop()
{
    if (!m_record->isEnabled())
        return;
    if (m_step == Step::Recording)
        emit stopRequested();
    else
        emit recordRequested();
}

void RecordDialog::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Space:
        if (!event->isAutoRepeat())
            recordOrStop();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_keep->isEnabled())
            emit keepRequested();
        return;
    case Qt::Key_P:
        if (m_play->isEnabled())
            emit playRequested();
        return;
    case Qt::Key_Delete:
        if (m_discard->isEnabled())
            emit discardRequested();
        return;
    default:
        QDialog::keyPressEvent(event);
    }
}

void RecordDialog::reject()
{
    if (m_step == Step::Busy)
        return; // a moment
    if (m_step == Step::Recording) {
        emit stopRequested();
        return;
    }
    if (m_step == Step::Review
        && QMessageBox::question(this, windowTitle(), tr("The last take is not kept. Throw it away?"))
            != QMessageBox::Yes)
        return;
    QDialog::reject();
}

} // namespace tonada::ui
