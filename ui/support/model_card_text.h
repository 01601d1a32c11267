// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tonada {
class Classifier;
}

namespace tonada::ui {

/** The model's card as Markdown. Of a file without one it says what can be seen of the model, and that nothing is
 *  known of its training. */
[[nodiscard]] QString cardOf(const Classifier& model);

} // namespace tonada::ui
