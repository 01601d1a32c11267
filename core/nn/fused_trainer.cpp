// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/fused_trainer.h"

#include "core/nn/conv_pool.h"
#include "core/nn/dense.h"
#include "core/nn/dropout.h"
#include "core/nn/flatten.h"
#include "core/nn/initializer.h"
#include "core/nn/loss.h"
#include "core/util/flush_denormals.h"

namespace tonada {
namespace {
// Conv2D, ReLU, MaxPooling2D, Dropout, Flatten, Dense
constexpr std::size_t kConv = 0;
constexpr std::size_t kDropout = 3;
constexpr std::size_t kFlatten = 4;
constexpr std::size_t kDense = 5;
constexpr std::size_t kTail = 6;
constexpr Eigen::Index kConvSums = 10 * 8; // DenseTrainArguments::convGradient, for each filter

std::vector<Parameter*> smallParameters(Sequential& network)
{
    network.layer(kConv).prepareTraining();
    for (std::size_t i = kTail; i < network.size(); ++i)
        network.layer(i).prepareTraining();
    Parameter& largeKernel = network.layer(kDense).parameters()[0];
    Parameter& bias = network.layer(kDense).parameters()[1];
    bias.gradient.setZero(bias.values.size());
    std::vector<Parameter*> all = network.trainableParameters();
    std::erase(all, &largeKernel);
    return all;
}
} // namespace

bool FusedTrainer::suits(const Sequential& network) noexcept
{
    if (network.size() <= kTail || !beginsWithConvPool(network.layers()))
        return false;
    const auto* dropout = dynamic_cast<const Dropout*>(&network.layer(kDropout));
    const auto* flatten = dynamic_cast<const Flatten*>(&network.layer(kFlatten));
    const auto* dense = dynamic_cast<const Dense*>(&network.layer(kDense));
    return dropout != nullptr && !dropout->hasMask() && flatten != nullptr && dense != nullptr
        && dense->units() % 8 == 0;
}

FusedTrainer::FusedTrainer(Sequential& network, const BatchTrainerOptions& options, const Kernels& kernels)
    : m_network(network)
    , m_kernels(kernels)
    , m_pool(options.threads)
    , m_adamOptions(options.adam)
    , m_classWeights(options.classWeights)
    , m_random(options.seed)
    , m_conv(network.layer(kConv))
    , m_dense(network.layer(kDense))
    , m_dropoutRate(static_cast<const Dropout&>(network.layer(kDropout)).rate())
    , m_features(m_dense.inputShape().size())
    , m_rowFeatures(m_features / network.layer(kDropout).inputShape().height)
    , m_pooledRows(network.layer(kDropout).inputShape().height)
    , m_units(m_dense.outputShape().size())
    , m_adam(smallParameters(network), options.adam)
    , m_m(zeros(m_features * m_units))
    , m_v(zeros(m_features * m_units))
    , m_convGradients(m_conv.outputShape().channels * kConvSums, m_pooledRows)
{ }

float FusedTrainer::trainOnBatch(ConstBatch x, ConstBatch labels, float learningRate)
{
    const FlushDenormals flush;
    const TrainingPass pass{m_random.next(), &m_pool};
    resize(x.cols());
    spreadPictures(x);
    forwardHead(pass.forLayer(kDropout).dropoutKey);
    m_logits = m_network.forward(m_denseOutput, pass, kTail);
    const float loss = binaryCrossEntropy(m_logits, labels, m_dLogits, m_classWeights);
    m_network.backward(m_denseOutput, m_dLogits, pass, kTail, m_dDense);
    ++m_steps;
    backwardHead({1.0F - m_adamOptions.beta1, 1.0F - m_adamOptions.beta2, m_adamOptions.epsilon,
                  adamStepSize(m_adamOptions, learningRate, m_steps)});
    m_adam.step(learningRate);
    return loss;
}

void FusedTrainer::resize(Eigen::Index examples)
{
    if (examples == m_examples)
        return;
    m_examples = examples;
    m_groups = (examples + kLanes - 1) / kLanes;
    m_pictures.setZero(m_groups * pictureSize());
    m_pooled.resize(m_groups * groupSize());
    m_cells.resize(m_groups * groupSize());
    m_partialOutputs.assign(static_cast<std::size_t>(m_pooledRows),
                            Eigen::MatrixXf(m_units, m_groups * kLanes));
    m_denseOutput.resize(m_units, examples);
    m_dDense.resize(m_units, examples);
    m_dDenseLanes.setZero(m_units, m_groups * kLanes);
    m_dDenseTransposed.resize(m_groups * m_units * kLanes);
}

void FusedTrainer::spreadPictures(ConstBatch x)
{
    for (Eigen::Index example = 0; example < x.cols(); ++example) {
        float* lane = m_pictures.data() + example / kLanes * pictureSize() + example % kLanes;
        Eigen::Map<Eigen::VectorXf, 0, Eigen::InnerStride<kLanes>>(lane, x.rows()) = x.col(example);
    }
}

void FusedTrainer::forwardRow(int pooledRow, std::uint64_t dropoutKey)
{
    const FlushDenormals flush;
    const Eigen::Index first = pooledRow * m_rowFeatures;
    const Eigen::Index width = m_network.inputShape().width;
    Eigen::MatrixXf& partial = m_partialOutputs[static_cast<std::size_t>(pooledRow)];
    partial.setZero();
    for (Eigen::Index group = 0; group < m_groups; ++group) {
        float* pooled = m_pooled.data() + group * groupSize() + first * kLanes;
        m_kernels.convPoolTrain(
            {.x = m_pictures.data() + group * pictureSize() + 2 * pooledRow * width * kLanes,
             .width = width,
             .kernel = m_conv.parameters()[0].values.data(),
             .bias = m_conv.parameters()[1].values.data(),
             .filters = m_conv.outputShape().channels,
             .pooledWidth = m_rowFeatures / m_conv.outputShape().channels,
             .y = pooled,
             .cells = m_cells.data() + group * groupSize() + first * kLanes,
             .dropoutKey = dropoutKey,
             .dropoutRate = m_dropoutRate,
             .firstPlace = static_cast<std::uint32_t>(group * kLanes * m_features + first),
             .placesPerClip = static_cast<std::uint32_t>(m_features)});
        m_kernels.multiplyAdd({.a = pooled,
                               .aRow = 1,
                               .aDepth = kLanes,
                               .b = m_dense.parameters()[0].values.data() + first * m_units,
                               .bDepth = m_units,
                               .c = partial.data() + group * kLanes * m_units,
                               .cRow = m_units,
                               .rows = kLanes,
                               .depth = m_rowFeatures,
                               .columns = m_units});
    }
}

void FusedTrainer::forwardHead(std::uint64_t dropoutKey)
{
    m_pool.run(m_pooledRows, [this, dropoutKey](int row) { forwardRow(row, dropoutKey); });
    m_denseOutput.colwise() = m_dense.parameters()[1].values;
    for (const Eigen::MatrixXf& partial : m_partialOutputs)
        m_denseOutput += partial.leftCols(m_examples);
}

void FusedTrainer::backwardRow(int pooledRow, const AdamStep& step)
{
    const FlushDenormals flush;
    const Eigen::Index first = pooledRow * m_rowFeatures;
    const Eigen::Index width = m_network.inputShape().width;
    m_convGradients.col(pooledRow).setZero();
    m_kernels.denseTrain({.kernel = m_dense.parameters()[0].values.data() + first * m_units,
                          .m = m_m.data() + first * m_units,
                          .v = m_v.data() + first * m_units,
                          .rows = m_rowFeatures,
                          .units = m_units,
                          .groups = m_groups,
                          .x = m_pooled.data() + first * kLanes,
                          .cells = m_cells.data() + first * kLanes,
                          .xGroup = groupSize(),
                          .dy = m_dDenseLanes.data(),
                          .dyTransposed = m_dDenseTransposed.data(),
                          .pictures = m_pictures.data() + 2 * pooledRow * width * kLanes,
                          .picturesGroup = pictureSize(),
                          .width = width,
                          .filters = m_conv.outputShape().channels,
                          .dropoutScale = 1.0F / (1.0F - m_dropoutRate),
                          .convGradient = m_convGradients.col(pooledRow).data(),
                          .adam = step});
}

void FusedTrainer::backwardHead(const AdamStep& step)
{
    m_dense.parameters()[1].gradient = m_dDense.rowwise().sum();
    m_dDenseLanes.leftCols(m_examples) = m_dDense;
    for (Eigen::Index group = 0; group < m_groups; ++group) {
        Eigen::Map<Eigen::MatrixXf>(m_dDenseTransposed.data() + group * m_units * kLanes, kLanes, m_units)
            = m_dDenseLanes.middleCols(group * kLanes, kLanes).transpose();
    }
    m_pool.run(m_pooledRows, [this, &step](int row) { backwardRow(row, step); });
    addUpConvGradient();
}

void FusedTrainer::addUpConvGradient()
{
    const Eigen::Index filters = m_conv.outputShape().channels;
    Eigen::Map<Eigen::MatrixXf> kernel(m_conv.parameters()[0].gradient.data(), filters, 9);
    const Eigen::VectorXf sums = m_convGradients.rowwise().sum();
    for (Eigen::Index filter = 0; filter < filters; ++filter) {
        const Eigen::Map<const Eigen::MatrixXf> ofFilter(sums.data() + filter * kConvSums, 8, 10);
        const Eigen::VectorXf cells = ofFilter.colwise().sum();
        kernel.row(filter) = cells.head(9);
        m_conv.parameters()[1].gradient[filter] = cells[9];
    }
}

} // namespace tonada
