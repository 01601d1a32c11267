// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/model_structure.h"
#include "ui/support/theme.h"

#include <QWidget>

#include <filesystem>

class QPainter;

namespace tonada::ui {

/** What a model is made of, as a picture: the layers of a network as boxes in perspective with a legend by type, the
 *  coefficients of a regression or the splits of a forest as bars. Edges of boxes grow with the logarithm of the
 *  layer's height, width and channels. */
void paintStructure(QPainter& painter, const QRect& rect, const ModelStructure& structure,
                    const Theme& theme);

/** That picture as a widget; its description says the same in words. */
class StructurePicture : public QWidget
{
    Q_OBJECT

public:
    explicit StructurePicture(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setStructure(const ModelStructure& structure);
    /** The picture in light colours, `scale` pixels for one. */
    [[nodiscard]] QImage image(const QSize& size, double scale) const;
    /** The same as a file, by extension. Errors as savePicture(). */
    void save(const std::filesystem::path& path) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintOn(QPaintDevice& device, const QSize& size) const;

    Theme m_theme;
    ModelStructure m_structure;
};

} // namespace tonada::ui
