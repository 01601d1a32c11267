// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/live_status.h"
#include "core/live/take_check.h"
#include "core/util/error.h"
#include "ui/train/record_dialog.h"

#include <QCoreApplication>

#include <cstdint>
#include <optional>

namespace tonada::ui {

/** What is said below a take. */
class RecordWords
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::RecordWords)

public:
    /** Before a take: what is missing, or how it goes. */
    [[nodiscard]] static RecordDialog::Message before(const QString& missing);
    [[nodiscard]] static RecordDialog::Message during();
    /** The gravest that speaks against the take, or how much speech is in it. */
    [[nodiscard]] static RecordDialog::Message after(const TakeCheck& check, std::int64_t lostSamples);
    /** Why nothing is heard; none while the microphone is open or being opened. */
    [[nodiscard]] static std::optional<RecordDialog::Message> trouble(SessionState session,
                                                                      const std::optional<Error>& error);
    /** What could not be done; the take is still there. */
    [[nodiscard]] static RecordDialog::Message failure(const Error& error);
};

} // namespace tonada::ui
