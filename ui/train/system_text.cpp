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
    }
    return {};
}

} // namespace tonada::ui
