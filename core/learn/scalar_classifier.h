// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/scalar_model.h"

#include <memory>

namespace tonada {

/** Logistic regression or a forest as a classifier. */
class ScalarClassifier final : public Classifier
{
public:
    ScalarClassifier(ModelInfo info, std::unique_ptr<const ScalarModel> model);

    [[nodiscard]] const ScalarModel& model() const noexcept { return *m_model; }

    [[nodiscard]] const ModelInfo& info() const noexcept override { return m_info; }
    [[nodiscard]] ClassifierInput input() const noexcept override { return ClassifierInput::Scalars; }
    [[nodiscard]] std::vector<LayerSummary> layers() const override { return m_model->layers(); }
    [[nodiscard]] std::unique_ptr<Workspace> makeWorkspace() const override;
    [[nodiscard]] std::array<float, 2> predict(const WindowFeatures& window,
                                               Workspace& workspace) const noexcept override;
    [[nodiscard]] float novelty(Workspace& workspace) const noexcept override;

private:
    ModelInfo m_info;
    std::unique_ptr<const ScalarModel> m_model;
};

} // namespace tonada
