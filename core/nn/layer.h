// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tonada {

class Random;
class ThreadPool;

/** A picture as Keras lays it out (channels last). Flattened in the order height, width, channel: feature
 *  (h·width + w)·channels + c. A vector of n numbers is 1 × 1 × n. */
struct Shape
{
    int height = 1;
    int width = 1;
    int channels = 1;

    [[nodiscard]] Eigen::Index size() const noexcept { return Eigen::Index{1} * height * width * channels; }
    bool operator==(const Shape&) const = default;
};

/** "38 × 61 × 64"; a vector is just "128". */
[[nodiscard]] std::string toString(const Shape& shape);

/** [features × batch]: one example is one contiguous column. */
using ConstBatch = const Eigen::Ref<const Eigen::MatrixXf>&;
using Batch = Eigen::Ref<Eigen::MatrixXf>;

/** An array of weights, flattened row-major over `shape`, with Keras's name for it ("kernel", "bias",
 *  "gamma"). */
struct Parameter
{
    std::string name;
    std::vector<int> shape;
    Eigen::VectorXf values;
    Eigen::VectorXf gradient; ///< empty until Layer::prepareTraining(), and always when not trainable
    bool trainable = true; ///< false: set from data, such as a running mean
};

/** What a training pass needs besides the data. */
struct TrainingPass
{
    std::uint64_t dropoutKey = 0; ///< decides every dropout mask of this pass; another one for each step

    ThreadPool* pool = nullptr; ///< none: the calling thread does everything

    /** The pass as the i-th layer sees it: layers drop out independently. */
    [[nodiscard]] TrainingPass forLayer(std::size_t i) const noexcept;
    /** Calls task(0) … task(count - 1), in the pool if there is one. Which thread does which is left open. */
    void forEach(int count, const std::function<void(int)>& task) const;
    /** Calls task(first, count) for blocks of kExamplesPerTask examples, the last one maybe smaller; in the
     *  pool if there is one. The blocks never depend on it, so that a sum over blocks has the same bits for
     *  any number of threads. */
    void forEachBlock(Eigen::Index examples,
                      const std::function<void(Eigen::Index, Eigen::Index)>& task) const;

    static constexpr Eigen::Index kExamplesPerTask = 4;
};

/** One step of a Sequential, with Keras's names, defaults and weight layouts.
 *
 *  A layer is built for one input shape; after that only its weights change. infer() is const and may run in
 *  several threads at once; forward() and backward() belong to one thread, and backward() to the forward()
 *  just before it, with the same x and y.
 */
class Layer
{
public:
    virtual ~Layer() = default;

    /** Keras's class name: "Conv2D", "Dense", … */
    [[nodiscard]] virtual std::string_view type() const noexcept = 0;

    /** Fixes the shapes and makes the parameters, all zero. Throws Error (InvalidArgument) on an input this
     *  layer cannot take. */
    void build(const Shape& input);
    /** Keras's default initialisation; draws nothing when there is nothing to draw. */
    virtual void initialise(Random& random);
    /** Makes room for gradients. */
    void prepareTraining();

    [[nodiscard]] const Shape& inputShape() const noexcept { return m_inputShape; }
    [[nodiscard]] const Shape& outputShape() const noexcept { return m_outputShape; }
    [[nodiscard]] std::span<Parameter> parameters() noexcept { return m_parameters; }
    [[nodiscard]] std::span<const Parameter> parameters() const noexcept { return m_parameters; }
    /** Numbers in trainable parameters. */
    [[nodiscard]] Eigen::Index weightCount() const noexcept;
    /** The parameter of that name; there must be one. */
    [[nodiscard]] const Parameter& parameter(std::string_view name) const noexcept;

    /** True when infer() would only copy: dropout, flatten. */
    [[nodiscard]] virtual bool isIdentity() const noexcept { return false; }
    /** Floats of scratch space that infer() needs. */
    [[nodiscard]] virtual Eigen::Index scratchSize() const noexcept { return 0; }
    /** Allocates nothing. x and y do not overlap. */
    virtual void infer(ConstBatch x, Batch y, std::span<float> scratch) const noexcept = 0;

    /** infer() as training wants it: with dropout, with the statistics of the batch. */
    virtual void forward(ConstBatch x, Batch y, const TrainingPass& pass) = 0;
    /** From the loss's gradient by y to its gradients by the parameters (overwritten) and by x. `dx` is empty
     *  when nobody needs it. */
    virtual void backward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx, const TrainingPass& pass) = 0;

    /** infer() backwards: from a gradient by y = infer(x) to that by x. As infer() it may run in several threads
     *  at once; it may allocate. */
    virtual void inferBackward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx) const = 0;

protected:
    Layer() = default;
    Layer(const Layer&) = default;
    Layer& operator=(const Layer&) = default;

    /** Checks the input, calls addParameter() and returns the output's shape. */
    virtual Shape onBuild(const Shape& input) = 0;
    void addParameter(std::string name, std::vector<int> shape, bool trainable = true);
    /** In the order in which onBuild() added them. */
    [[nodiscard]] Parameter& at(std::size_t i) noexcept { return m_parameters[i]; }
    [[nodiscard]] const Parameter& at(std::size_t i) const noexcept { return m_parameters[i]; }

private:
    Shape m_inputShape;
    Shape m_outputShape;
    std::vector<Parameter> m_parameters;
};

} // namespace tonada
