// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/classifier.h"
#include "core/learn/model_info.h"
#include "ui/support/model_view.h"

#include <QString>

#include <memory>

namespace tonada::ui {

/** A model and what the window says about it. */
struct OpenedModel
{
    std::shared_ptr<const Classifier> classifier; ///< null when it could not be opened
    ModelView view;
};

/** Never throws: what went wrong is in the view. */
[[nodiscard]] OpenedModel openModel(const QString& path);

/** What the window says about a model. */
[[nodiscard]] ModelView viewOf(const ModelInfo& info);

} // namespace tonada::ui
