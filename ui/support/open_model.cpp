// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/open_model.h"

#include "core/learn/explanation.h"
#include "core/learn/model_file.h"
#include "ui/support/model_card_text.h"

namespace tonada::ui {

ModelView viewOf(const ModelInfo& info)
{
    const Calibration calibration = info.calibrationOrNeutral();
    ModelView view;
    view.available = true;
    view.name = QString::fromStdString(info.name);
    view.card = QString::fromStdString(info.card);
    view.band = {calibration.undecidedLow, calibration.undecidedHigh};
    view.noveltyChecked = info.novelty.has_value();
    if (info.demoVoicesOnly)
        view.note = NoteKind::SyntheticVoices;
    else if (!info.calibration)
        view.note = NoteKind::Uncalibrated;
    return view;
}

OpenedModel openModel(const QString& path)
{
    OpenedModel opened;
    try {
        opened.classifier = loadModel(path.toStdU16String());
        opened.view = viewOf(opened.classifier->info());
        opened.view.card = cardOf(*opened.classifier);
        opened.view.explainable = explainable(*opened.classifier);
    } catch (const Error& error) {
        opened.view.error = error;
    }
    return opened;
}

} // namespace tonada::ui
