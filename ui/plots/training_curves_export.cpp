// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/file_io.h"
#include "ui/plots/training_curves_impl.h"
#include "ui/support/picture_file.h"

#include <algorithm>
#include <cmath>

namespace tonada::ui {

namespace {

constexpr QSize kPlot(640, 300);
constexpr int kMargin = 16;
constexpr int kHeading = 28;
constexpr QSize kPicture(kPlot.width() + 2 * kMargin, kPlot.height() + 2 * kMargin + kHeading);
constexpr int kDigits = 9; ///< that tell every float from its neighbours

} // namespace

void TrainingCurves::save(const std::filesystem::path& path, const QString& heading) const
{
    if (path.extension() == ".csv") {
        const std::string text = csv();
        return writeFile(path, text);
    }
    // A copy, so that the theme on the screen stays.
    TrainingCurves printed(m->measure);
    printed.setTheme(ui::theme(ThemeKind::Light));
    printed.setNames(m->names);
    printed.setCurves(m->view);
    printed.m->epochAxis().setRange(m->epochAxis().range());
    printed.m->valueAxis().setRange(m->valueAxis().range());
    PictureFile file;
    file.path = path;
    file.size = kPicture;
    file.title = heading;
    savePicture(file, [&](QPaintDevice& device) {
        QCPPainter painter(&device);
        printed.paintWithHeading(painter, heading);
    });
}

void TrainingCurves::saveBoth(const std::filesystem::path& path, const CurvesView& accuracy,
                              const CurvesView& loss, const QString& title)
{
    TrainingCurves above(Measure::Accuracy);
    TrainingCurves below(Measure::Loss);
    above.setCurves(accuracy);
    below.setCurves(loss);
    for (TrainingCurves* curves : {&above, &below})
        curves->setTheme(ui::theme(ThemeKind::Light));
    PictureFile file;
    file.path = path;
    file.size = {kPicture.width(), 2 * kPicture.height()};
    file.title = title;
    savePicture(file, [&](QPaintDevice& device) {
        QCPPainter painter(&device);
        above.paintWithHeading(painter, tr("%1: accuracy, share of clips right").arg(title));
        painter.translate(0, kPicture.height());
        below.paintWithHeading(painter, tr("%1: loss, binary cross-entropy").arg(title));
    });
}

void TrainingCurves::paintWithHeading(QCPPainter& painter, const QString& heading) const
{
    painter.save();
    painter.setMode(QCPPainter::pmNoCaching);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(QPoint(), kPicture), m->theme.surface);
    painter.setFont(m->theme.font(TextRole::Heading));
    painter.setPen(m->theme.text);
    painter.drawText(QRect(kMargin, kMargin, kPlot.width(), kHeading), Qt::AlignLeft | Qt::AlignTop, heading);
    painter.translate(kMargin, kMargin + kHeading);
    m->arrange(kPlot);
    m->plot.toPainter(&painter, kPlot.width(), kPlot.height());
    painter.restore();
}

std::string TrainingCurves::csv() const
{
    const QString unit = m->measure == Measure::Accuracy ? tr("accuracy, share of clips right")
                                                         : tr("loss, binary cross-entropy");
    std::vector<CurveSeries> columns;
    QString text = tr("epoch");
    for (const CurveSeries series : kCurveSeries) {
        if (valuesOf(m->view, series).empty())
            continue;
        columns.push_back(series);
        text += QStringLiteral(",\"%1: %2\"")
                    .arg(nameOf(series).replace(QLatin1Char('"'), QStringLiteral("\"\"")), unit);
    }
    for (int epoch = 1; epoch <= m->lastEpoch(); ++epoch) {
        text += QStringLiteral("\n%1").arg(epoch);
        for (const CurveSeries series : columns) {
            const std::vector<double>& values = valuesOf(m->view, series);
            const auto at = static_cast<std::size_t>(epoch) - 1;
            text += QLatin1Char(',');
            if (at < values.size() && std::isfinite(values[at]))
                text += QString::number(values[at], 'g', kDigits);
        }
    }
    return text.toStdString() + '\n';
}

} // namespace tonada::ui
