// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/scalar_classifier.h"

#include <utility>

namespace tonada {

ScalarClassifier::ScalarClassifier(ModelInfo info, std::unique_ptr<const ScalarModel> model)
    : m_info(std::move(info))
    , m_model(std::move(model))
{ }

std::unique_ptr<Classifier::Workspace> ScalarClassifier::makeWorkspace() const
{
    return std::make_unique<Workspace>();
}

std::array<float, 2> ScalarClassifier::predict(const WindowFeatures& window, Workspace&) const noexcept
{
    return m_model->predict(window.scalars);
}

} // namespace tonada
