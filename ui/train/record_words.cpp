// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/record_words.h"

#include "ui/live/verdict_presenter.h"
#include "ui/live/verdict_words.h"
#include "ui/support/error_text.h"
#include "ui/support/number_text.h"

namespace tonada::ui {
namespace {

using Message = RecordDialog::Message;

QString sentence(const QString& words)
{
    return words.isEmpty() ? words : words.front().toUpper() + words.mid(1) + QLatin1Char('.');
}

/** The words of the live page. */
Message panelMessage(PanelState state)
{
    return {Message::Kind::Warning, VerdictWords::headline(state), sentence(VerdictWords::advice(state))};
}

} // namespace

Message RecordWords::before(const QString& missing)
{
    if (!missing.isEmpty())
        return {Message::Kind::Plain, {}, missing};
    return {
        Message::Kind::Plain,
        {},
        tr("Space begins and ends a take. Clips are cut from it every 2 s; a minute of free speech is a good "
           "take.")};
}

Message RecordWords::during()
{
    return {Message::Kind::Plain, {}, tr("Recording. Space ends the take.")};
}

Message RecordWords::after(const TakeCheck& check, std::int64_t lostSamples)
{
    switch (check.fault) {
    case TakeFault::TooShort:
        return {Message::Kind::Warning, tr("Too short"),
                tr("A clip is 2 s long: there is none in this take, and it cannot be kept.")};
    case TakeFault::TooQuiet:
        return panelMessage(PanelState::TooQuiet);
    case TakeFault::NoSpeech:
        return {Message::Kind::Warning, VerdictWords::headline(PanelState::NoSpeech),
                tr("Nobody is heard speaking in this take.")};
    case TakeFault::Overload:
        return panelMessage(PanelState::Overload);
    case TakeFault::None:
        break;
    }
    if (lostSamples > 0)
        return {
            Message::Kind::Warning, tr("Not complete"),
            tr("%1 samples were lost while recording.").arg(numberText(static_cast<double>(lostSamples)))};
    return {Message::Kind::Plain,
            {},
            tr("%1 s of speech in it. Listen, then keep it (Return) or throw it away (Del).")
                .arg(numberText(check.speechSeconds, 1))};
}

std::optional<Message> RecordWords::trouble(SessionState session, const std::optional<Error>& error)
{
    const auto state = sessionTrouble(session, error);
    if (!state)
        return std::nullopt;
    const QString text = error ? ErrorText::sentence(*error) : sentence(VerdictWords::advice(*state));
    return Message{Message::Kind::Danger, VerdictWords::headline(*state), text};
}

Message RecordWords::failure(const Error& error)
{
    return {Message::Kind::Danger, tr("Not done"), ErrorText::sentence(error)};
}

} // namespace tonada::ui
