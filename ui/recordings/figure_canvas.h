// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/recording_figure.h"
#include "ui/recordings/time_view.h"
#include "ui/support/theme.h"

#include <QImage>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

namespace tonada::ui {

/** A figure of recordings to look into: the wheel zooms all columns at the pointer, dragging pans them, a
 *  cross-hair stands at the same moment in each; by keyboard too. */
class FigureCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit FigureCanvas(QWidget* parent = nullptr);
    ~FigureCanvas() override;

    void setTheme(const Theme& theme);
    /** All of them at first. Empty: none, and `note` stands in their place. */
    void setRecordings(const FigureRecordings& recordings, const QString& note = {});
    /** As it is seen, on a light ground, if there is something to see. Errors of savePicture(). */
    void save(const std::filesystem::path& path) const;
    [[nodiscard]] const RecordingFigure* figure() const { return m_figure.get(); } ///< null: none
    [[nodiscard]] const TimeView& view() const { return m_view; }
    /** Whether the key meant something here. */
    bool useKey(const QKeyEvent& event);

signals:
    /** What lies under the cross-hair; empty when it is gone. */
    void readingChanged(const QString& reading);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void changeView(const std::function<void(TimeView&)>& change);
    void setCrossHair(std::optional<QPointF> place);
    void moveCrossHair(int by);
    void paintCrossHair(QPainter& painter) const;

    void makeFigure();

    Theme m_theme;
    FigureRecordings m_recordings;
    std::unique_ptr<RecordingFigure> m_figure;
    QString m_note;
    TimeView m_view;
    QImage m_picture; ///< null: to be drawn
    std::optional<QPointF> m_crossHair;
    double m_lastX = 0;
};

} // namespace tonada::ui
