// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/recording_figure.h"

#include <QCoreApplication>
#include <qcustomplot.h>

#include <array>
#include <optional>
#include <vector>

namespace tonada::ui {

enum class FigureRow
{
    Title,
    Waveform,
    Mel,
    Mfcc,
};

inline constexpr std::array kFigurePlots{FigureRow::Waveform, FigureRow::Mel, FigureRow::Mfcc};

struct RecordingFigure::Impl
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::RecordingFigure)

public:
    /** What a column shows besides its title. */
    struct Column
    {
        std::shared_ptr<const WholeRecording> recording;
        QCPGraph* waveform = nullptr;
        QCPColorMap* mel = nullptr;
        QCPColorMap* mfcc = nullptr;
    };

    Impl(FigureRecordings recordings, const Theme& colours);

    /** Lays out, with the plots of all columns equally wide. */
    void arrange(const QSize& size);
    void setTimeRange(double begin, double end);
    [[nodiscard]] QCPAxisRect* axes(FigureRow row, std::size_t column) const;

    const Theme theme;
    QString title;
    double seconds = 0;
    double highestHz = 0;
    double amplitude = 1;
    QCustomPlot plot;
    std::vector<Column> columns;

private:
    [[nodiscard]] QSharedPointer<QCPAxisTickerText> frequencyMarks() const;
    void addColumn(const std::shared_ptr<const WholeRecording>& recording);
    void addTitle(int column, const WholeRecording& recording);
    QCPAxisRect* addAxes(FigureRow row, int column, const QString& valueLabel);
    QCPGraph* addWaveform(int column);
    QCPColorMap* addMap(FigureRow row, int column, const QString& valueLabel, const Eigen::MatrixXf& cells,
                        double lastFrame, const QCPRange& rows);
    void addColourBar(FigureRow row, int column, QCPColorMap* map, const QString& label,
                      const QCPRange& range, double step);
    void style(QCPAxis* axis) const;
    /** As much of the first column's labels as its plots are high. */
    void fitLabels();

    QCPMarginGroup m_edges{&plot};
    std::array<QString, 4> m_labels; ///< of the first column, by FigureRow
};

} // namespace tonada::ui
