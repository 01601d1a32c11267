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

// The number that follows `key` on its line.
std::optional<long long> numberAfter(std::string_view text, std::string_view key)
{
    const auto at = text.find(key);
    if (at == std::string_view::npos)
        return std::nullopt;
    const auto digits = text.find_first_of("-0123456789\n", at + key.size());
    if (digits == std::string_view::npos || text[digits] == '\n')
        return std::nullopt;
    return std::strtoll(std::string(text.substr(digits, 20)).c_str(), nullptr, 10);
}

// libsndfile writes sizes that a file cannot keep as "declared (should be found)" and goes on with what is
// there. Recorders that cannot go back declare 0 or the largest value.
void requireWhole(const fs::path& path, std::string_view log, std::string_view chunk)
{
    constexpr long long kUnknownSize = 0x7FFFF000;
    const auto at = log.find(chunk);
    if (at == std::string_view::npos)
        return;
    const auto line = log.substr(at + 1, log.find('\n', at + 1) - at - 1);
    const auto declared = numberAfter(line, ":");
    const auto found = numberAfter(line, "(should be");
    if (declared && found && *declared < kUnknownSize && *found < *declared)
        throw Error(
            ErrorCode::AudioDamaged,
            {path.string(),
             "it was cut short: " + std::to_string(*found) + " bytes of " + std::to_string(*declared)});
}

void requireRate(const fs::path& path, long long rate)
{
    constexpr long long kLowest = 1000;
    constexpr long long kHighest = 768000;
    if (rate < kLowest || rate > kHighest)
        throw Error(ErrorCode::AudioDamaged,
                    {path.string(),
                     "its header says " + std::to_string(rate) + " Hz; expected " + std::to_string(kLowest)
                         + " to " + std::to_string(kHighest)});
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
    const auto log = headerLog(nullptr);
    if (const auto rate = numberAfter(log, "\n  Sample Rate"))
        requireRate(path, *rate);
    requireWhole(path, log, "\nRIFF :");
    // libmpg123's refusal comes out as a missing file.
    const bool notMpeg = log.find("Cannot get MPEG decoder") != std::string::npos;
    if (code == SF_ERR_UNRECOGNISED_FORMAT || notMpeg)
        throw Error(ErrorCode::AudioUnsupported, {path.string(), "unknown format"});
    if (code == SF_ERR_UNSUPPORTED_ENCODING)
        throw Error(ErrorCode::AudioUnsupported, {path.string(), "unknown encoding"});
    if (code == SF_ERR_SYSTEM)
        throw Error(ErrorCode::FileUnreadable, {path.string(), reason});
    throw Error(ErrorCode::AudioDamaged, {path.string(), reason});
}

} // namespace

SndfilePtr openSndfile(const fs::path& path, SF_INFO& info)
{
    requireFile(path);
    info = {};
    SndfilePtr file(sf_open(path.c_str(), SFM_READ, &info));
    if (!file)
        throwOpenError(path);
    const auto log = headerLog(file.get());
    for (const std::string_view chunk : {"\ndata :", "\n data :", "\n SSND :", "\n  Data Size"})
        requireWhole(path, log, chunk);
    requireRate(path, info.samplerate);
    if (info.frames < 1)
        throw Error(ErrorCode::AudioEmpty, {path.string()});
    return file;
}

} // namespace tonada
