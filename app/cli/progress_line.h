// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

namespace tonada::cli {

/** A line on stderr that says how far a job is: a bar with the time left, redrawn in place on a terminal, and
 *  nothing but finished lines elsewhere. */
class ProgressLine
{
public:
    ProgressLine();

    /** Redraws at most ten times a second. `share` 0 … 1 of the whole job; `text` stands behind the bar. */
    void update(double share, const std::string& text);
    /** Replaces the bar by a line that stays. */
    void finish(const std::string& text);

private:
    [[nodiscard]] std::string timeLeft(double share) const;

    bool m_terminal;
    std::chrono::steady_clock::time_point m_start;
    std::chrono::steady_clock::time_point m_drawn;
};

} // namespace tonada::cli
