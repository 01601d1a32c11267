// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/system_text.h"

#include "ui/support/number_text.h"

#include <QCoreApplication>

namespace tonada::ui {
namespace {

struct SystemText
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::SystemText)
};

} // namespace

QString systemName(System system)
{
    switch (system) {
    case System::Cnn:
        return SystemText::tr("CNN");
    case System::CnnAugmented:
        return SystemText::tr("CNN with augmentation");
    case System::Compact:
        return SystemText::tr("Compact network");
    case System::Lstm:
        return SystemText::tr("LSTM");
    case System::Logistic:
        return SystemText::tr("Logistic regression");
    case System::Forest:
        return SystemText::tr("Random forest");
    }
    return {};
}

QString systemSentence(System system)
{
    switch (system) {
    case System::Cnn:
        return SystemText::tr("MFCC as a picture; %1 million weights").arg(numberText(4.67, 2));
    case System::CnnAugmented:
        return SystemText::tr("adds noisy and pitch-shifted copies");
    case System::Compact:
        return SystemText::tr("convolves along time; %1 weights").arg(numberText(41000));
    case System::Lstm:
        return SystemText::tr("reads the 40 × 63 matrix row by row");
    case System::Logistic:
        return SystemText::tr("five numbers per clip");
    case System::Forest:
        return SystemText::tr("five numbers per clip, 100 trees");
    }
    return {};
}

} // namespace tonada::ui
