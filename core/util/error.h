// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace tonada {

/** What went wrong, so that the window can say it in the user's language. */
enum class ErrorCode
{
    FileNotFound, ///< args: path
    FileUnreadable, ///< args: path, reason
    FileNotWritable, ///< args: path, reason
    AudioUnsupported, ///< args: path, reason (not an audio file, unknown format)
    AudioEmpty, ///< args: path
    AudioDamaged, ///< args: path, reason (cut short, NaN samples, a rate of 0 Hz)
    DeviceNone, ///< args: none; no input device at all
    DeviceNotFound, ///< args: name
    DeviceRefused, ///< args: name, what was asked for, reason
    DeviceLost, ///< args: name
    AudioNotAnswering, ///< args: none; the sound system hangs
    ModelDamaged, ///< args: path, reason (cut short, not ONNX)
    ModelUnsupported, ///< args: path, operator or shape found, what is expected
    ModelFeatures, ///< args: path, parameter, value in the model, value in the program
    DataEmpty, ///< args: path, what was expected
    DataOneClass, ///< args: path, the only label
    DataUnusable, ///< args: path, reason
    Cancelled, ///< args: none
    FileUnusable, ///< args: path, reason, what was expected (a file of notes, a session)
    InvalidArgument, ///< args: parameter, value, what was expected
};

/** The only exception type of the core: set-up, files and training.
 *
 *  what() is a complete English sentence for the command line: the file or device, the cause, and what
 *  was expected. The window builds its own sentence from code() and args().
 */
class Error : public std::runtime_error
{
public:
    /** The English text is made from the code and the arguments. */
    explicit Error(ErrorCode code, std::vector<std::string> args = {});

    [[nodiscard]] ErrorCode code() const noexcept { return m_code; }
    [[nodiscard]] const std::vector<std::string>& args() const noexcept { return m_args; }

private:
    ErrorCode m_code;
    std::vector<std::string> m_args;
};

} // namespace tonada
