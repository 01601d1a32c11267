// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/take_store.h"

#include "core/learn/corpus_readers.h"
#include "core/learn/data_listing.h"
#include "core/learn/manifest.h"
#include "core/util/error.h"
#include "core/util/file_io.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <string_view>

namespace tonada {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kLongestName = 80; // bytes: numbers and extension go behind it

bool beginsWith(const std::string& text, std::string_view lowerCase)
{
    return text.size() >= lowerCase.size()
        && std::equal(lowerCase.begin(), lowerCase.end(), text.begin(), [](char lower, char c) {
               return lower == std::tolower(static_cast<unsigned char>(c));
           });
}

/** The words that listRecordings() would take for the two classes, where the folder has some. */
std::array<std::string, 2> labelsAmong(const std::set<std::string>& words)
{
    std::array<std::string, 2> labels{"Other", "Argentinian"};
    std::vector<std::string> others;
    bool argentinian = false;
    bool other = false;
    for (const auto& word : words) {
        if (!argentinian && beginsWith(word, "argentin")) {
            labels[1] = word;
            argentinian = true;
            continue;
        }
        others.push_back(word);
        if (!other && word.size() == labels[0].size() && beginsWith(word, "other")) {
            labels[0] = word;
            other = true;
        }
    }
    if (!other && others.size() == 1)
        labels[0] = others.front();
    return labels;
}

void makeFolders(const fs::path& folder)
{
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure)
        throw Error(ErrorCode::FileNotWritable, {folder.string(), failure.message()});
}

/** Folders that hold nothing any more, from `folder` up to `top`, which stays. */
void removeEmptyFolders(fs::path folder, const fs::path& top)
{
    std::error_code failure; // not empty: it stays
    for (; folder != top && fs::remove(folder, failure); folder = folder.parent_path()) { }
}

fs::path freeName(const fs::path& folder, const std::string& name)
{
    for (int number = 1;; ++number) {
        const auto digits = std::to_string(number);
        const auto path = folder / (name + (number < 10 ? "_0" : "_") + digits + ".flac");
        if (!pathExists(path))
            return path;
    }
}

std::string inManifest(const fs::path& path, const fs::path& folder)
{
    return path.lexically_relative(folder).generic_string();
}

} // namespace

std::string fileNameFor(const std::string& speaker)
{
    std::string name = speaker;
    for (char& c : name)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F
            || std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos)
            c = '_';
    if (name.size() > kLongestName) {
        name.resize(kLongestName + 1);
        while ((static_cast<unsigned char>(name.back()) & 0xC0) == 0x80)
            name.pop_back(); // the rest of a character that is cut
        name.pop_back();
    }
    if (!name.empty() && name.front() == '.')
        name.front() = '_';
    while (!name.empty() && (name.back() == '.' || name.back() == ' '))
        name.pop_back();
    return name.empty() ? "_" : name;
}

TakeStore::TakeStore(fs::path folder)
    : m_folder(std::move(folder))
{
    if (!pathExists(m_folder))
        return;
    if (!fs::is_directory(m_folder))
        throw Error(ErrorCode::FileNotWritable, {m_folder.string(), "it is a file, a folder is expected"});
    if (!pathExists(m_folder / kManifestName) && readCorpus(m_folder, AccentTable::standard()))
        throw Error(
            ErrorCode::DataUnusable,
            {m_folder.string(), "it is a published corpus; one's own recordings need another folder"});
    std::set<std::string> labels;
    std::set<std::string> speakers;
    for (const auto& recording : labelledRecordings(m_folder)) {
        if (recording.label.empty())
            continue;
        labels.insert(recording.label);
        speakers.insert(recording.speaker);
    }
    m_labels = labelsAmong(labels);
    m_speakers.assign(speakers.begin(), speakers.end());
}

KeptTake TakeStore::keep(const RecentAudio& take, const TakeDescription& description)
{
    if (!description.consent)
        throw Error(ErrorCode::InvalidArgument, {"consent", "no", "yes"});
    if (description.speaker.empty())
        throw Error(ErrorCode::InvalidArgument, {"speaker", "\"\"", "a name"});
    Manifest manifest(m_folder);
    const auto& label = m_labels[static_cast<std::size_t>(description.label)];
    const auto name = fileNameFor(description.speaker);
    const auto folder = m_folder / fileNameFor(label) / name;
    makeFolders(folder);
    KeptTake kept{freeName(folder, name), description.label, description.speaker, take.seconds()};
    try {
        take.save(kept.path, take.seconds());
        Manifest::Fields fields = description.saidByModel;
        fields["path"] = inManifest(kept.path, m_folder);
        fields["label"] = label;
        fields["speaker"] = description.speaker;
        fields["consent"] = "yes";
        fields["date"] = description.date;
        manifest.add(fields);
        manifest.save();
    } catch (const Error&) {
        std::error_code ignored; // the first failure is told
        fs::remove(kept.path, ignored);
        removeEmptyFolders(folder, m_folder);
        throw;
    }
    return kept;
}

void TakeStore::remove(const KeptTake& take)
{
    Manifest manifest(m_folder);
    manifest.remove(inManifest(take.path, m_folder));
    manifest.save();
    std::error_code failure;
    fs::remove(take.path, failure);
    if (failure)
        throw Error(ErrorCode::FileNotWritable, {take.path.string(), failure.message()});
    removeEmptyFolders(take.path.parent_path(), m_folder);
}

} // namespace tonada
