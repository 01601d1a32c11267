// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"
#include "ui/train/train_view.h"

#include <QWidget>

#include <array>
#include <filesystem>
#include <memory>
#include <string>

class QCPPainter;
class QPaintDevice;

namespace tonada::ui {

/** The lines of CurvesView in the order in which they are drawn. */
enum class CurveSeries
{
    Training,
    ClipsShuffled,
    NewSpeakers,
};

inline constexpr std::array kCurveSeries{CurveSeries::Training, CurveSeries::ClipsShuffled,
                                         CurveSeries::NewSpeakers};

[[nodiscard]] const std::vector<double>& valuesOf(const CurvesView& view, CurveSeries series);
/** As its line is labelled: "clips shuffled". */
[[nodiscard]] QString seriesName(CurveSeries series);

/** A measure over the epochs of a training, drawn with QCustomPlot: lines named at their right ends and a mark
 *  at the best epoch. The wheel zooms and dragging moves, never past the data; a double click shows all. A
 *  cross-hair follows the pointer, or the arrow keys, Home and End; Escape takes it away. */
class TrainingCurves : public QWidget
{
    Q_OBJECT

public:
    enum class Measure
    {
        Accuracy, ///< 0.4 to 1; from 0 where a line goes lower
        Loss, ///< from 0 to the highest value
    };

    explicit TrainingCurves(Measure measure, QWidget* parent = nullptr);
    ~TrainingCurves() override;

    void setTheme(const Theme& theme);
    /** Other names than seriesName(), by series, for lines that stand for something else; an empty one stays as
     *  it is. */
    void setNames(const std::array<QString, kCurveSeries.size()>& names);
    [[nodiscard]] QString nameOf(CurveSeries series) const;
    /** Cheap enough for every epoch. */
    void setCurves(const CurvesView& view);
    /** The picture alone, at this size in device-independent pixels: for image files and vector graphics. */
    void paintOn(QPaintDevice& device, const QSize& size);
    void showAll();

    /** By the extension: .png, .svg or .pdf as shown, zoomed or not, on a light ground and with a heading above;
     *  .csv all epochs, a column a line. Errors of savePicture(). */
    void save(const std::filesystem::path& path, const QString& heading) const;
    /** Accuracy above loss in one picture. Errors of savePicture(). */
    static void saveBoth(const std::filesystem::path& path, const CurvesView& accuracy,
                         const CurvesView& loss, const QString& title);

    /** Where the name of a line stands, in widget coordinates; empty without a line. */
    [[nodiscard]] QRectF labelRect(CurveSeries series) const;
    /** Inside the axes, in widget coordinates. */
    [[nodiscard]] QRect plotRect() const;
    [[nodiscard]] double lowestEpochShown() const;
    [[nodiscard]] double highestEpochShown() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /** The epoch under the cross-hair; 0 when it is gone. */
    void epochPointed(int epoch);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void point(int epoch);
    [[nodiscard]] std::string csv() const;
    void paintWithHeading(QCPPainter& painter, const QString& heading) const;

    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace tonada::ui
