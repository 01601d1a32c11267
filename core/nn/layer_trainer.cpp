// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/layer_trainer.h"

#include "core/nn/loss.h"
#include "core/util/flush_denormals.h"

namespace tonada {
namespace {
std::vector<Parameter*> prepared(Sequential& network)
{
    network.prepareTraining();
    return network.trainableParameters();
}
} // namespace

LayerTrainer::LayerTrainer(Sequential& network, const BatchTrainerOptions& options)
    : m_network(network)
    , m_adam(prepared(network), options.adam)
    , m_classWeights(options.classWeights)
    , m_random(options.seed)
    , m_pool(options.threads)
{ }

float LayerTrainer::trainOnBatch(ConstBatch x, ConstBatch labels, float learningRate)
{
    const FlushDenormals flush;
    const TrainingPass pass{m_random.next(), &m_pool};
    m_logits = m_network.forward(x, pass);
    const float loss = binaryCrossEntropy(m_logits, labels, m_dLogits, m_classWeights);
    m_network.backward(x, m_dLogits, pass);
    m_adam.step(learningRate);
    return loss;
}

} // namespace tonada
