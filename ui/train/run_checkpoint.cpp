// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/run_checkpoint.h"

namespace tonada::ui {

RunCheckpoint::RunCheckpoint(const Dataset& data, const Dataset* testData, const ExperimentConfig& config,
                             const RunFiles& files)
    : m_data(data)
    , m_testData(testData)
    , m_files(files)
    , m_checkpoint(data, testData, config, {{}, files.date}, files.checkpointModel)
{ }

void RunCheckpoint::onEpoch(const EpochReport& report)
{
    m_checkpoint.onEpoch(report);
    if (m_kept && !report.best) // else the network comes first
        writeRecord();
}

void RunCheckpoint::onKept(const Learner& learner, std::span<const std::array<float, 2>> validationOutputs)
{
    m_checkpoint.onKept(learner, validationOutputs);
    m_kept = true;
    writeRecord();
}

void RunCheckpoint::writeRecord() const
{
    RunRecord record = recordOf(m_data, m_testData, m_checkpoint.experiment());
    record.number = m_files.number;
    record.date = m_files.date;
    record.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_begin).count();
    record.end = RunEnd::Interrupted;
    saveRunRecord(m_files.checkpointRecord, record);
}

} // namespace tonada::ui
