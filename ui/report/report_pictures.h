// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/report_export.h"

#include <QImage>

#include <vector>

namespace tonada::ui {

/** A picture of the report with what stands above and below it. */
struct ReportPicture
{
    QString title;
    QString caption;
    QString inWords; ///< for those who cannot see it
    QImage image; ///< twice as many pixels as it is wide, for print
};

/** Scores on one axis. */
[[nodiscard]] ReportPicture scoresPicture(const RunRecord& record);
/** ROC and reliability; none where there is nothing to draw. */
[[nodiscard]] std::vector<ReportPicture> sharePictures(const RunRecord& record);
/** Accuracy and loss over the epochs; none for systems without epochs. */
[[nodiscard]] std::vector<ReportPicture> curvePictures(const RunRecord& record);
[[nodiscard]] ReportPicture structurePicture(const ModelStructure& structure);

} // namespace tonada::ui
