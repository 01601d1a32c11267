// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/run_store.h"

#include "core/learn/checkpoint.h"
#include "core/util/file_io.h"
#include "ui/train/run_list.h"
#include "ui/train/run_views.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace tonada::ui {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kPrefix = "run-";

std::optional<int> numberIn(std::string_view text)
{
    int number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    return fault == std::errc{} && number > 0 ? std::optional(number) : std::nullopt;
}

/** Of any file that belongs to a run. */
std::optional<int> numberOf(const fs::path& path)
{
    const std::string name = path.filename().string();
    return name.rfind(kPrefix, 0) == 0 ? numberIn(std::string_view(name).substr(kPrefix.size()))
                                       : std::nullopt;
}

std::vector<fs::path> filesIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code missing; // no folder yet: no runs
    for (const auto& entry : fs::directory_iterator(folder, missing))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

RunStore::RunStore(fs::path folder)
    : m_folder(std::move(folder))
{
    convertList();
    readRecords();
    std::error_code missing;
    if (!fs::exists(numberPath(), missing))
        return;
    try {
        m_nextNumber = std::max(m_nextNumber, numberIn(readFile(numberPath())).value_or(1));
    } catch (const Error& error) {
        setAside(numberPath(), error);
    }
}

void RunStore::readRecords()
{
    for (const fs::path& path : filesIn(m_folder)) {
        const auto number = numberOf(path);
        if (!number)
            continue;
        m_nextNumber = std::max(m_nextNumber, *number + 1);
        if (path == checkpointRecordPath(*number))
            readCheckpoint(*number);
        if (path != recordPath(*number))
            continue;
        try {
            insert(runViewOf(loadRunRecord(path)));
        } catch (const Error& error) {
            setAside(path, error);
        }
    }
}

void RunStore::readCheckpoint(int number)
{
    std::error_code missing;
    if (fs::exists(recordPath(number), missing) || !fs::exists(checkpointModelPath(number), missing))
        return removeCheckpoint(number);
    try {
        m_interrupted = loadRunRecord(checkpointRecordPath(number));
    } catch (const Error& error) {
        setAside(checkpointRecordPath(number), error);
    }
}

void RunStore::convertList()
{
    const fs::path list = m_folder / "runs.json";
    std::error_code missing;
    if (!fs::exists(list, missing))
        return;
    try {
        const RunList old = readRunList(list);
        m_nextNumber = std::max(m_nextNumber, old.nextNumber);
        for (const RunRecord& record : old.runs)
            if (!fs::exists(recordPath(record.number), missing))
                saveRunRecord(recordPath(record.number), record);
        writeFile(numberPath(), std::to_string(m_nextNumber) + '\n');
        fs::remove(list, missing);
    } catch (const Error& error) {
        setAside(list, error);
    }
}

void RunStore::setAside(const fs::path& path, const Error& error)
{
    fs::path kept = path;
    kept += ".damaged";
    std::error_code ignored; // it cannot be used either way
    fs::rename(path, kept, ignored);
    m_damaged.push_back(error);
}

void RunStore::insert(const RunView& run)
{
    const auto older = std::find_if(m_runs.begin(), m_runs.end(),
                                    [&](const RunView& other) { return other.number < run.number; });
    m_runs.insert(older, run);
}

fs::path RunStore::modelPath(int number) const
{
    return m_folder / (std::string(kPrefix) + std::to_string(number) + ".onnx");
}

fs::path RunStore::recordPath(int number) const
{
    return m_folder / (std::string(kPrefix) + std::to_string(number) + ".json");
}

fs::path RunStore::numberPath() const
{
    return m_folder / "next-number";
}

fs::path RunStore::checkpointModelPath(int number) const
{
    return checkpointPath(modelPath(number));
}

fs::path RunStore::checkpointRecordPath(int number) const
{
    return checkpointPath(recordPath(number));
}

RunRecord RunStore::record(int number) const
{
    return loadRunRecord(recordPath(number));
}

RunFiles RunStore::takeFiles()
{
    const int number = m_nextNumber++;
    std::error_code ignored; // writing tells
    fs::create_directories(m_folder, ignored);
    writeFile(numberPath(), std::to_string(m_nextNumber) + '\n');
    return {number, {}, modelPath(number), checkpointModelPath(number), checkpointRecordPath(number)};
}

void RunStore::add(const RunRecord& record)
{
    saveRunRecord(recordPath(record.number), record);
    insert(runViewOf(record));
    m_nextNumber = std::max(m_nextNumber, record.number + 1);
}

void RunStore::rename(int number, const std::string& name)
{
    RunRecord renamed = record(number);
    renamed.name = name;
    saveRunRecord(recordPath(number), renamed);
    for (RunView& run : m_runs)
        if (run.number == number)
            run.name = QString::fromStdString(name);
}

void RunStore::remove(int number)
{
    std::error_code fault;
    fs::remove(recordPath(number), fault);
    if (fault)
        throw Error(ErrorCode::FileNotWritable, {recordPath(number).string(), fault.message()});
    m_runs.erase(std::remove_if(m_runs.begin(), m_runs.end(),
                                [number](const RunView& run) { return run.number == number; }),
                 m_runs.end());
    fs::remove(modelPath(number), fault); // a model left behind does no harm
}

void RunStore::addInterrupted()
{
    const RunRecord record = m_interrupted.value();
    writeFile(modelPath(record.number), readFile(checkpointModelPath(record.number)));
    add(record);
    removeCheckpoint(record.number);
    m_interrupted.reset();
}

void RunStore::removeCheckpoint(int number)
{
    std::error_code ignored; // it is offered again, no more
    fs::remove(checkpointRecordPath(number), ignored);
    fs::remove(checkpointModelPath(number), ignored);
}

} // namespace tonada::ui
