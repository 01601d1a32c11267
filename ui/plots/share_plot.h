// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QPointF>
#include <QString>
#include <QWidget>

#include <memory>
#include <vector>

class QPaintDevice;

namespace tonada::ui {

/** One share against another, both from 0 to 1. */
struct SharePlotView
{
    std::vector<QPointF> points; ///< joined by a line in this order; empty: there is nothing to draw
    bool dots = false; ///< each point is marked
    std::vector<int> counts; ///< clips in as many bins of equal width from 0 to 1, as bars at the bottom
    QString xLabel; ///< what the axes mean
    QString yLabel;
    QString diagonal; ///< what the diagonal means, written along it
    QString emptyText; ///< why there is nothing to draw
};

/** A curve against its diagonal, drawn with QCustomPlot. A cross-hair goes from point to point with the pointer, or
 *  the arrow keys, Home and End; Escape takes it away. */
class SharePlot : public QWidget
{
    Q_OBJECT

public:
    explicit SharePlot(QWidget* parent = nullptr);
    ~SharePlot() override;

    void setTheme(const Theme& theme);
    void setView(const SharePlotView& view);
    /** The picture alone, at this size in device-independent pixels: for image files and vector graphics. */
    void paintOn(QPaintDevice& device, const QSize& size);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /** The point under the cross-hair; -1 when it is gone. */
    void pointPointed(int index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void point(int index);
    void pointNear(const QPointF& pixel);

    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace tonada::ui
