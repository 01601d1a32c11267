// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/data_listing.h"

#include "core/learn/corpus_readers.h"
#include "core/util/csv.h"
#include "core/util/error.h"
#include "core/util/file_io.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace tonada {
namespace fs = std::filesystem;
namespace {

constexpr const char* kDescriptionName = "dataset.json";
constexpr const char* kExpected = "recordings labelled Argentinian and Other";

std::string lowerCase(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return text;
}

bool isAudioName(const fs::path& path)
{
    static const std::set<std::string> kExtensions{".wav", ".flac", ".ogg", ".oga", ".opus", ".mp3",
                                                   ".aif", ".aiff", ".au",  ".w64", ".caf"};
    return kExtensions.count(lowerCase(path.extension().string())) > 0
        && path.filename().string().front() != '.';
}

std::vector<LabelledRecording> inFolders(const fs::path& folder)
{
    std::vector<LabelledRecording> found;
    for (const auto& path : listAudioFiles(folder, true)) {
        const auto below = path.lexically_relative(folder);
        auto level = below.begin();
        if (std::distance(level, below.end()) < 2)
            continue;
        const auto label = (level++)->string();
        const bool hasSpeakerFolder = std::distance(level, below.end()) > 1;
        found.push_back({path, label, hasSpeakerFolder ? level->string() : speakerInFileName(path), {}});
    }
    return found;
}

std::vector<LabelledRecording> inFileNames(const fs::path& folder)
{
    std::vector<LabelledRecording> found;
    for (const auto& path : listAudioFiles(folder, false))
        found.push_back({path, labelInFileName(path), speakerInFileName(path), {}});
    return found;
}

std::optional<SplitPart> parsePart(const fs::path& csv, const std::string& text)
{
    const auto word = lowerCase(text);
    if (word.empty())
        return std::nullopt;
    for (const auto part : {SplitPart::Train, SplitPart::Validation, SplitPart::Test})
        if (word == toString(part))
            return part;
    throw Error(ErrorCode::DataUnusable,
                {csv.string(), "the part \"" + text + "\" is not one of train, validation, test"});
}

std::vector<LabelledRecording> inCsv(const fs::path& csv, const fs::path& audioDir)
{
    const auto table = CsvTable::read(csv);
    const auto pathColumn = table.column("path");
    const auto nameColumn = pathColumn ? pathColumn : table.column("fname");
    const auto labelColumn = table.column("label");
    if (!nameColumn || !labelColumn)
        throw Error(ErrorCode::DataUnusable,
                    {csv.string(), "its header needs the columns path (or fname) and label"});
    const auto speakerColumn = table.column("speaker");
    const auto partColumn = table.column("part");
    const auto base = audioDir.empty() ? csv.parent_path() : audioDir;

    std::vector<LabelledRecording> found;
    for (const auto& row : table.rows()) {
        const fs::path path = base / row[*nameColumn];
        const std::string speaker = speakerColumn ? row[*speakerColumn] : "";
        found.push_back({path, row[*labelColumn], speaker.empty() ? speakerInFileName(path) : speaker,
                         partColumn ? parsePart(csv, row[*partColumn]) : std::nullopt});
    }
    return found;
}

std::string quotedList(const std::set<std::string>& words)
{
    std::string list;
    for (const auto& word : words)
        list += (list.empty() ? "\"" : ", \"") + word + '"';
    return list;
}

/** {the other class, the class of interest}. */
std::array<std::string, 2> chooseLabels(const fs::path& source, const std::set<std::string>& found)
{
    std::string argentinian;
    std::set<std::string> others;
    for (const auto& label : found) {
        if (argentinian.empty() && lowerCase(label).rfind("argentin", 0) == 0)
            argentinian = label;
        else
            others.insert(label);
    }
    const auto other = std::find_if(others.begin(), others.end(),
                                    [](const std::string& label) { return lowerCase(label) == "other"; });
    if (!argentinian.empty() && other != others.end())
        return {*other, argentinian};
    if (found.size() == 1)
        throw Error(ErrorCode::DataOneClass, {source.string(), *found.begin()});
    if (argentinian.empty() || others.size() != 1)
        throw Error(
            ErrorCode::DataUnusable,
            {source.string(), "its labels are " + quotedList(found) + "; expected Argentinian and Other"});
    return {*others.begin(), argentinian};
}

void sortByCount(std::vector<LeftOut>& leftOut)
{
    std::stable_sort(leftOut.begin(), leftOut.end(),
                     [](const LeftOut& a, const LeftOut& b) { return a.recordings > b.recordings; });
}

DataListing listed(const fs::path& source, const char* layout, std::vector<LabelledRecording> found)
{
    DataListing listing;
    listing.source = source;
    listing.layout = layout;
    std::set<std::string> labels;
    for (const auto& recording : found)
        if (!recording.label.empty())
            labels.insert(recording.label);
    if (labels.empty())
        throw Error(ErrorCode::DataEmpty, {source.string(), kExpected});
    listing.labels = chooseLabels(source, labels);
    std::map<std::string, std::size_t> leftOut;
    for (auto& recording : found) {
        const auto label = std::find(listing.labels.begin(), listing.labels.end(), recording.label);
        if (label == listing.labels.end())
            ++leftOut[recording.label.empty() ? "no label in the name" : recording.label];
        else
            listing.recordings.push_back({std::move(recording.path),
                                          static_cast<int>(label - listing.labels.begin()),
                                          std::move(recording.speaker), recording.part});
    }
    for (const auto& [label, count] : leftOut)
        listing.leftOut.push_back({label, count, false});
    sortByCount(listing.leftOut);
    return listing;
}

DataListing listed(const fs::path& source, Corpus corpus)
{
    DataListing listing;
    listing.source = source;
    listing.layout = corpus.name;
    std::array<std::size_t, 2> counts{};
    for (auto& recording : corpus.recordings) {
        const int label = recording.argentinian ? 1 : 0;
        ++counts[static_cast<std::size_t>(label)];
        listing.recordings.push_back({std::move(recording.path), label, std::move(recording.speaker), {}});
    }
    if (listing.recordings.empty())
        throw Error(ErrorCode::DataEmpty, {source.string(), kExpected});
    for (std::size_t label = 0; label < 2; ++label)
        if (counts[label] == 0)
            throw Error(ErrorCode::DataOneClass, {source.string(), listing.labels[1 - label]});
    for (const auto& [words, count] : corpus.leftOut)
        listing.leftOut.push_back({words, count, false});
    for (const auto& [words, count] : corpus.unknown)
        listing.leftOut.push_back({words, count, true});
    sortByCount(listing.leftOut);
    return listing;
}

bool saysSynthetic(const fs::path& folder)
{
    const auto path = folder / kDescriptionName;
    if (!pathExists(path))
        return false;
    const auto json = nlohmann::json::parse(readFile(path), nullptr, false);
    if (!json.is_object())
        throw Error(ErrorCode::DataUnusable, {path.string(), "it is not a JSON object"});
    return json.contains("voices") && json["voices"] == "synthetic";
}

} // namespace

std::string_view toString(SplitPart part) noexcept
{
    switch (part) {
    case SplitPart::Train:
        return "train";
    case SplitPart::Validation:
        return "validation";
    case SplitPart::Test:
        return "test";
    }
    return "?";
}

std::vector<LabelledRecording> labelledRecordings(const fs::path& folder)
{
    if (pathExists(folder / kManifestName))
        return inCsv(folder / kManifestName, {});
    auto found = inFolders(folder);
    return found.empty() ? inFileNames(folder) : found;
}

DataListing listRecordings(const fs::path& data, const fs::path& audioDir, const fs::path& accents)
{
    if (!pathExists(data))
        throw Error(ErrorCode::FileNotFound, {data.string()});
    const bool isFolder = fs::is_directory(data);
    const bool hasManifest = isFolder && pathExists(data / kManifestName);
    if (isFolder && !hasManifest)
        if (auto corpus
            = readCorpus(data, accents.empty() ? AccentTable::standard() : AccentTable::read(accents)))
            return listed(data, std::move(*corpus));
    std::vector<LabelledRecording> found;
    const char* layout = "a table of recordings";
    if (!isFolder) {
        found = inCsv(data, audioDir);
    } else if (hasManifest) {
        found = inCsv(data / kManifestName, audioDir);
    } else if (found = inFolders(data); !found.empty()) {
        layout = "folders named after the labels";
    } else {
        found = inFileNames(data);
        layout = "files named after the labels";
    }
    auto listing = listed(data, layout, std::move(found));
    listing.synthetic = saysSynthetic(isFolder ? data : data.parent_path());
    return listing;
}

std::vector<fs::path> listAudioFiles(const fs::path& folder, bool recursive)
{
    std::vector<fs::path> paths;
    try {
        for (auto it = fs::recursive_directory_iterator(folder); it != fs::recursive_directory_iterator();
             ++it) {
            if (it->is_directory() && (!recursive || it->path().filename().string().front() == '.'))
                it.disable_recursion_pending();
            else if (!it->is_directory() && isAudioName(it->path()))
                paths.push_back(it->path());
        }
    } catch (const fs::filesystem_error& e) {
        if (e.code() == std::errc::no_such_file_or_directory)
            throw Error(ErrorCode::FileNotFound, {folder.string()});
        throw Error(ErrorCode::FileUnreadable, {e.path1().string(), e.code().message()});
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::string labelInFileName(const fs::path& path)
{
    const auto name = path.filename().string();
    for (const char* label : {"Argentinian", "Other"})
        if (name.find(label) != std::string::npos)
            return label;
    return {};
}

std::string speakerInFileName(const fs::path& path)
{
    const auto name = path.stem().string();
    const auto lastOther = name.find_last_not_of("0123456789");
    const bool numbered = lastOther != std::string::npos && lastOther > 0 && lastOther + 1 < name.size()
        && (name[lastOther] == '_' || name[lastOther] == ' ');
    return numbered ? name.substr(0, lastOther) : name;
}

} // namespace tonada
