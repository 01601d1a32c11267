// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/spectral_features.h"
#include "core/learn/classifier.h"

#include <array>
#include <vector>

namespace tonada {

/** A trained system that looks at the five scalars of a window. Immutable: threads may share it. */
class ScalarModel
{
public:
    virtual ~ScalarModel() = default;

    /** The scores of labels[0] and labels[1], which sum to one. Allocates nothing. */
    [[nodiscard]] virtual std::array<float, 2> predict(const ScalarMeans& scalars) const noexcept = 0;
    /** What it is made of, from input to output. */
    [[nodiscard]] virtual std::vector<LayerSummary> layers() const = 0;
};

} // namespace tonada
