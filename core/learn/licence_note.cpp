// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/licence_note.h"

#include "core/util/error.h"
#include "core/util/file_io.h"
#include "core/util/utf8.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <sstream>
#include <string_view>

namespace tonada {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kLongest = 200; // bytes that are quoted

bool isLicence(const fs::path& path)
{
    constexpr std::array<std::string_view, 4> kNames{"license", "licence", "licencia", "copying"};
    std::string stem = path.stem().string();
    std::transform(stem.begin(), stem.end(), stem.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::find(kNames.begin(), kNames.end(), stem) != kNames.end();
}

/** The licence file of a folder; empty: none. */
fs::path licenceIn(const fs::path& folder)
{
    std::error_code error; // a folder that cannot be listed shows none
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        if (isLicence(entry->path()) && entry->is_regular_file(error))
            return entry->path();
    }
    return {};
}

/** The first line with words, without a heading's marks; empty when that is no short UTF-8. */
std::string firstLine(const fs::path& path)
{
    std::istringstream text(readFile(path));
    std::string line;
    while (std::getline(text, line)) {
        const auto begin = line.find_first_not_of("# \t\r");
        if (begin == std::string::npos)
            continue;
        line = line.substr(begin, line.find_last_not_of(" \t\r") + 1 - begin);
        return line.size() <= kLongest && isUtf8(line) ? line : std::string();
    }
    return {};
}

} // namespace

std::string licenceNote(const fs::path& source)
{
    std::error_code error; // as if it were a file
    const fs::path file = licenceIn(fs::is_directory(source, error) ? source : source.parent_path());
    if (file.empty())
        return "The data came without a note on its licence: ask who made it before passing this model on.";
    const std::string name = "`" + file.filename().string() + "`";
    try {
        const std::string line = firstLine(file);
        return line.empty() ? "Licence of the data: see its " + name + "."
                            : "Licence of the data, from its " + name + ": " + line;
    } catch (const Error&) {
        return "Licence of the data: its " + name + " cannot be read.";
    }
}

} // namespace tonada
