// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/mfcc_config.h"
#include "core/learn/model_info.h"

#include <Eigen/Core>

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace tonada {

/** One line of a model's description. */
struct LayerSummary
{
    std::string type; ///< "Conv2D", "Dense", …
    std::string output; ///< shape of what it gives: "38 × 61 × 64"
    std::int64_t weights = 0; ///< trained ones
};

/** A trained two-class system. Immutable after loading, so that threads may share it.
 *
 *  Input: one window's MFCC, [nMfcc × 63] as Mfcc makes it. Output: the two sigmoid outputs, not a
 *  distribution: p[1] is the score of labels[1] (Argentinian), p[0] that of labels[0] (Other).
 *  Calibration::probability() turns them into what is shown.
 */
class Classifier
{
public:
    /** What one thread needs to call predict(); made once, off the hot path. */
    class Workspace
    {
    public:
        virtual ~Workspace() = default;
    };

    virtual ~Classifier() = default;

    [[nodiscard]] virtual const ModelInfo& info() const noexcept = 0;
    /** What it is made of, from input to output. */
    [[nodiscard]] virtual std::vector<LayerSummary> layers() const { return {}; }
    [[nodiscard]] virtual std::unique_ptr<Workspace> makeWorkspace() const = 0;

    /** Allocates nothing. `workspace` comes from this classifier's makeWorkspace(). */
    [[nodiscard]] virtual std::array<float, 2> predict(const Eigen::MatrixXf& mfcc,
                                                       Workspace& workspace) const noexcept = 0;
};

} // namespace tonada
