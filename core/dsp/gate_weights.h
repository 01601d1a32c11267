// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/hop_evidence.h"
#include "core/dsp/linear_score.h"
#include "core/dsp/sound_texture.h"

namespace tonada {

/** Weights of the speech gate, as models/trust's tonada-fit-gate prints them: logistic regression on the demo
 *  voices of the training part, clean and in white and pink noise, against noise, hum and synthesised music.
 *  @{ */
inline constexpr LinearScore<HopEvidence::kFigures> kEvidenceScore{
    {-0.45457F, -0.89542F, 0.72714F, 1.51F, 4.3773F, -0.27727F, -0.71489F, -0.35974F, 0.86456F, 5.1227F},
    -7.077F};
inline constexpr LinearScore<SoundTexture::kFigures> kTextureScore{
    {-0.28382F, 2.6433F, -2.8952F, 21.003F, -38.947F, 45.204F, 2.6633F, 15.478F, -1.7991F, 0.51815F},
    -1.3518F};
/** @} */

} // namespace tonada
