// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/run_record.h"

#include <vector>

namespace tonada::ui {

/** The runs as earlier versions kept them, all in one file: of each its system, seed, duration and two
 *  accuracies. */
struct RunList
{
    std::vector<RunRecord> runs; ///< evaluations have an accuracy, without clips, interval and tables
    int nextNumber = 1;
};

/** Errors: FileNotFound, FileUnreadable. */
[[nodiscard]] RunList readRunList(const std::filesystem::path& path);

} // namespace tonada::ui
