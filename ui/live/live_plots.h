// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/explanation_worker.h"
#include "core/live/feature_column.h"
#include "ui/support/theme.h"

#include <QWidget>

#include <memory>
#include <span>

namespace tonada::ui {

/** The live pictures: waveform, mel spectrogram, MFCC and the history of P(Argentinian) on one time axis,
 *  with title lines, read-outs, colour bars and class names.
 *
 *  Place it with its left edge at the page margin and its top at the title line of the waveform; LiveLayout
 *  says what lies where and how more or less room is shared out.
 *
 *  Columns are kept for 60 s. The pictures are drawn column by column as they arrive, in device pixels, and
 *  paintEvent() copies them; while the widget is hidden only the numbers are kept. dB are shown below the
 *  loudest value in view, looked at four times a second (FeaturePictures says how).
 *
 *  Freezing keeps a copy of the 60 s before it, through which one can scroll; capture goes on behind it.
 *  All members are for the GUI thread.
 */
class LivePlots : public QWidget
{
    Q_OBJECT

public:
    explicit LivePlots(QWidget* parent = nullptr);
    ~LivePlots() override;

    void setTheme(const Theme& theme);
    /** P in [low, high] counts as unsure: the grey band of the history. */
    void setUnsureBand(double low, double high);
    /** Without a model the history says so and the frame of the model's window is not drawn. */
    void setModelAvailable(bool available);
    /** While nothing runs the frame of the model's window is not drawn. */
    void setRunning(bool running);

    /** With lines over the mel spectrogram around what decided, and what they mean in its caption. */
    void setExplaining(bool explaining);
    /** The newest, while explaining; a frozen picture keeps the one it has. */
    void showExplanation(const LiveExplanation& explained);

    void append(std::span<const FeatureColumn> columns);
    /** Back to the empty state, also from frozen: a new source. */
    void clear();

    /** Nothing has been heard since clear(). */
    [[nodiscard]] bool empty() const;
    /** Where the mel spectrogram lies, in this widget. */
    [[nodiscard]] QRect melArea() const;

    [[nodiscard]] bool frozen() const;
    void setFrozen(bool frozen);
    /** Moves the view while frozen, negative is back in time; stops at both ends. Ignored while not frozen.
     */
    void scrollBySeconds(double seconds);
    void scrollByColumns(int columns);
    /** End of the view in seconds before the moment of freezing, 0 or more. */
    [[nodiscard]] double secondsScrolledBack() const;
    /** Width of the time axis: 10 s, 15 s where a column would be more than 4 pixels wide. */
    [[nodiscard]] double visibleSeconds() const;

    /** The cross-hair follows the pointer; by keyboard it is switched on and moved in whole columns and rows,
     *  from the edge of one plot into the next. */
    [[nodiscard]] bool crossHairShown() const;
    void setCrossHairShown(bool shown);
    void moveCrossHair(int columns, int rows);

    /** X switches the cross-hair, arrows move it or, while frozen, the view (by a second; Shift: a column).
     *  For the window, which owns the keys of the page; false: not for the pictures. */
    bool useKey(int key, Qt::KeyboardModifiers modifiers);

    /** What the pictures show now, in words, for screen readers. */
    [[nodiscard]] QString summary() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void frozenChanged(bool frozen);
    /** Scrolled while frozen. */
    void viewMoved(double secondsScrolledBack);
    void crossHairShownChanged(bool shown);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace tonada::ui
