// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/run_record.h"
#include "core/util/error.h"
#include "ui/train/train_view.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tonada::ui {

/** Where a training that begins will be kept. */
struct RunFiles
{
    int number = 0;
    std::string date; ///< YYYY-MM-DD, filled in by who trains
    std::filesystem::path model;
    std::filesystem::path checkpointModel;
    std::filesystem::path checkpointRecord;
};

/** The trainings of the Train page, kept between starts in one folder: a record and a model for each,
 *  run-7.json and run-7.onnx. Files are replaced in one step, so that a crash leaves the old ones. A list of
 *  runs as earlier versions kept it (runs.json: scores only) becomes records. */
class RunStore
{
public:
    explicit RunStore(std::filesystem::path folder);

    /** The newest first. */
    [[nodiscard]] const std::vector<RunView>& runs() const noexcept { return m_runs; }
    /** One for each record that could not be read; it is kept beside as run-7.json.damaged. */
    [[nodiscard]] const std::vector<Error>& damaged() const noexcept { return m_damaged; }
    /** Errors as loadRunRecord(). */
    [[nodiscard]] RunRecord record(int number) const;
    [[nodiscard]] std::filesystem::path modelPath(int number) const;

    /** For a run that is to come; its number is never given again. Error: FileNotWritable. */
    [[nodiscard]] RunFiles takeFiles();
    /** The model is in modelPath() already. Error: FileNotWritable. */
    void add(const RunRecord& record);
    /** Errors as loadRunRecord() and saveRunRecord(). */
    void rename(int number, const std::string& name);
    /** With its model. Error: FileNotWritable. */
    void remove(int number);

    /** The checkpoint of a training that never came to its end, the newest; none: all did. */
    [[nodiscard]] const std::optional<RunRecord>& interrupted() const noexcept { return m_interrupted; }
    /** Makes a run of the checkpoint. Error: FileNotWritable. */
    void addInterrupted();
    /** Of a training that has been kept, or is not wanted. */
    void removeCheckpoint(int number);

private:
    void readRecords();
    void readCheckpoint(int number);
    void convertList();
    void setAside(const std::filesystem::path& path, const Error& error);
    void insert(const RunView& run);
    [[nodiscard]] std::filesystem::path recordPath(int number) const;
    [[nodiscard]] std::filesystem::path checkpointModelPath(int number) const;
    [[nodiscard]] std::filesystem::path checkpointRecordPath(int number) const;
    [[nodiscard]] std::filesystem::path numberPath() const;

    std::filesystem::path m_folder;
    std::vector<RunView> m_runs;
    std::vector<Error> m_damaged;
    std::optional<RunRecord> m_interrupted;
    int m_nextNumber = 1;
};

} // namespace tonada::ui
