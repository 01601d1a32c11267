// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/spectral_features.h"
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

/** Which features of a window a classifier looks at. */
enum class ClassifierInput
{
    Mfcc,
    Scalars, ///< the five of SpectralFeatures
};

/** One window as classifiers get it. The MFCC is borrowed. */
struct WindowFeatures
{
    const Eigen::MatrixXf& mfcc; ///< [nMfcc × 63] as Mfcc makes it; not looked at for Scalars, may be empty
    ScalarMeans scalars{}; ///< SpectralFeatures::means(); not looked at for Mfcc, may stay zero
};

/** A trained two-class system. Immutable after loading, so that threads may share it.
 *
 *  Input: the features of one window that input() names. Output: the two scores, of networks not a
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
    /** The only features that predict() needs. */
    [[nodiscard]] virtual ClassifierInput input() const noexcept { return ClassifierInput::Mfcc; }
    /** What it is made of, from input to output. */
    [[nodiscard]] virtual std::vector<LayerSummary> layers() const { return {}; }
    [[nodiscard]] virtual std::unique_ptr<Workspace> makeWorkspace() const = 0;

    /** Allocates nothing. `workspace` comes from this classifier's makeWorkspace(). */
    [[nodiscard]] virtual std::array<float, 2> predict(const WindowFeatures& window,
                                                       Workspace& workspace) const noexcept = 0;
    /** How unlike its training data it finds the window that predict() saw last in this workspace: Novelty::of(),
     *  above 1 is unlike; kNoveltyNotChecked where the model's file does not say. Allocates nothing. */
    [[nodiscard]] virtual float novelty(Workspace& /*workspace*/) const noexcept
    {
        return kNoveltyNotChecked;
    }
};

} // namespace tonada
