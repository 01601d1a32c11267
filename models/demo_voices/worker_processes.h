// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace tonada::corpus {

/** Work for a process of its own. */
struct Job
{
    std::string name; ///< for messages
    std::function<void()> run; ///< in a child process: what it leaves behind are files
};

/** Runs every job in a process forked for it alone, `processes` at a time, and calls `finished(count)` after
 *  each. When one fails, no further ones start, and its message is thrown as Error (DataUnusable) once the
 *  running ones have ended. */
void runInProcesses(const std::vector<Job>& jobs, int processes, const std::function<void(int)>& finished);

} // namespace tonada::corpus
