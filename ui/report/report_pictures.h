// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/report_export.h"

#include <QImage>

#include <optional>
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

/** What of a report is laid out with the window's own means. */
struct ReportPictures
{
    ReportPicture scores; ///< on one axis
    std::vector<ReportPicture> shares; ///< ROC and reliability; none where there is nothing to draw
    std::vector<ReportPicture> curves; ///< over the epochs; none for systems without epochs
    std::optional<ReportPicture> structure; ///< none without a model
    QString card; ///< as HTML; empty without a card
};

/** On the window's thread. */
[[nodiscard]] ReportPictures picturesOf(const ReportContent& content);

} // namespace tonada::ui
