// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/file_io.h"

#include "core/util/error.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <system_error>
#include <unistd.h>

namespace tonada {
namespace fs = std::filesystem;
namespace {

std::string lastReason()
{
    return std::system_category().message(errno);
}

fs::path besideTarget(const fs::path& path)
{
    auto temporary = path;
    temporary.replace_filename("." + path.stem().string() + "." + std::to_string(::getpid()) + ".part"
                               + path.extension().string());
    return temporary;
}

void flushToDisk(const fs::path& path)
{
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        throw Error(ErrorCode::FileNotWritable, {path.string(), lastReason()});
    const int failed = ::fsync(fd);
    ::close(fd);
    if (failed != 0)
        throw Error(ErrorCode::FileNotWritable, {path.string(), lastReason()});
}

} // namespace

bool pathExists(const fs::path& path)
{
    std::error_code failure;
    const bool there = fs::exists(path, failure);
    if (failure)
        throw Error(ErrorCode::FileUnreadable, {path.string(), failure.message()});
    return there;
}

std::string readFile(const fs::path& path)
{
    std::error_code ignored;
    if (!fs::exists(path, ignored))
        throw Error(ErrorCode::FileNotFound, {path.string()});
    if (fs::is_directory(path, ignored))
        throw Error(ErrorCode::FileUnreadable, {path.string(), "it is a folder, expected a file"});
    std::ifstream in(path, std::ios::binary);
    std::string content;
    std::array<char, 65536> block{};
    do {
        in.read(block.data(), block.size());
        content.append(block.data(), static_cast<std::size_t>(in.gcount()));
    } while (in);
    if (in.bad() || !in.eof())
        throw Error(ErrorCode::FileUnreadable, {path.string(), lastReason()});
    return content;
}

void writeFile(const fs::path& path, std::string_view content)
{
    writeFile(path, [&](const fs::path& temporary) {
        std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
        out.write(content.data(), static_cast<std::streamsize>(content.size()));
        out.flush();
        if (!out)
            throw Error(ErrorCode::FileNotWritable, {path.string(), lastReason()});
    });
}

void writeFile(const fs::path& path, const std::function<void(const fs::path&)>& write)
{
    const auto temporary = besideTarget(path);
    try {
        write(temporary);
        flushToDisk(temporary);
        fs::rename(temporary, path);
    } catch (const fs::filesystem_error& e) {
        std::error_code ignored;
        fs::remove(temporary, ignored);
        throw Error(ErrorCode::FileNotWritable, {path.string(), e.code().message()});
    } catch (...) {
        std::error_code ignored;
        fs::remove(temporary, ignored);
        throw;
    }
}

void writeCacheFile(const fs::path& path, std::string_view content)
{
    std::error_code failure;
    fs::create_directories(path.parent_path(), failure);
    std::string temporary = path.string() + ".XXXXXX";
    const int fd = ::mkstemp(temporary.data());
    if (fd < 0)
        throw Error(ErrorCode::FileNotWritable, {path.string(), lastReason()});
    const auto written = ::write(fd, content.data(), content.size());
    const bool whole = written >= 0 && static_cast<std::size_t>(written) == content.size();
    const std::string reason = whole ? "" : lastReason();
    ::close(fd);
    if (whole)
        fs::rename(temporary, path, failure);
    if (whole && !failure)
        return;
    std::error_code ignored;
    fs::remove(temporary, ignored);
    throw Error(ErrorCode::FileNotWritable, {path.string(), whole ? failure.message() : reason});
}

} // namespace tonada
