// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/layer.h"

#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace tonada {

/** Layers one after the other, as Keras's class of that name.
 *
 *  infer() is const and thread-safe, a Workspace for each thread. forward(), backward() and changing weights
 *  belong to one thread while nobody infers.
 */
class Sequential
{
public:
    /** The buffers of infer(), for at most `maxBatch` examples at a time. */
    class Workspace
    {
    public:
        [[nodiscard]] Eigen::Index maxBatch() const noexcept { return m_even.cols(); }

    private:
        friend class Sequential;
        Eigen::MatrixXf m_even;
        Eigen::MatrixXf m_odd;
        std::vector<float> m_scratch;
    };

    explicit Sequential(const Shape& input);

    /** Appends a layer, built for the output of the one before; all weights are zero. Throws Error. */
    Layer& add(std::unique_ptr<Layer> layer);
    template <typename L, typename... Args>
    L& add(Args&&... args)
    {
        return static_cast<L&>(add(std::make_unique<L>(std::forward<Args>(args)...)));
    }
    /** Puts another layer in the place of the last one. */
    Layer& replaceLast(std::unique_ptr<Layer> layer);
    /** Fresh weights in all layers: Keras's defaults. */
    void initialise(Random& random);

    [[nodiscard]] const Shape& inputShape() const noexcept { return m_inputShape; }
    [[nodiscard]] const Shape& outputShape() const noexcept;
    [[nodiscard]] std::size_t size() const noexcept { return m_layers.size(); }
    [[nodiscard]] Layer& layer(std::size_t i) noexcept { return *m_layers[i]; }
    [[nodiscard]] const Layer& layer(std::size_t i) const noexcept { return *m_layers[i]; }
    /** The last layer of a type (Keras's class name); size() if there is none. */
    [[nodiscard]] std::size_t lastOf(std::string_view type) const noexcept;
    /** Of what the i-th layer takes; with size(), of the output. */
    [[nodiscard]] const Shape& shapeBefore(std::size_t i) const noexcept;
    [[nodiscard]] std::span<const std::unique_ptr<Layer>> layers() const noexcept { return m_layers; }
    /** All but a closing sigmoid. */
    [[nodiscard]] std::span<const std::unique_ptr<Layer>> layersToLogits() const noexcept;

    /** Trainable weights, without running means and the like. */
    [[nodiscard]] Eigen::Index weightCount() const noexcept;
    /** A copy of every parameter's values, in layer order, trainable or not: to go back to the best epoch. */
    [[nodiscard]] std::vector<Eigen::VectorXf> weights() const;
    /** Takes back what weights() gave. */
    void setWeights(const std::vector<Eigen::VectorXf>& weights);
    /** The trainable parameters in layer order; valid until a layer is added. */
    [[nodiscard]] std::vector<Parameter*> trainableParameters();

    [[nodiscard]] Workspace makeWorkspace(Eigen::Index maxBatch = 1) const;
    /** The network's outputs (sigmoid included) for x [features × batch], batch up to the workspace's.
     *  Allocates nothing. */
    void infer(ConstBatch x, Batch out, Workspace& workspace) const noexcept
    {
        infer(x, out, workspace, 0, size());
    }
    /** The same for the layers from `first` up to, not including, `end`. */
    void infer(ConstBatch x, Batch out, Workspace& workspace, std::size_t first,
               std::size_t end) const noexcept;

    /** Makes room for gradients; call once before forward(). */
    void prepareTraining();
    /** A training pass from the `first` layer, whose input is x, to the logits: the closing sigmoid is left
     *  to the loss. */
    const Eigen::MatrixXf& forward(ConstBatch x, const TrainingPass& pass, std::size_t first = 0);
    /** Fills the gradients of the parameters from the loss's gradient by the logits of the last forward(),
     *  with the same x, pass and first layer. */
    void backward(ConstBatch x, ConstBatch dLogits, const TrainingPass& pass);
    /** The same from the `first` layer on; `dx` becomes the gradient by x. */
    void backward(ConstBatch x, ConstBatch dLogits, const TrainingPass& pass, std::size_t first, Batch dx);

private:
    Shape m_inputShape;
    std::vector<std::unique_ptr<Layer>> m_layers;
    std::vector<Eigen::MatrixXf> m_outputs; // of each layer, in training
    std::vector<Eigen::MatrixXf> m_gradients; // of the loss by each layer's output
};

} // namespace tonada
