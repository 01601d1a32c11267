// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/scalar_classifier.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tonada {
namespace {
struct ScalarWorkspace final : Classifier::Workspace
{
    std::array<double, kScalars> noveltyFeatures{};
};
} // namespace

ScalarClassifier::ScalarClassifier(ModelInfo info, std::unique_ptr<const ScalarModel> model)
    : m_info(std::move(info))
    , m_model(std::move(model))
{ }

std::unique_ptr<Classifier::Workspace> ScalarClassifier::makeWorkspace() const
{
    return std::make_unique<ScalarWorkspace>();
}

std::array<float, 2> ScalarClassifier::predict(const WindowFeatures& window,
                                               Workspace& workspace) const noexcept
{
    std::transform(window.scalars.begin(), window.scalars.end(),
                   static_cast<ScalarWorkspace&>(workspace).noveltyFeatures.begin(), &noveltyOfScalar);
    return m_model->predict(window.scalars);
}

float ScalarClassifier::novelty(Workspace& workspace) const noexcept
{
    if (!m_info.novelty)
        return kNoveltyNotChecked;
    return m_info.novelty->of(static_cast<ScalarWorkspace&>(workspace).noveltyFeatures, nullptr);
}

} // namespace tonada
