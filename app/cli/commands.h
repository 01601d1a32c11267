// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

namespace tonada::cli {

/** Each adds one command of tonada-cli with its options; the command runs in a CLI11 callback and throws
 *  tonada::Error when it fails. Results go to stdout, messages to stderr. */
void addChop(CLI::App& app);
void addClassify(CLI::App& app);
void addCompare(CLI::App& app);
void addDemo(CLI::App& app);
void addDevices(CLI::App& app);
void addEvaluate(CLI::App& app);
void addFeatures(CLI::App& app);
void addLabels(CLI::App& app);
void addLive(CLI::App& app);
void addSummary(CLI::App& app);
void addTrain(CLI::App& app);

} // namespace tonada::cli
