// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/corpus_readers.h"

#include "core/learn/data_listing.h"
#include "core/util/csv.h"
#include "core/util/error.h"
#include "core/util/tsv.h"

#include <algorithm>
#include <array>
#include <set>

namespace tonada {
namespace fs = std::filesystem;
namespace {

constexpr int kDeepest = 2;
constexpr std::size_t kClientIdLetters = 16; // of 128: enough to tell voices apart

bool beginsWith(std::string_view text, std::string_view start)
{
    return text.substr(0, start.size()) == start;
}

/** The tables in `folder` and the folders below it, sorted. */
template <typename IsTable>
std::vector<fs::path> findTables(const fs::path& folder, IsTable isTable)
{
    std::vector<fs::path> tables;
    std::error_code unreadable;
    const auto skip = fs::directory_options::skip_permission_denied;
    for (auto it = fs::recursive_directory_iterator(folder, skip, unreadable);
         it != fs::recursive_directory_iterator(); it.increment(unreadable)) {
        if (it.depth() >= kDeepest)
            it.disable_recursion_pending();
        if (isTable(it->path().filename().string()))
            tables.push_back(it->path());
    }
    std::sort(tables.begin(), tables.end());
    return tables;
}

/** Sorts recordings into a corpus by what the accent table says. */
void add(Corpus& corpus, AccentClass accentClass, const std::string& words, CorpusRecording recording)
{
    switch (accentClass) {
    case AccentClass::Argentinian:
    case AccentClass::Other:
        recording.argentinian = accentClass == AccentClass::Argentinian;
        corpus.recordings.push_back(std::move(recording));
        return;
    case AccentClass::Neither:
        ++corpus.leftOut[words];
        return;
    case AccentClass::Unknown:
        ++corpus.unknown[words];
        return;
    }
}

AccentClass classOfOpenSlrName(std::string_view name)
{
    constexpr std::array<std::string_view, 5> kOthers{"cl", "co", "pe", "pr", "ve"};
    constexpr std::size_t kPrefix = 4; // country, sex, underscore
    if (name.size() <= kPrefix || name[3] != '_' || (name[2] != 'f' && name[2] != 'm'))
        return AccentClass::Unknown;
    const auto country = name.substr(0, 2);
    if (country == "ar")
        return AccentClass::Argentinian;
    return std::find(kOthers.begin(), kOthers.end(), country) != kOthers.end() ? AccentClass::Other
                                                                               : AccentClass::Unknown;
}

/** The audio files below a folder, by name without extension. */
std::map<std::string, fs::path> filesByStem(const fs::path& folder)
{
    std::map<std::string, fs::path> files;
    for (const auto& file : listAudioFiles(folder, true))
        files.emplace(file.stem().string(), file);
    return files;
}

/** Adds the recordings of one table; the same table may lie beside the archive and in it. */
void readLineIndex(const fs::path& table, const std::map<std::string, fs::path>& files,
                   std::set<std::string>& seen, Corpus& corpus)
{
    TsvReader rows(table);
    while (rows.next()) {
        if (rows.fields().size() < 2)
            rows.refuse("expected the name of a recording, a tab and its text");
        const std::string name(rows.fields()[0]);
        if (!seen.insert(name).second)
            continue;
        const auto file = files.find(name);
        const auto path = file != files.end() ? file->second : table.parent_path() / (name + ".wav");
        const auto accentClass = classOfOpenSlrName(name);
        // "arf_00295_00012345678" is recording 00012345678 of speaker arf_00295.
        const auto speaker = name.substr(0, name.find('_', std::min<std::size_t>(name.size(), 4)));
        add(corpus, accentClass,
            accentClass == AccentClass::Unknown ? name.substr(0, name.find('_')) : std::string(),
            {path, false, speaker});
    }
}

std::optional<Corpus> readOpenSlr(const fs::path& folder)
{
    const auto tables = findTables(folder, [](const std::string& name) {
        return beginsWith(name, "line_index") && fs::path(name).extension() == ".tsv";
    });
    if (tables.empty())
        return std::nullopt;
    Corpus corpus{"OpenSLR 61 and 71 to 75", {}, {}, {}};
    const auto files = filesByStem(folder);
    std::set<std::string> seen;
    for (const auto& table : tables)
        readLineIndex(table, files, seen, corpus);
    return corpus;
}

void readValidated(const fs::path& table, const AccentTable& accents, Corpus& corpus)
{
    TsvReader rows(table);
    if (!rows.next())
        throw Error(ErrorCode::DataEmpty, {table.string(), "Common Voice's table of validated clips"});
    const auto client = rows.column({"client_id"});
    const auto path = rows.column({"path"});
    const auto accent = rows.column({"accents", "accent"});
    const auto columns = rows.fields().size();
    while (rows.next()) {
        if (rows.fields().size() != columns)
            rows.refuse(std::to_string(rows.fields().size()) + " fields, the header has "
                        + std::to_string(columns));
        const std::string words(rows.fields()[accent]);
        auto file = table.parent_path() / "clips" / rows.fields()[path];
        if (!file.has_extension())
            file += ".mp3"; // early editions name the clips without
        const auto speaker = std::string(rows.fields()[client].substr(0, kClientIdLetters));
        if (words.empty())
            ++corpus.leftOut["no accent given"];
        else
            add(corpus, accents.classOf(words), words, {file, false, speaker});
    }
}

std::optional<Corpus> readCommonVoice(const fs::path& folder, const AccentTable& accents)
{
    const auto tables = findTables(folder, [](const std::string& name) { return name == "validated.tsv"; });
    if (tables.empty())
        return std::nullopt;
    Corpus corpus{"Common Voice", {}, {}, {}};
    for (const auto& table : tables)
        readValidated(table, accents, corpus);
    return corpus;
}

std::string lowerCase(std::string text)
{
    for (char& c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

void readSpeakers(const fs::path& path, const AccentTable& accents, Corpus& corpus)
{
    const auto table = CsvTable::read(path);
    const auto name = table.column("filename");
    const auto country = table.column("country");
    const auto language = table.column("native_language");
    if (!name || !country)
        throw Error(ErrorCode::DataUnusable,
                    {path.string(), "its header needs the columns filename and country"});
    const auto files = filesByStem(path.parent_path());
    for (const auto& row : table.rows()) {
        const auto stem = fs::path(row[*name]).stem().string();
        const auto file = files.find(stem);
        if (language && lowerCase(row[*language]) != "spanish")
            ++corpus.leftOut["native language not Spanish"];
        else if (file == files.end())
            ++corpus.leftOut["no recording there"];
        else
            add(corpus, accents.classOf(row[*country]), row[*country], {file->second, false, stem});
    }
}

std::optional<Corpus> readAccentArchive(const fs::path& folder, const AccentTable& accents)
{
    const auto tables = findTables(folder, [](const std::string& name) {
        return beginsWith(name, "speakers") && fs::path(name).extension() == ".csv";
    });
    if (tables.empty())
        return std::nullopt;
    Corpus corpus{"Speech Accent Archive", {}, {}, {}};
    for (const auto& table : tables)
        readSpeakers(table, accents, corpus);
    return corpus;
}

} // namespace

std::optional<Corpus> readCorpus(const fs::path& folder, const AccentTable& accents)
{
    if (auto corpus = readOpenSlr(folder))
        return corpus;
    if (auto corpus = readCommonVoice(folder, accents))
        return corpus;
    return readAccentArchive(folder, accents);
}

} // namespace tonada
