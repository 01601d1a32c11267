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
    {-0.41366F, -0.93517F, 0.731F, 1.493F, 4.2683F, -0.28883F, -0.68045F, -0.35192F, 0.84889F, 5.1836F},
    -7.0363F};
inline constexpr LinearScore<SoundTexture::kFigures> kTextureScore{
    {-0.2738F, 2.6312F, -3.9727F, 19.117F, -36.093F, 42.486F, 3.1834F, 15.513F, -1.9926F, 0.50704F},
    -1.4412F};
/** @} */

} // namespace tonada
