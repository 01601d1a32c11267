// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/data_summary.h"

#include <QCoreApplication>
#include <QString>

namespace tonada::ui {

/** What the Train page says about a data set. */
class DataWords
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::DataWords)

public:
    /** Of the folder or file that recordings come from. */
    [[nodiscard]] static QString nameOf(const std::filesystem::path& source);
    [[nodiscard]] static bool isGrave(DataWarning warning) noexcept;
    [[nodiscard]] static QString heading(DataWarning warning);
    /** One or two sentences: what was found, and what it means. */
    [[nodiscard]] static QString sentence(DataWarning warning, const DataSummary& summary,
                                          const Dataset& data);

private:
    [[nodiscard]] static QString soundSentence(const SoundAudit& audit);
};

} // namespace tonada::ui
