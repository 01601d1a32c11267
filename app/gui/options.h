// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace tonada::gui {

/** What `tonada` was asked to do on its command line. */
struct Options
{
    std::vector<std::string>
        files; ///< recordings and folders of them; one file alone is played as if it were live
    bool demo = false;
    std::string device; ///< microphone, by name
    std::string model;
    std::string page = "live";
    std::string language; ///< "en" or "es"; empty: the setting, else the system's
    std::string theme; ///< "light" or "dark"; empty: the setting
    std::string screenshot; ///< where to; empty: none
    double after = 3; ///< seconds until the screenshot
    std::string figure; ///< where to save the figure of the files; empty: none
    std::string curves; ///< where to save the training curves of a run; empty: none
    int run = 0; ///< its number, for `curves`
    double scale = 2; ///< of the figure, when it is a PNG: pixels for each of its size
    std::string
        size; ///< of the window, "1366x768"; empty: as last time, a screenshot's 1366x768, a figure's 1200x800
};

/** Empty when there is nothing to run: --help, --version (exitCode 0) or wrong usage (2), already said. */
[[nodiscard]] std::optional<Options> parseOptions(int argc, char** argv, int& exitCode);

} // namespace tonada::gui
