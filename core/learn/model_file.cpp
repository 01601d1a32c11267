// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/model_file.h"

#include "core/learn/model_metadata.h"
#include "core/learn/network_classifier.h"
#include "core/learn/onnx_export.h"
#include "core/learn/onnx_import.h"
#include "core/learn/onnx_scalar_model.h"
#include "core/learn/scalar_classifier.h"
#include "core/nn/activation.h"
#include "core/util/error.h"
#include "core/util/file_io.h"

#include <onnx/onnx_pb.h>
#include <stdexcept>
#include <system_error>

namespace tonada {
namespace fs = std::filesystem;

namespace {
constexpr std::uintmax_t kMaxFileSize = std::uintmax_t{1} << 30;
constexpr const char* kProducer = "Tonada";
constexpr std::int64_t kOldestOpset = 7;
constexpr std::int64_t kNewestOpset = 21;
constexpr const char* kLikeOurs = "a network like Tonada's own: convolutions, pooling, LSTMs and dense "
                                  "layers with two sigmoid or softmax "
                                  "outputs";
constexpr const char* kLikeOurScalars
    = "a forest or logistic regression like Tonada's own: five scalars, two scores";
constexpr std::int64_t kOldestMlOpset = 1; // of ai.onnx.ml
constexpr std::int64_t kNewestMlOpset = 4;

Error damaged(const fs::path& path, const std::string& reason)
{
    return Error(ErrorCode::ModelDamaged, {path.string(), reason});
}

onnx::ModelProto parse(const fs::path& path)
{
    std::error_code ignored;
    if (fs::is_regular_file(path, ignored) && fs::file_size(path, ignored) > kMaxFileSize)
        throw damaged(path, "larger than 1 GiB");
    const auto bytes = readFile(path);
    if (bytes.empty())
        throw damaged(path, "the file is empty");
    onnx::ModelProto model;
    if (!model.ParseFromString(bytes))
        throw damaged(path, "cut short or not ONNX");
    if (!model.has_graph() || model.graph().node_size() == 0)
        throw damaged(path, "no graph in it");
    return model;
}

void requireKnownOpset(const onnx::ModelProto& model, const fs::path& path)
{
    for (const auto& opset : model.opset_import()) {
        const bool ml = opset.domain() == kOnnxMlDomain;
        const auto oldest = ml ? kOldestMlOpset : kOldestOpset;
        const auto newest = ml ? kNewestMlOpset : kNewestOpset;
        if ((ml || opset.domain().empty()) && (opset.version() < oldest || opset.version() > newest))
            throw Error(ErrorCode::ModelUnsupported,
                        {path.string(),
                         (ml ? "ai.onnx.ml opset " : "opset ") + std::to_string(opset.version()),
                         "an opset from " + std::to_string(oldest) + " to " + std::to_string(newest)});
    }
}

ModelMetadata metadataOf(const onnx::ModelProto& model, const fs::path& path)
{
    ModelMetadata metadata;
    for (const auto& entry : model.metadata_props())
        metadata[entry.key()] = entry.value();
    // It stands behind the graph: a file cut there would pass for a foreign one.
    if (metadata.empty() && model.producer_name() == kProducer)
        throw damaged(path, "cut short behind the graph");
    return metadata;
}

void requireInput(const Shape& input, const MfccConfig& features, const fs::path& path)
{
    const auto differ = [&](const char* name, int model, int program) {
        return Error(ErrorCode::ModelFeatures,
                     {path.string(), name, std::to_string(model), std::to_string(program)});
    };
    if (input.height != features.nMfcc)
        throw differ("nMfcc", input.height, features.nMfcc);
    if (input.width != features.windowFrames())
        throw differ("frames of a window", input.width, features.windowFrames());
}

void requireFittingNovelty(const ModelInfo& info, Eigen::Index features, const fs::path& path)
{
    if (info.novelty && info.novelty->features.mean.size() != features)
        throw damaged(path,
                      "tonada.novelty is of " + std::to_string(info.novelty->features.mean.size())
                          + " features, the model has " + std::to_string(features));
}

bool endsWithSigmoid(const Sequential& network)
{
    const auto* const last
        = network.size() == 0 ? nullptr : dynamic_cast<const Activation*>(&network.layer(network.size() - 1));
    return last != nullptr && last->function() == ActivationFunction::Sigmoid;
}

/** `trained`: what exportGraph() can write. */
template <typename Trained>
void save(const fs::path& path, const Trained& trained, const ModelInfo& info)
{
    onnx::ModelProto model;
    model.set_ir_version(kOnnxIrVersion);
    model.set_producer_name(kProducer);
    model.set_producer_version(TONADA_VERSION);
    model.add_opset_import()->set_version(kOnnxOpset);
    try {
        exportGraph(trained, *model.mutable_graph());
    } catch (const std::invalid_argument& found) {
        throw Error(ErrorCode::ModelUnsupported, {path.string(), found.what(), "layers that ONNX has"});
    }
    if (isScalarGraph(model.graph())) {
        auto& opset = *model.add_opset_import();
        opset.set_domain(kOnnxMlDomain);
        opset.set_version(kOnnxMlOpset);
    }
    for (const auto& [key, value] : toMetadata(info)) {
        auto& entry = *model.add_metadata_props();
        entry.set_key(key);
        entry.set_value(value);
    }
    writeFile(path, model.SerializeAsString());
}
} // namespace

std::shared_ptr<const Classifier> loadModel(const fs::path& path, const MfccConfig& expected)
{
    const auto model = parse(path);
    requireKnownOpset(model, path);
    auto info = fromMetadata(metadataOf(model, path), expected, path);
    try {
        if (isScalarGraph(model.graph())) {
            requireFittingNovelty(info, kScalars, path);
            return std::make_shared<ScalarClassifier>(std::move(info), importScalarGraph(model.graph()));
        }
        auto network = importGraph(model.graph());
        requireInput(network.layers.inputShape(), expected, path);
        const auto output = network.layers.outputShape();
        if (output != Shape{1, 1, 2} || network.softmax == endsWithSigmoid(network.layers))
            throw std::invalid_argument("an output of " + toString(output) + " values"
                                        + (output.size() == 2 ? " that are not scores" : ""));
        requireFittingNovelty(info, network.layers.shapeBefore(network.layers.lastOf("Dense")).size(), path);
        return std::make_shared<NetworkClassifier>(std::move(info), std::move(network.layers),
                                                   network.softmax);
    } catch (const std::invalid_argument& found) {
        throw Error(
            ErrorCode::ModelUnsupported,
            {path.string(), found.what(), isScalarGraph(model.graph()) ? kLikeOurScalars : kLikeOurs});
    }
}

void saveModel(const fs::path& path, const Sequential& network, const ModelInfo& info)
{
    save(path, network, info);
}

void saveModel(const fs::path& path, const ScalarModel& model, const ModelInfo& info)
{
    save(path, model, info);
}

} // namespace tonada
