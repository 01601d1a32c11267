// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/model_info.h"
#include "core/live/demo_recordings.h"
#include "core/live/feature_column.h"
#include "core/live/live_status.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonada::cli {

/** Prints what a session hears: four times a second of audio a JSON object, or a line of text with bars (in a
 *  terminal one line that changes, otherwise a new one every second). */
class LiveReport
{
public:
    enum class Format
    {
        Json,
        Text,
    };

    /** `recordings`: of the demo, in the order of FeatureColumn::sourceItem; none for other sources. */
    LiveReport(Format format, ModelInfo model, std::vector<DemoRecording> recordings);

    /** Every column in turn, with the newest status. */
    void add(const FeatureColumn& column, const LiveStatus& status);
    /** Something other than audio happened: a device is lost, or back. */
    void note(std::string_view state, const LiveStatus& status);
    /** The last line. */
    void end();

private:
    void beginRecording(int item);
    void endRecording();
    void print(const FeatureColumn& column, const LiveStatus& status, std::string_view state);
    void printJson(const FeatureColumn& column, const LiveStatus& status, std::string_view state) const;
    void printText(const FeatureColumn& column, std::string_view state);
    [[nodiscard]] std::string_view windowWord(const FeatureColumn& column) const;

    Format m_format;
    ModelInfo m_model;
    Calibration m_calibration;
    std::vector<DemoRecording> m_recordings;
    bool m_terminal;
    std::int64_t m_quarters = 0; // of a second, printed
    std::optional<FeatureColumn> m_last;
};

} // namespace tonada::cli
