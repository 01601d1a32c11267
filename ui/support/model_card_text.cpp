// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/model_card_text.h"

#include "core/learn/classifier.h"
#include "ui/support/number_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace tonada::ui {
namespace {

struct ModelCardText
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::ModelCardText)
};

QString layersOf(const Classifier& model)
{
    QString table
        = QStringLiteral("| %1 | %2 | %3 |\n|---|---|---:|\n")
              .arg(ModelCardText::tr("Layer"), ModelCardText::tr("Output"), ModelCardText::tr("Weights"));
    std::int64_t weights = 0;
    for (const LayerSummary& layer : model.layers()) {
        weights += layer.weights;
        table += QStringLiteral("| %1 | %2 | %3 |\n")
                     .arg(QString::fromStdString(layer.type), QString::fromStdString(layer.output),
                          numberText(static_cast<double>(layer.weights)));
    }
    return table
        + QStringLiteral("| %1 | | %2 |\n")
              .arg(ModelCardText::tr("all together"), numberText(static_cast<double>(weights)));
}

} // namespace

QString cardOf(const Classifier& model)
{
    const ModelInfo& info = model.info();
    if (!info.card.empty())
        return QString::fromStdString(info.card);
    const bool scalars = model.input() == ClassifierInput::Scalars;
    const QStringList parts{
        QStringLiteral("# ") + QString::fromStdString(info.name),
        ModelCardText::tr(
            "**This file says nothing about its training:** neither the data and their licence, nor "
            "when and how it was trained, nor how well it does on new speakers. To learn that, test "
            "it on recordings of your own."),
        QStringLiteral("## ") + ModelCardText::tr("What can be seen"),
        scalars ? ModelCardText::tr("It hears five numbers for every two seconds of sound.")
                : ModelCardText::tr("It hears two seconds at a time, as %1 MFCC in %2 frames.")
                      .arg(numberText(info.features.nMfcc), numberText(info.features.windowFrames())),
        ModelCardText::tr("Its answers are taken for %1 and %2.")
            .arg(QString::fromStdString(info.labels[1]), QString::fromStdString(info.labels[0])),
        info.calibration
            ? ModelCardText::tr("Its probabilities are calibrated.")
            : ModelCardText::tr(
                "Its probabilities are not calibrated: they say which way it leans, not how sure "
                "it may be."),
        layersOf(model)};
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace tonada::ui
