// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace tonada::test {

/** What a program left behind. */
struct CommandResult
{
    int exitCode = -1; ///< -1 when a signal ended it
    std::string out;
    std::string err;
};

/** Runs a program (arguments[0], looked up in PATH) with an empty stdin and waits for it. When `interruptAt`
 *  is not empty, a signal (Ctrl-C's) is sent to it once that text has come on stderr. */
[[nodiscard]] CommandResult run(const std::vector<std::string>& arguments,
                                const std::string& interruptAt = {}, int signal = SIGINT);

/** Runs tonada-cli with these arguments. */
[[nodiscard]] CommandResult tonadaCli(std::vector<std::string> arguments, const std::string& interruptAt = {},
                                      int signal = SIGINT);

/** What a command prints with --json. */
[[nodiscard]] std::vector<nlohmann::json> jsonLines(const std::string& text);

} // namespace tonada::test
