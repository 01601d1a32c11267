// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/error_text.h"

#include <QFileInfo>

namespace tonada::ui {
namespace {

QString argument(const Error& error, std::size_t index)
{
    return index < error.args().size() ? QString::fromStdString(error.args()[index]) : QString{};
}

/** Folders make sentences long; the name says which file. */
QString fileName(const Error& error)
{
    const QString path = argument(error, 0);
    const QString name = QFileInfo(path).fileName();
    return name.isEmpty() ? path : name;
}

} // namespace

QString ErrorText::modelFault(const Error& error)
{
    switch (error.code()) {
    case ErrorCode::ModelFeatures:
        if (argument(error, 1) == QLatin1String("nMfcc"))
            return tr("expects %1 coefficients, the program makes %2")
                .arg(argument(error, 2), argument(error, 3));
        return tr("expects %1 = %2, the program has %3")
            .arg(argument(error, 1), argument(error, 2), argument(error, 3));
    case ErrorCode::ModelUnsupported:
        return tr("found %1, expected %2").arg(argument(error, 1), argument(error, 2));
    case ErrorCode::ModelDamaged:
        return tr("the file is damaged or not an ONNX model");
    case ErrorCode::FileNotFound:
        return tr("the file does not exist");
    default:
        return tr("the file cannot be read");
    }
}

QString ErrorText::sentence(const Error& error)
{
    switch (error.code()) {
    case ErrorCode::FileNotFound:
        return tr("%1: no such file or folder.").arg(fileName(error));
    case ErrorCode::FileUnreadable:
        return tr("%1 cannot be read: %2.").arg(fileName(error), argument(error, 1));
    case ErrorCode::FileNotWritable:
        return tr("%1 cannot be written: %2.").arg(fileName(error), argument(error, 1));
    case ErrorCode::AudioUnsupported:
        return tr("%1 is not an audio file that can be read; WAV, FLAC, OGG, Opus, MP3 or AIFF is expected.")
            .arg(fileName(error));
    case ErrorCode::AudioEmpty:
        return tr("%1 holds no samples; a recording is expected.").arg(fileName(error));
    case ErrorCode::AudioDamaged:
        return tr("%1 is damaged: %2.").arg(fileName(error), argument(error, 1));
    case ErrorCode::DeviceNone:
        return tr("No microphone was found.");
    case ErrorCode::DeviceNotFound:
        return tr("The microphone “%1” is not connected.").arg(argument(error, 0));
    case ErrorCode::DeviceRefused:
        return tr("“%1” refuses %2: %3.").arg(argument(error, 0), argument(error, 1), argument(error, 2));
    case ErrorCode::DeviceLost:
        return tr("The connection to “%1” was lost.").arg(argument(error, 0));
    case ErrorCode::AudioNotAnswering:
        return tr("The sound system does not answer.");
    case ErrorCode::ModelDamaged:
    case ErrorCode::ModelUnsupported:
    case ErrorCode::ModelFeatures:
        return tr("%1 is not usable as a model: %2.").arg(fileName(error), modelFault(error));
    case ErrorCode::DataEmpty:
        return tr("%1 holds no data; %2 is expected.").arg(fileName(error), argument(error, 1));
    case ErrorCode::DataOneClass:
        return tr("%1 holds the class “%2” only; two classes are expected.")
            .arg(fileName(error), argument(error, 1));
    case ErrorCode::DataUnusable:
        return tr("%1 cannot be used as data: %2.").arg(fileName(error), argument(error, 1));
    case ErrorCode::Cancelled:
        return tr("Cancelled.");
    case ErrorCode::FileUnusable:
        return tr("%1 cannot be used: %2; %3 is expected.")
            .arg(fileName(error), argument(error, 1), argument(error, 2));
    case ErrorCode::InvalidArgument:
        return tr("%1: %2 is not valid; %3 is expected.")
            .arg(argument(error, 0), argument(error, 1), argument(error, 2));
    }
    return QString::fromUtf8(error.what());
}

} // namespace tonada::ui
