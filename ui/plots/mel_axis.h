// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace tonada::ui {

/** Where frequencies lie in a picture of FeatureColumn::kMels bands from 0 to 8 kHz on Slaney's mel scale
 *  (librosa.mel_frequencies, htk = False). */
namespace mel_axis {

/** Hz at which the filter of a band peaks. */
[[nodiscard]] double bandCentreHz(int band);

/** The same between bands; beyond the outer ones it goes on as between the last two. */
[[nodiscard]] double hzAt(double band);

/** Height in the picture, 0 at the bottom to 1 at the top: the middle of a band's row for its centre. */
[[nodiscard]] double positionOf(double hz);

/** The band in whose row a frequency lies; none beyond the picture. */
[[nodiscard]] std::optional<int> bandAt(double hz);

} // namespace mel_axis

} // namespace tonada::ui
