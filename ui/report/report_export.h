// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/model_structure.h"
#include "core/learn/run_record.h"

#include <QString>

#include <filesystem>

namespace tonada::ui {

/** Everything that a report tells. */
struct ReportContent
{
    RunRecord record;
    ModelStructure structure; ///< nothing in it: the model could not be read
    QString card; ///< the model's, Markdown
};

struct ReportPictures;

/** The whole report as one HTML file without references to others: pictures are inside as PNG, in the light theme.
 *  It is well-formed XML, and keeps to what QTextDocument understands as well. On any thread. */
[[nodiscard]] QString reportHtml(const ReportContent& content, const ReportPictures& pictures);

/** Writes the report, in one step; by the extension as PDF (A4 with page numbers), else HTML. On any thread: a
 *  long one takes a second. Error: FileNotWritable. */
void saveReport(const std::filesystem::path& path, const ReportContent& content,
                const ReportPictures& pictures);

/** Writes each table as a CSV file into a folder, named after the run: "run-7-speakers.csv". Error:
 *  FileNotWritable. */
void saveTables(const std::filesystem::path& folder, const ReportContent& content);

} // namespace tonada::ui
