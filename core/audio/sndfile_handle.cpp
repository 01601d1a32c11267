// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/sndfile_handle.h"

#include "core/util/error.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

namespace tonada {
namespace fs = std::filesystem;
namespace {

std::string headerLog(SNDFILE* file)
{
    std::string log(16384, '\0');
    const int length = sf_command(file, SFC_GET_LOG_INFO, log.data(), static_cast<int>(log.size()));
    log.resize(static_cast<std::size_t>(std::max(length, 0)));
    return log;
}

std::optional<long long> numberAfter(std::string_view text, std::string_view key)
{
    const auto at = text.find(key);
    if (at == std::string_view::npos)
        return std::nullopt;
    const auto digits = text.find_first_of("0123456789\n", at + key.size());
    if (digits == std::string_view::npos || text[digits] == '\n')
        return std::nullopt;
    return std::strtoll(std::string(text.substr(digits, 20)).c_str(), nullptr, 10);
}

void requireFile(const fs::path& path)
{
    std::error_code ignored;
    if (!fs::exists(path, ignored))
        throw Error(ErrorCode::FileNotFound, {path.string()});
    if (fs::is_directory(path, ignored))
        throw Error(ErrorCode::FileUnreadable, {path.string(), "it is a folder, expected an audio file"});
    if (fs::is_regular_file(path, ignored) && fs::file_size(path, ignored) == 0)
        throw Error(ErrorCode::AudioEmpty, {path.string()});
}

[[noreturn]] void throwOpenError(const fs::path& path)
{
    const int code = sf_error(nullptr);
    const std::string reason = sf_strerror(nullptr);
    if (numberAfter(headerLog(nullptr), "Sample Rate") == 0)
        throw Error(ErrorCode::AudioDamaged,
                    {path.string(), "its header says 0 Hz; expected the sample rate"});
    switch (code) {
    case SF_ERR_UNRECOGNISED_FORMAT:
        throw Error(ErrorCode::AudioUnsupported, {path.string(), "unknown format"});
    case SF_ERR_UNSUPPORTED_ENCODING:
        throw Error(ErrorCode::AudioUnsupported, {path.string(), "unknown encoding"});
    case SF_ERR_SYSTEM:
        throw Error(ErrorCode::FileUnreadable, {path.string(), reason});
    default:
        throw Error(ErrorCode::AudioDamaged, {path.string(), reason});
    }
}

// libsndfile shortens a file that was cut to what is there, and says so only in its log: the size of the
// data as "declared (should be found)". Recorders that cannot go back declare 0 or the largest value.
void requireWholeData(const fs::path& path, SNDFILE* file)
{
    constexpr long long kUnknownSize = 0x7FFFF000;
    const auto log = headerLog(file);
    for (const std::string_view chunk : {"\n data :", "\n SSND :", "\ndata :", "\nSSND :"}) {
        const auto at = log.find(chunk);
        if (at == std::string::npos)
            continue;
        const auto line = std::string_view(log).substr(at + 1, log.find('\n', at + 1) - at - 1);
        const auto declared = numberAfter(line, ":");
        const auto found = numberAfter(line, "(should be");
        if (declared && found && *declared < kUnknownSize && *found < *declared)
            throw Error(ErrorCode::AudioDamaged,
                        {path.string(),
                         "it was cut short: " + std::to_string(*found) + " bytes of audio of "
                             + std::to_string(*declared)});
    }
}

} // namespace

SndfilePtr openSndfile(const fs::path& path, SF_INFO& info)
{
    requireFile(path);
    info = {};
    SndfilePtr file(sf_open(path.c_str(), SFM_READ, &info));
    if (!file)
        throwOpenError(path);
    requireWholeData(path, file.get());
    if (info.frames < 1)
        throw Error(ErrorCode::AudioEmpty, {path.string()});
    return file;
}

} // namespace tonada
