// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/batch_trainer.h"

#include "core/nn/fused_trainer.h"
#include "core/nn/layer_trainer.h"

namespace tonada {

std::unique_ptr<BatchTrainer> makeBatchTrainer(Sequential& network, const BatchTrainerOptions& options)
{
    if (FusedTrainer::suits(network))
        return std::make_unique<FusedTrainer>(network, options);
    return std::make_unique<LayerTrainer>(network, options);
}

} // namespace tonada
