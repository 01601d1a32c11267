// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/network_classifier.h"

#include <cmath>

namespace tonada {
namespace {
struct NetworkWorkspace final : Classifier::Workspace
{
    NetworkWorkspace(const Sequential& network, std::size_t lastDense)
        : input(network.inputShape().size(), 1)
        , penultimate(network.shapeBefore(lastDense).size(), 1)
        , noveltyFeatures(penultimate.rows())
        , outputs(network.outputShape().size(), 1)
        , buffers(network.makeWorkspace())
    { }

    Eigen::MatrixXf input;
    Eigen::MatrixXf penultimate;
    Eigen::VectorXd noveltyFeatures;
    Eigen::MatrixXf outputs;
    Sequential::Workspace buffers;
};
} // namespace

NetworkClassifier::NetworkClassifier(ModelInfo info, Sequential network, bool softmax)
    : m_info(std::move(info))
    , m_network(std::move(network))
    , m_softmax(softmax)
    , m_lastDense(m_network.lastOf("Dense"))
{ }

std::vector<LayerSummary> NetworkClassifier::layers() const
{
    std::vector<LayerSummary> lines;
    for (std::size_t i = 0; i < m_network.size(); ++i) {
        const auto& layer = m_network.layer(i);
        lines.push_back({std::string(layer.type()), toString(layer.outputShape()), layer.weightCount()});
    }
    if (m_softmax)
        lines.push_back({"Softmax", toString(m_network.outputShape()), 0});
    return lines;
}

std::unique_ptr<Classifier::Workspace> NetworkClassifier::makeWorkspace() const
{
    return std::make_unique<NetworkWorkspace>(m_network, m_lastDense);
}

std::array<float, 2> NetworkClassifier::predict(const WindowFeatures& window,
                                                Workspace& workspace) const noexcept
{
    auto& own = static_cast<NetworkWorkspace&>(workspace);
    const auto& mfcc = window.mfcc;
    // A frame is contiguous in `mfcc`, a coefficient in the network's picture.
    Eigen::Map<Eigen::MatrixXf>(own.input.data(), mfcc.cols(), mfcc.rows()).noalias() = mfcc.transpose();
    m_network.infer(own.input, own.penultimate, own.buffers, 0, m_lastDense);
    m_network.infer(own.penultimate, own.outputs, own.buffers, m_lastDense, m_network.size());
    if (!m_softmax)
        return {own.outputs(0), own.outputs(1)};
    const float second = 1.0F / (1.0F + std::exp(own.outputs(0) - own.outputs(1)));
    return {1.0F - second, second};
}

float NetworkClassifier::novelty(Workspace& workspace) const noexcept
{
    if (!m_info.novelty)
        return kNoveltyNotChecked;
    auto& own = static_cast<NetworkWorkspace&>(workspace);
    own.noveltyFeatures = own.penultimate.unaryExpr(&noveltyOfActivation);
    const auto& picture = m_network.inputShape();
    const Movement movement
        = movementOf(Eigen::Map<const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>(
            own.input.data(), picture.height, picture.width));
    return m_info.novelty->of(
        {own.noveltyFeatures.data(), static_cast<std::size_t>(own.noveltyFeatures.size())}, &movement);
}

} // namespace tonada
