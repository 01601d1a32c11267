// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/error.h"

#include <cstddef>

namespace tonada {
namespace {

std::string_view pattern(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileNotFound:
        return "%1: no such file or folder";
    case ErrorCode::FileUnreadable:
        return "%1: cannot be read: %2";
    case ErrorCode::FileNotWritable:
        return "%1: cannot be written: %2";
    case ErrorCode::AudioUnsupported:
        return "%1: not an audio file that can be read (%2); expected WAV, FLAC, OGG, Opus, MP3 or AIFF";
    case ErrorCode::AudioEmpty:
        return "%1: holds no samples; expected a recording";
    case ErrorCode::AudioDamaged:
        return "%1: damaged audio: %2";
    case ErrorCode::DeviceNone:
        return "no microphone was found; connect one, or play the demo";
    case ErrorCode::DeviceNotFound:
        return "%1: no such audio device; 'tonada-cli devices' lists them";
    case ErrorCode::DeviceRefused:
        return "%1: the device refuses %2: %3";
    case ErrorCode::DeviceLost:
        return "%1: the device was lost";
    case ErrorCode::AudioNotAnswering:
        return "the sound system does not answer";
    case ErrorCode::ModelDamaged:
        return "%1: not a usable model file: %2; expected an ONNX model";
    case ErrorCode::ModelUnsupported:
        return "%1: the model cannot be used: found %2, expected %3";
    case ErrorCode::ModelFeatures:
        return "%1: made for other features: %2 is %3 in the model, %4 in the program";
    case ErrorCode::DataEmpty:
        return "%1: no data; expected %2";
    case ErrorCode::DataOneClass:
        return "%1: only the class \"%2\" was found; expected two classes";
    case ErrorCode::DataUnusable:
        return "%1: cannot be used as data: %2";
    case ErrorCode::Cancelled:
        return "cancelled";
    case ErrorCode::FileUnusable:
        return "%1: cannot be used: %2; expected %3";
    case ErrorCode::InvalidArgument:
        return "%1: %2 is not valid; expected %3";
    }
    return "unknown error";
}

std::string fill(std::string_view text, const std::vector<std::string>& args)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        const auto index = static_cast<std::size_t>(text[++i] - '1');
        out += index < args.size() ? args[index] : std::string("?");
    }
    return out;
}

} // namespace

Error::Error(ErrorCode code, std::vector<std::string> args)
    : std::runtime_error(fill(pattern(code), args))
    , m_code(code)
    , m_args(std::move(args))
{ }

} // namespace tonada
