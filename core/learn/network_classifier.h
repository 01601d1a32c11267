// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/classifier.h"
#include "core/nn/sequential.h"

namespace tonada {

/** A network as a classifier. */
class NetworkClassifier final : public Classifier
{
public:
    /** `network` takes nMfcc × windowFrames × 1 and gives two numbers: the scores, or with `softmax` what a
     *  softmax turns into them. */
    NetworkClassifier(ModelInfo info, Sequential network, bool softmax = false);

    [[nodiscard]] const Sequential& network() const noexcept { return m_network; }
    /** The scores are a softmax of what the network gives. */
    [[nodiscard]] bool softmax() const noexcept { return m_softmax; }

    [[nodiscard]] const ModelInfo& info() const noexcept override { return m_info; }
    [[nodiscard]] std::vector<LayerSummary> layers() const override;
    [[nodiscard]] std::unique_ptr<Workspace> makeWorkspace() const override;
    [[nodiscard]] std::array<float, 2> predict(const WindowFeatures& window,
                                               Workspace& workspace) const noexcept override;
    [[nodiscard]] float novelty(Workspace& workspace) const noexcept override;

private:
    ModelInfo m_info;
    Sequential m_network;
    bool m_softmax;
    std::size_t m_lastDense; // its input is the penultimate layer
};

} // namespace tonada
